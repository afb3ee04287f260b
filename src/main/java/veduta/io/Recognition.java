package veduta.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a file was recognised as, with what was opened to find out. */
public final class Recognition {
    private final DroppedFile file;
    private final @Nullable Object content;
    private final long bytes;

    private Recognition(DroppedFile file, @Nullable Object content, long bytes) {
        this.file = file;
        this.content = content;
        this.bytes = bytes;
    }

    /**
     * A file whose first bytes identify its kind.
     *
     * @param reason one sentence: what it was recognised by
     */
    public static Recognition of(Path file, FileKind kind, String reason) {
        return new Recognition(new DroppedFile(file, kind, List.of(), reason), null, 0);
    }

    /**
     * A file that was opened to recognise it.
     *
     * @param content what was opened; used by one thread at a time
     * @param bytes about the memory that the content takes
     */
    public static Recognition carrying(DroppedFile file, Object content, long bytes) {
        return new Recognition(file, content, bytes);
    }

    /** A file of no use, and why. */
    public static Recognition unknown(Path file, Exception fault) {
        return of(file, FileKind.UNKNOWN, String.valueOf(fault.getMessage()));
    }

    /** What the file is. */
    public DroppedFile file() {
        return file;
    }

    /** What was opened; empty if nothing of this type was, or it was left to be opened again. */
    public <T> Optional<T> content(Class<T> type) {
        return Optional.ofNullable(content).filter(type::isInstance).map(type::cast);
    }

    /** About the memory that the content takes, in bytes. */
    public long bytes() {
        return bytes;
    }

    /** The same without its content, for times when memory is short. */
    public Recognition withoutContent() {
        return new Recognition(file, null, 0);
    }
}
