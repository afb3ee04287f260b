package veduta.io.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip archive. The same parts give the same bytes: every part carries one old date. */
public final class ArchiveWriter {
    /** The first days of 1980, where zip's own dates begin, would make Java add another date. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Writes to a stream, which stays open. */
    public ArchiveWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Adds a part as it is: for what is packed already.
     *
     * @throws IOException if the stream fails
     */
    public void store(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        add(entry, content);
    }

    /**
     * Adds a part, deflated.
     *
     * @throws IOException if the stream fails
     */
    public void deflate(String name, byte[] content) throws IOException {
        add(new ZipEntry(name), content);
    }

    /**
     * Writes the list of parts, after which nothing can be added.
     *
     * @throws IOException if the stream fails
     */
    public void finish() throws IOException {
        zip.finish();
    }

    private void add(ZipEntry entry, byte[] content) throws IOException {
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
