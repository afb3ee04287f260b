package veduta.io.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Chunks of PNG files as the specification describes them, without the code under test. */
public final class ChunkBytes {
    private ChunkBytes() {}

    /**
     * Length, type, data and check sum.
     *
     * @param type four ASCII letters
     */
    public static byte[] of(String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }
}
