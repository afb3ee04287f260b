package veduta.io;

import java.io.IOException;
import java.util.Optional;

/** Recognises one kind of file. */
@FunctionalInterface
public interface FileHandler {
    /**
     * What a file is, if it is of this kind. What was opened to find out is carried on by the
     * recognition, so that nobody opens it a second time.
     *
     * @param head the first bytes, which suffice for most kinds
     * @param file decodes the whole file when it is asked to, once for all handlers
     * @return empty if the file is of another kind; an unknown file if it can only be of this kind
     *     and is of no use
     * @throws veduta.io.raster.FileFormatException if it can only be of this kind and is damaged
     * @throws IOException if it cannot be read
     */
    Optional<Recognition> recognise(FileHead head, OpenedFile file) throws IOException;
}
