package veduta.io.raster;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import veduta.text.Texts;

/** Walks through the chunks of a PNG file; checks lengths and the checksums of what is read. */
final class PngChunkStream {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final Path file;
    private final InputStream in;
    private final CRC32 crc = new CRC32();
    private String type = "";
    private long remaining;

    /** Reads the signature. */
    PngChunkStream(Path file, InputStream in) throws IOException {
        this.file = file;
        this.in = in;
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            throw new FileFormatException(file, Texts.get("fault.png.none"));
        }
    }

    /** Goes to the next chunk and gives its type; the one before must have been finished. */
    String next() throws IOException {
        byte[] head = exactly(8);
        remaining = ByteBuffer.wrap(head).getInt() & 0xFFFF_FFFFL;
        type = new String(head, 4, 4, StandardCharsets.US_ASCII);
        if (remaining > Integer.MAX_VALUE || !type.matches("[A-Za-z]{4}")) {
            throw new FileFormatException(file, Texts.get("fault.png.bad-chunk"));
        }
        crc.reset();
        crc.update(head, 4, 4);
        return type;
    }

    /** Bytes of the present chunk that were not read yet. */
    long remaining() {
        return remaining;
    }

    /** Reads some bytes of the present chunk; at least one while any remain. */
    int read(byte[] buffer) throws IOException {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, remaining));
        if (count < 0) {
            throw cutShort();
        }
        crc.update(buffer, 0, count);
        remaining -= count;
        return count;
    }

    /** Reads the rest of the present chunk and checks it. */
    byte[] readAll(int maxBytes) throws IOException {
        if (remaining > maxBytes) {
            throw new FileFormatException(
                    file, Texts.get("fault.png.large-chunk", type, remaining));
        }
        byte[] data = in.readNBytes((int) remaining);
        if (data.length < remaining) {
            throw cutShort();
        }
        crc.update(data);
        remaining = 0;
        finish();
        return data;
    }

    /** Compares the checksum of the present chunk, which was read to its end. */
    void finish() throws IOException {
        int stored = ByteBuffer.wrap(exactly(4)).getInt();
        if (stored != (int) crc.getValue()) {
            throw new FileFormatException(file, Texts.get("fault.png.checksum", type));
        }
    }

    /** Passes over the rest of the present chunk without checking it. */
    void skip() throws IOException {
        try {
            in.skipNBytes(remaining + 4);
        } catch (EOFException e) {
            throw new FileFormatException(file, Texts.get("fault.png.cut-short"), e);
        }
        remaining = 0;
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw cutShort();
        }
        return bytes;
    }

    private FileFormatException cutShort() {
        return new FileFormatException(file, Texts.get("fault.png.cut-short"));
    }
}
