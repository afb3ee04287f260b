package veduta.tensorfile.tensorflow;

import java.util.zip.CRC32C;

/**
 * CRC-32C as TensorFlow and LevelDB store it: rotated and shifted by a constant, since a checksum
 * over data that itself holds checksums is weak.
 */
final class MaskedCrc {
    private static final int DELTA = 0xA282EAD8;

    private MaskedCrc() {}

    static int of(CRC32C checksum) {
        return Integer.rotateRight((int) checksum.getValue(), 15) + DELTA;
    }

    static int of(byte[] bytes, int begin, int count) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, begin, count);
        return of(checksum);
    }
}
