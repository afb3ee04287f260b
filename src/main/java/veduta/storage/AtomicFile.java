package veduta.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import veduta.text.Texts;

/**
 * A file that is written under a temporary name in the folder of its target and moved into place
 * only when it is whole. Closing it earlier deletes it, so a reader never meets half a file. A
 * target that is a symbolic link stays one: the file that it names is replaced. Failures name the
 * target.
 */
public final class AtomicFile implements AutoCloseable {
    /** More links than any path needs, so that links in a circle end. */
    private static final int MOST_LINKS = 40;

    private final Path named;
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private boolean done;

    private AtomicFile(Path named, Path target, Path temporary, FileChannel channel) {
        this.named = named;
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /** What is to be written. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything to {@code out}, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Opens a file for writing; the target stays as it is until {@link #moveIntoPlace()}.
     *
     * @throws NoSuchFileException if the target's folder does not exist
     * @throws IOException if the folder does not take a file
     */
    public static AtomicFile open(Path target) throws IOException {
        Path whole = followed(target.toAbsolutePath());
        Path folder = whole.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        Path temporary = whole.resolveSibling("." + UUID.randomUUID() + ".part");
        // Not Files.createTempFile: that one would leave a file only its owner may read.
        try {
            FileChannel channel =
                    FileChannel.open(
                            temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new AtomicFile(target, whole, temporary, channel);
        } catch (IOException refused) {
            throw unwritable(target, refused);
        }
    }

    private static Path followed(Path target) throws IOException {
        Path at = target;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(target.toString());
            }
            at = at.resolveSibling(Files.readSymbolicLink(at));
        }
        return at;
    }

    /** Says of the wanted file what was said of its temporary one, or of no file at all. */
    static IOException unwritable(Path target, IOException refused) {
        if (refused instanceof AccessDeniedException) {
            return new AccessDeniedException(target.toString());
        }
        String reason = String.valueOf(refused.getMessage());
        if (refused instanceof FileSystemException known) {
            reason =
                    known.getReason() == null
                            ? Texts.get("fault.unwritable.folder")
                            : known.getReason();
        }
        return new IOException(Texts.get("fault.unwritable", target, reason), refused);
    }

    /**
     * Replaces {@code target} by new content, or leaves it as it was.
     *
     * @throws NoSuchFileException if the target's folder does not exist
     * @throws IOException if the content cannot be produced or stored
     */
    public static void write(Path target, Content content) throws IOException {
        if (isStream(target)) {
            try (OutputStream out =
                    new BufferedOutputStream(
                            new TargetStream(Files.newOutputStream(target), target))) {
                content.writeTo(out);
            }
            return;
        }
        try (AtomicFile file = open(target)) {
            OutputStream out =
                    new BufferedOutputStream(
                            new TargetStream(Channels.newOutputStream(file.channel), target));
            content.writeTo(out);
            out.flush();
            file.moveIntoPlace();
        }
    }

    /** Whether the target takes bytes and keeps none, as a terminal or a pipe does. */
    private static boolean isStream(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    /**
     * Writes all remaining bytes of a buffer.
     *
     * @param position offset in the file, in bytes
     */
    public void write(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        try {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException refused) {
            throw unwritable(named, refused);
        }
    }

    /** Puts the whole file in the target's place; an older one is replaced in one move. */
    public void moveIntoPlace() throws IOException {
        // Else a power cut after the move could leave an empty file in place of the old one.
        try {
            channel.force(true);
            channel.close();
            move(temporary, target);
        } catch (IOException refused) {
            throw unwritable(named, refused);
        }
        done = true;
    }

    /** Moves a whole file over another, in one step where the file system can do that. */
    public static void move(Path from, Path target) throws IOException {
        try {
            Files.move(
                    from,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!done) {
            Files.deleteIfExists(temporary);
        }
    }
}
