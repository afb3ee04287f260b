package veduta.io.raster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import veduta.image.Size;
import veduta.storage.AtomicFile;

/**
 * Writes raw samples as PNG files. The same input gives the same bytes: no time stamp, fixed
 * filters and compression.
 */
public final class PngWriter {
    /** Bytes of a pixel of three samples of 16 bits. */
    private static final int RED16_BYTES = 6;

    /**
     * Writes a picture.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RawPicture picture) throws IOException {
        write(file, picture, List.of());
    }

    /**
     * Writes a picture with more chunks before its samples.
     *
     * @param chunks ancillary chunks, in this order
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RawPicture picture, List<PngChunk> chunks) throws IOException {
        AtomicFile.write(file, out -> write(out, picture, chunks));
    }

    /** The bytes of a PNG file with this picture. */
    public byte[] toBytes(RawPicture picture) throws IOException {
        return toBytes(picture, List.of());
    }

    /**
     * The bytes of a PNG file with this picture and more chunks before its samples.
     *
     * @param chunks ancillary chunks, in this order
     */
    public byte[] toBytes(RawPicture picture, List<PngChunk> chunks) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, picture, chunks);
        return out.toByteArray();
    }

    private static void write(OutputStream out, RawPicture picture, List<PngChunk> chunks)
            throws IOException {
        out.write(PngChunkStream.SIGNATURE);
        chunk(out, "IHDR", header(picture));
        for (PngChunk chunk : chunks) {
            chunk(out, chunk.type(), chunk.data());
        }
        if (picture.kind() == SampleKind.INDEXED) {
            chunk(out, "PLTE", table(picture.colourTable()));
        }
        chunk(out, "IDAT", samples(picture));
        chunk(out, "IEND", new byte[0]);
    }

    private static byte[] header(RawPicture picture) {
        int type =
                switch (picture.kind()) {
                    case GRAY8, GRAY16 -> 0;
                    case RGB, RED16 -> 2;
                    case INDEXED -> 3;
                    case RGBA -> 6;
                };
        Size size = picture.size();
        return ByteBuffer.allocate(13)
                .putInt(size.width())
                .putInt(size.height())
                .put((byte) (isDeep(picture) ? 16 : 8))
                .put((byte) type)
                .array();
    }

    private static byte[] table(int[] colours) {
        byte[] table = new byte[3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            table[3 * i] = (byte) (colours[i] >> 16);
            table[3 * i + 1] = (byte) (colours[i] >> 8);
            table[3 * i + 2] = (byte) colours[i];
        }
        return table;
    }

    /** Numbers are packed unfiltered, colours by the Paeth filter. */
    private static byte[] samples(RawPicture picture) throws IOException {
        int step = picture.kind() == SampleKind.RED16 ? RED16_BYTES : picture.kind().bytes();
        int rowBytes = picture.size().width() * step;
        Deflater deflater = new Deflater(picture.kind().isNumber() ? 9 : 6);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] row = new byte[rowBytes + 1];
        byte[] above = new byte[rowBytes + 1];
        byte[] filtered = new byte[rowBytes + 1];
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 15)) {
            for (int y = 0; y < picture.size().height(); y++) {
                fill(picture, y, row);
                if (picture.kind().isNumber()) {
                    out.write(row);
                } else {
                    PngFilter.paeth(row, above, filtered, step);
                    out.write(filtered);
                }
                byte[] done = above;
                above = row;
                row = done;
            }
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** Puts a row behind the byte that says how it is filtered. */
    private static void fill(RawPicture picture, int y, byte[] row) {
        if (picture.kind() != SampleKind.RED16) {
            int rowBytes = row.length - 1;
            picture.copy(y * rowBytes, row, 1, rowBytes);
            return;
        }
        int width = picture.size().width();
        for (int x = 0; x < width; x++) {
            row[2 + x * RED16_BYTES] = (byte) picture.value(y * width + x);
        }
    }

    private static boolean isDeep(RawPicture picture) {
        return picture.kind() == SampleKind.GRAY16 || picture.kind() == SampleKind.RED16;
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.write(ByteBuffer.allocate(4).putInt(data.length).array());
        out.write(name);
        out.write(data);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
