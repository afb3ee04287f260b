package veduta.paint;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes kept in memory as small as a fast compression makes them. */
final class PackedBytes {
    /** Fewer bytes than this are not worth the attempt. */
    private static final int SMALLEST = 64;

    private final byte[] bytes;
    private final int plainLength;

    private PackedBytes(byte[] bytes, int plainLength) {
        this.bytes = bytes;
        this.plainLength = plainLength;
    }

    static PackedBytes of(byte[] plain) {
        if (plain.length < SMALLEST) {
            return new PackedBytes(plain, plain.length);
        }
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed = new byte[plain.length - 1];
            int length = deflater.deflate(packed);
            return deflater.finished()
                    ? new PackedBytes(Arrays.copyOf(packed, length), plain.length)
                    : new PackedBytes(plain, plain.length);
        } finally {
            deflater.end();
        }
    }

    int length() {
        return bytes.length;
    }

    byte[] unpacked() {
        if (bytes.length == plainLength) {
            return bytes;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes);
            byte[] plain = new byte[plainLength];
            int length = 0;
            while (length < plainLength && !inflater.finished()) {
                length += inflater.inflate(plain, length, plainLength - length);
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IllegalStateException("An edit was damaged in memory.", e);
        } finally {
            inflater.end();
        }
    }
}
