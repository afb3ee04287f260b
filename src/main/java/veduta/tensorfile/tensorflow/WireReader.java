package veduta.tensorfile.tensorflow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * Takes apart bytes written with variable-length integers: protocol-buffer messages and the blocks
 * of a sorted table. Every step is checked against the bytes that are left.
 */
final class WireReader {
    private static final int MAX_VARINT_BITS = 64;

    private final Path file;
    private final ByteBuffer bytes;

    WireReader(Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean hasRemaining() {
        return bytes.hasRemaining();
    }

    /** An integer of seven bits a byte, low bits first; the top bit says that more follow. */
    long varint() throws WeightsException {
        long value = 0;
        for (int shift = 0; shift < MAX_VARINT_BITS; shift += 7) {
            require(1);
            byte next = bytes.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw WeightsException.damaged(file, Texts.get("fault.weights.number-end"));
    }

    /** A varint that is a count of bytes no larger than what is left. */
    int length() throws WeightsException {
        long length = varint();
        require(length);
        return (int) length;
    }

    int fixed32() throws WeightsException {
        require(4);
        return bytes.getInt();
    }

    byte[] take(int length) throws WeightsException {
        require(length);
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    WireReader part(int length) throws WeightsException {
        require(length);
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return new WireReader(file, part);
    }

    /** Passes over a protocol-buffer value whose field is of no interest. */
    void skipValue(int wireType) throws WeightsException {
        switch (wireType) {
            case 0 -> varint();
            case 1 -> part(8);
            case 2 -> part(length());
            case 5 -> part(4);
            default -> throw WeightsException.damaged(file, Texts.get("fault.weights.no-message"));
        }
    }

    private void require(long count) throws WeightsException {
        if (count < 0 || count > bytes.remaining()) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.entry-cut"));
        }
    }
}
