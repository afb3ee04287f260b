package veduta.io.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Ends the reading of an archive that unpacks to more than it may. */
final class CountedInput extends FilterInputStream {
    private static final int BUFFER = 1 << 13;

    private final Path file;
    private final long maxBytes;
    private long bytes;

    CountedInput(Path file, InputStream in, long maxBytes) {
        super(in);
        this.file = file;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            count(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    /** The archive stays open when a part's reader closes its stream. */
    @Override
    public void close() {
        // The archive's reader closes what lies below.
    }

    /** Reads the present part to its end, where its checksum is compared. */
    void drain() throws IOException {
        byte[] buffer = new byte[BUFFER];
        int count = 0;
        while (count >= 0) {
            count = read(buffer, 0, buffer.length);
        }
    }

    private void count(long more) throws FileFormatException {
        bytes += more;
        if (bytes > maxBytes) {
            throw new FileFormatException(
                    file, Texts.get("fault.archive.too-large", maxBytes >> 20));
        }
    }
}
