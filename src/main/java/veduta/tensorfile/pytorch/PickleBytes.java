package veduta.tensorfile.pytorch;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/** The operands of a pickle's instructions, each checked against the bytes that are left. */
final class PickleBytes {
    private static final int MAX_LINE = 256;

    private final Path file;
    private final ByteBuffer bytes;

    PickleBytes(Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    int unsignedByte() throws WeightsException {
        require(1);
        return Byte.toUnsignedInt(bytes.get());
    }

    int unsignedShort() throws WeightsException {
        require(2);
        return Short.toUnsignedInt(bytes.getShort());
    }

    int signedInt() throws WeightsException {
        require(4);
        return bytes.getInt();
    }

    long unsignedInt() throws WeightsException {
        return Integer.toUnsignedLong(signedInt());
    }

    long signedLong() throws WeightsException {
        require(8);
        return bytes.getLong();
    }

    /** The only numbers of a pickle that are big-endian. */
    double bigEndianDouble() throws WeightsException {
        return Double.longBitsToDouble(Long.reverseBytes(signedLong()));
    }

    /** A whole number of so many bytes: a Long where it fits, else a BigInteger. */
    Object wholeNumber(int count) throws WeightsException {
        byte[] bigEndian = new byte[count + 1];
        byte[] littleEndian = take(count);
        bigEndian[0] = (byte) (count > 0 && littleEndian[count - 1] < 0 ? -1 : 0);
        for (int i = 0; i < count; i++) {
            bigEndian[count - i] = littleEndian[i];
        }
        BigInteger number = new BigInteger(bigEndian);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    String text(long count, Charset charset) throws WeightsException {
        return new String(take(count), charset);
    }

    byte[] take(long count) throws WeightsException {
        require(count);
        byte[] taken = new byte[(int) count];
        bytes.get(taken);
        return taken;
    }

    /** Text up to the end of a line. */
    String line() throws WeightsException {
        byte[] line = new byte[MAX_LINE];
        for (int length = 0; length < MAX_LINE; length++) {
            line[length] = (byte) unsignedByte();
            if (line[length] == '\n') {
                return new String(line, 0, length, StandardCharsets.UTF_8);
            }
        }
        throw damaged(Texts.get("fault.weights.pickle-name-long"));
    }

    WeightsException damaged(String what) {
        return WeightsException.damaged(file, what);
    }

    /** For a pickle that asks for more than tensors. */
    WeightsException refused(String what) {
        return new WeightsException(Texts.get("fault.weights.pickle-refused", file, what));
    }

    private void require(long count) throws WeightsException {
        if (count < 0 || count > bytes.remaining()) {
            throw damaged(Texts.get("fault.weights.pickle-cut"));
        }
    }
}
