package veduta.io.encoding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** TIFF files of four inks (TIFF 6.0, section 16), uncompressed. */
final class CmykTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private CmykTiff() {}

    /** Writes a picture of changing inks. */
    static Path write(Path file, int width, int height) throws IOException {
        int samples = 4 * width * height;
        int[][] entries = {
            {256, LONG, 1, width},
            {257, LONG, 1, height},
            {258, SHORT, 4, 8 + 2 + 10 * 12 + 4},
            {259, SHORT, 1, 1},
            {262, SHORT, 1, 5},
            {273, LONG, 1, 8 + 2 + 10 * 12 + 4 + 8},
            {277, SHORT, 1, 4},
            {278, LONG, 1, height},
            {279, LONG, 1, samples},
            {332, SHORT, 1, 1}
        };
        ByteBuffer tiff =
                ByteBuffer.allocate(8 + 2 + 12 * entries.length + 4 + 8 + samples)
                        .order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
            tiff.putInt(entry[3]);
        }
        tiff.putInt(0);
        for (int i = 0; i < 4; i++) {
            tiff.putShort((short) 8);
        }
        for (int i = 0; i < samples; i++) {
            tiff.put((byte) (37 * i));
        }
        return Files.write(file, tiff.array());
    }
}
