package veduta.tensorfile.matlab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The beginning of a matrix element: what kind it is, its lengths and its name. What it holds
 * follows in the same input.
 */
final class MatMatrix {
    private static final int CELL = 1;
    private static final int STRUCT = 2;
    private static final int DOUBLE = 6;
    private static final int UINT32 = 13;
    private static final int COMPLEX_FLAG = 0x800;
    private static final int MAX_RANK = 8;
    private static final int MAX_NAME_BYTES = 256;

    private final MatInput input;
    private final int flags;
    private final int[] lengths;
    private final String name;

    private MatMatrix(MatInput input, int flags, int[] lengths, String name) {
        this.input = input;
        this.flags = flags;
        this.lengths = lengths;
        this.name = name;
    }

    static MatMatrix read(MatInput input) throws IOException, WeightsException {
        if (input.type() != MatInput.MATRIX) {
            throw input.damaged(Texts.get("fault.weights.mat-no-matrix"));
        }
        if (input.left() == 0) {
            return new MatMatrix(input, DOUBLE, new int[] {0, 0}, "");
        }
        int[] flags = readInts(input, 2);
        int[] lengths = readInts(input, MAX_RANK);
        if (flags.length == 0 || Arrays.stream(lengths).anyMatch(length -> length < 0)) {
            throw input.damaged(Texts.get("fault.weights.mat-lengths"));
        }
        MatInput nameInput = input.enter();
        String name = new String(nameInput.readBytes(MAX_NAME_BYTES), StandardCharsets.ISO_8859_1);
        nameInput.leave();
        return new MatMatrix(input, flags[0], lengths, name);
    }

    private static int[] readInts(MatInput input, int limit) throws IOException, WeightsException {
        MatInput list = input.enter();
        int[] values = list.readInts(limit);
        list.leave();
        return values;
    }

    String name() {
        return name;
    }

    MatInput input() {
        return input;
    }

    boolean isCell() {
        return (flags & 0xFF) == CELL;
    }

    boolean isStruct() {
        return (flags & 0xFF) == STRUCT;
    }

    boolean isRealNumbers() {
        int kind = flags & 0xFF;
        return kind >= DOUBLE && kind <= UINT32 && (flags & COMPLEX_FLAG) == 0;
    }

    /** The length along an axis; MATLAB leaves out lengths of one at the end. */
    int length(int axis) {
        return axis < lengths.length ? lengths[axis] : 1;
    }

    int rank() {
        return lengths.length;
    }

    /** How many numbers, cells or structs it holds; more than an int can count is the most one. */
    int count() {
        long count = 1;
        for (int length : lengths) {
            count = Math.min(Integer.MAX_VALUE, count * length);
        }
        return Arrays.stream(lengths).anyMatch(length -> length == 0) ? 0 : (int) count;
    }

    float[] readFloats() throws IOException, WeightsException {
        MatInput numbers = input.enter();
        float[] values = numbers.readFloats(count());
        numbers.leave();
        return values;
    }
}
