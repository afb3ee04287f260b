package veduta.io.encoding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import veduta.image.Size;
import veduta.io.raster.ChunkBytes;

/**
 * PNG files as other programs save them: of any colour type, depth and order of rows, written here
 * sample by sample.
 *
 * @param colourType 0 gray, 2 RGB, 3 indexed, 6 RGB with opacity
 * @param depth bits a sample: 8 or 16
 * @param table colours of an indexed picture as {@code 0xRRGGBB}
 * @param interlaced whether rows come in seven passes
 */
record ResavedPng(int colourType, int depth, int[] table, boolean interlaced) {
    private static final int[][] PASSES = {
        {0, 0, 8, 8},
        {4, 0, 8, 8},
        {0, 4, 4, 8},
        {2, 0, 4, 4},
        {0, 2, 2, 4},
        {1, 0, 2, 2},
        {0, 1, 1, 2}
    };

    /** Writes a picture; {@code samples} holds the samples of each pixel. */
    Path write(Path file, Size size, int[][] samples) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int[][] passes = interlaced ? PASSES : new int[][] {{0, 0, 1, 1}};
        for (int[] pass : passes) {
            for (int y = pass[1]; y < size.height(); y += pass[3]) {
                if (pass[0] < size.width()) {
                    rows.write(0);
                }
                for (int x = pass[0]; x < size.width(); x += pass[2]) {
                    for (int sample : samples[y * size.width() + x]) {
                        if (depth == 16) {
                            rows.write(sample >> 8);
                        }
                        rows.write(sample);
                    }
                }
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            rows.writeTo(out);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.write(ChunkBytes.of("IHDR", header(size)));
        if (colourType == 3) {
            png.write(ChunkBytes.of("PLTE", colours()));
        }
        png.write(ChunkBytes.of("IDAT", packed.toByteArray()));
        png.write(ChunkBytes.of("IEND", new byte[0]));
        return Files.write(file, png.toByteArray());
    }

    private byte[] header(Size size) {
        return ByteBuffer.allocate(13)
                .putInt(size.width())
                .putInt(size.height())
                .put((byte) depth)
                .put((byte) colourType)
                .putShort((short) 0)
                .put((byte) (interlaced ? 1 : 0))
                .array();
    }

    private byte[] colours() {
        byte[] colours = new byte[3 * table.length];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = (byte) (table[i / 3] >> 16 - 8 * (i % 3));
        }
        return colours;
    }
}
