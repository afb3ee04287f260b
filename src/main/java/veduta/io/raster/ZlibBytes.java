package veduta.io.raster;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs and unpacks zlib streams in memory, with a bound on what comes out. */
public final class ZlibBytes {
    private static final int BUFFER = 1 << 14;

    private ZlibBytes() {}

    /**
     * Unpacks a stream.
     *
     * @param offset where in {@code data} the stream begins; it reaches to the end
     * @param maxBytes largest result taken
     * @return empty if the stream is damaged, cut short or longer than that
     */
    public static Optional<byte[]> unpack(byte[] data, int offset, int maxBytes) {
        if (offset >= data.length) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, offset, data.length - offset);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if ((count == 0 && !inflater.finished()) || out.size() + count > maxBytes) {
                    return Optional.empty();
                }
                out.write(buffer, 0, count);
            }
            return Optional.of(out.toByteArray());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Packs all bytes as tightly as zlib can. */
    public static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
