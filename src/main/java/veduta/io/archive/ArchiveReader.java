package veduta.io.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * Reads a zip archive from its beginning to its end without believing any number in it: what is
 * unpacked is counted, and checksums are compared. Nothing is ever stored under a part's name.
 */
public final class ArchiveReader {
    private static final int MAX_PARTS = 1024;
    private static final int BUFFER = 1 << 15;

    private final long maxBytes;

    /** What is done with every part. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Looks at a part.
         *
         * @param name as it stands in the archive
         * @param content need not be read; must not be closed
         */
        void part(String name, InputStream content) throws IOException;
    }

    /**
     * A reader with a bound.
     *
     * @param maxBytes the most that all parts may unpack to
     */
    public ArchiveReader(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Shows all parts in their order.
     *
     * @throws FileFormatException if the file is no archive, damaged, cut short or unpacks to more
     *     than the bound, or a name in it stands twice or points outside
     * @throws IOException if it cannot be read
     */
    public void read(Path file, Visitor visitor) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                ZipInputStream zip = new ZipInputStream(raw, StandardCharsets.UTF_8)) {
            Set<String> names = new HashSet<>();
            CountedInput content = new CountedInput(file, zip, maxBytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                check(file, name, names);
                visitor.part(name, content);
                content.drain();
            }
            if (names.isEmpty()) {
                throw new FileFormatException(file, Texts.get("fault.archive.none"));
            }
        } catch (EOFException e) {
            throw new FileFormatException(file, Texts.get("fault.cut-short"), e);
        } catch (ZipException | IllegalArgumentException e) {
            throw new FileFormatException(file, Texts.get("fault.archive.damaged"), e);
        }
    }

    private static void check(Path file, String name, Set<String> names)
            throws FileFormatException {
        boolean outside =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.contains(":")
                        || List.of(name.split("/", -1)).contains("..");
        if (outside) {
            throw new FileFormatException(file, Texts.get("fault.archive.outside"));
        }
        if (!names.add(name)) {
            throw new FileFormatException(file, Texts.get("fault.archive.twice"));
        }
        if (names.size() > MAX_PARTS) {
            throw new FileFormatException(file, Texts.get("fault.archive.many-parts", MAX_PARTS));
        }
    }
}
