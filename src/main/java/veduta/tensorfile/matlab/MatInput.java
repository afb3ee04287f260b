package veduta.tensorfile.matlab;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The inside of one element of a MATLAB version 5 file, read forward only. It knows how many bytes
 * it has, so nothing inside can claim more.
 */
final class MatInput {
    static final int MATRIX = 14;
    private static final int LARGEST_SMALL_ELEMENT = 4;
    private static final int PIECE_NUMBERS = 8192;

    private final Path file;
    private final InputStream in;
    private final int type;
    private final int padding;
    private long left;

    MatInput(Path file, InputStream in, int type, long bytes, int padding) {
        this.file = file;
        this.in = in;
        this.type = type;
        this.left = bytes;
        this.padding = padding;
    }

    int type() {
        return type;
    }

    long left() {
        return left;
    }

    /** Enters the next element; {@link #leave} it before going on here. */
    MatInput enter() throws IOException, WeightsException {
        int first = readInt();
        int small = first >>> 16;
        if (small > LARGEST_SMALL_ELEMENT) {
            throw damaged(Texts.get("fault.weights.mat-element-length"));
        }
        int childType = small > 0 ? first & 0xFFFF : first;
        long bytes = small > 0 ? small : Integer.toUnsignedLong(readInt());
        int childPadding =
                small > 0 ? LARGEST_SMALL_ELEMENT - small : Math.floorMod(-(int) (bytes % 8), 8);
        take(bytes + childPadding);
        return new MatInput(file, in, childType, bytes, childPadding);
    }

    /** Passes over what has not been read of this element. */
    void leave() throws IOException {
        in.skipNBytes(left + padding);
        left = 0;
    }

    /** All that is left, which may be at most so many bytes. */
    byte[] readBytes(int limit) throws IOException, WeightsException {
        if (left > limit) {
            throw damaged(Texts.get("fault.weights.mat-name-length"));
        }
        return readExactly((int) left);
    }

    /** All that is left as 32-bit integers. */
    int[] readInts(int limit) throws IOException, WeightsException {
        ByteBuffer bytes = ByteBuffer.wrap(readBytes(4 * limit)).order(ByteOrder.LITTLE_ENDIAN);
        int[] values = new int[bytes.remaining() / 4];
        bytes.asIntBuffer().get(values);
        return values;
    }

    /**
     * All that is left as floats, whatever type the file stores them in; whole numbers may be
     * stored narrower than their matrix says.
     */
    float[] readFloats(int count) throws IOException, WeightsException {
        int width =
                switch (type) {
                    case 1, 2 -> 1;
                    case 3, 4 -> 2;
                    case 5, 6, 7 -> 4;
                    case 9 -> 8;
                    default -> throw damaged(Texts.get("fault.weights.mat-type"));
                };
        if (left != (long) count * width) {
            throw damaged(Texts.get("fault.weights.mat-size"));
        }
        float[] values = new float[count];
        for (int at = 0; at < count; at += PIECE_NUMBERS) {
            int numbers = Math.min(PIECE_NUMBERS, count - at);
            ByteBuffer piece =
                    ByteBuffer.wrap(readExactly(numbers * width)).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < numbers; i++) {
                values[at + i] = readFloat(piece);
            }
        }
        return values;
    }

    private float readFloat(ByteBuffer from) {
        return switch (type) {
            case 1 -> from.get();
            case 2 -> Byte.toUnsignedInt(from.get());
            case 3 -> from.getShort();
            case 4 -> Short.toUnsignedInt(from.getShort());
            case 5 -> from.getInt();
            case 6 -> Integer.toUnsignedLong(from.getInt());
            case 7 -> from.getFloat();
            default -> (float) from.getDouble();
        };
    }

    private int readInt() throws IOException, WeightsException {
        return ByteBuffer.wrap(readExactly(4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    private byte[] readExactly(int count) throws IOException, WeightsException {
        take(count);
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the file ends too early");
        }
        return bytes;
    }

    private void take(long count) throws WeightsException {
        if (count > left) {
            throw damaged(Texts.get("fault.weights.mat-element-beyond"));
        }
        left -= count;
    }

    WeightsException damaged(String what) {
        return WeightsException.damaged(file, what);
    }
}
