package veduta.paint;

import java.util.Arrays;

/** Bytes and numbers written one after the other; numbers take 7 bits a byte, low bits first. */
final class RunBytes {
    private byte[] bytes = new byte[256];
    private int length;

    void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            single((byte) (rest | 0x80));
            rest >>>= 7;
        }
        single((byte) rest);
    }

    void single(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = value;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Reads them again. */
    static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean atEnd() {
            return at == bytes.length;
        }

        int number() {
            int value = 0;
            int shift = 0;
            byte next = bytes[at++];
            while (next < 0) {
                value |= (next & 0x7F) << shift;
                shift += 7;
                next = bytes[at++];
            }
            return value | next << shift;
        }

        byte single() {
            return bytes[at++];
        }
    }
}
