package veduta.io;

import java.nio.file.Path;
import java.util.List;
import veduta.io.encoding.Detection;

/**
 * What some file was recognised as.
 *
 * @param path where it lies
 * @param kind what it is good for
 * @param encodings for layouts and photos: the encodings that it may be of, the most likely first,
 *     so that a user can overrule; else empty
 * @param reason one sentence: what it was recognised by, or why it is of no use
 */
public record DroppedFile(Path path, FileKind kind, List<Detection> encodings, String reason) {
    /** Takes a copy of the list. */
    public DroppedFile {
        encodings = List.copyOf(encodings);
    }
}
