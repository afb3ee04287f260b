package veduta.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports how much can still be written into a folder. */
@FunctionalInterface
public interface FreeSpace {
    /** What the file system says. */
    FreeSpace OF_DISK = folder -> Files.getFileStore(folder).getUsableSpace();

    /**
     * The bytes that are free.
     *
     * @throws IOException if the file system does not report it
     */
    long bytes(Path folder) throws IOException;
}
