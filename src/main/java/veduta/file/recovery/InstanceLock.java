package veduta.file.recovery;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds a lock file for as long as this program lives. The operating system gives it up when the
 * program dies in whatever way.
 */
final class InstanceLock implements Closeable {
    private final Path file;
    private final FileChannel channel;

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; empty if somebody, perhaps this program itself, holds it. */
    static Optional<InstanceLock> take(Path file) throws IOException {
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
        return taken ? Optional.of(new InstanceLock(file, channel)) : Optional.empty();
    }

    /** Gives the lock up and leaves its file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Gives the lock up for good. */
    void closeAndDelete() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
