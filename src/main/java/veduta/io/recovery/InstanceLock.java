package veduta.io.recovery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a lock file for as long as this program lives. The operating system gives it up when the
 * program dies in whatever way, and POSIX systems also when the program closes the file anywhere
 * else: a file that is held must not be opened again.
 */
final class InstanceLock implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private final Set<Path> held;

    private InstanceLock(Path file, FileChannel channel, Set<Path> held) {
        this.file = file;
        this.channel = channel;
        this.held = held;
    }

    /**
     * Takes the lock; empty if somebody, perhaps this program itself, holds it.
     *
     * @param held the files that this program holds, for any thread; kept up to date
     */
    static Optional<InstanceLock> take(Path file, Set<Path> held) throws IOException {
        if (!held.add(file)) {
            return Optional.empty();
        }
        Optional<InstanceLock> lock = Optional.empty();
        try {
            lock = open(file).map(channel -> new InstanceLock(file, channel, held));
        } finally {
            if (lock.isEmpty()) {
                held.remove(file);
            }
        }
        return lock;
    }

    /** The file with its lock; empty if somebody else has that. */
    private static Optional<FileChannel> open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(channel) : Optional.empty();
    }

    /** Gives the lock up and leaves its file. */
    @Override
    public void close() throws IOException {
        channel.close();
        held.remove(file);
    }

    /** Gives the lock up for good. */
    void closeAndDelete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }
}
