package veduta.tensorfile;

import java.util.Arrays;
import java.util.List;

/**
 * Name, number type and shape of a tensor in a file.
 *
 * @param shape the lengths along each axis in C order, slowest first; empty for a scalar
 */
public record TensorInfo(String name, TensorType type, List<Long> shape) {

    /** The most numbers that fit one Java array. */
    public static final long MAX_ELEMENTS = Integer.MAX_VALUE - 8;

    private static final int MAX_RANK = 32;

    /**
     * Checks that the size can be counted.
     *
     * @throws IllegalArgumentException if a length is negative, there are over 32 axes or the
     *     number of bytes passes {@link Long#MAX_VALUE}
     */
    public TensorInfo {
        shape = List.copyOf(shape);
        if (!isCountable(shape, type)) {
            throw new IllegalArgumentException(name + " cannot have the shape " + shape + ".");
        }
    }

    /** The same with the lengths written out. */
    public static TensorInfo of(String name, TensorType type, long... shape) {
        return new TensorInfo(name, type, Arrays.stream(shape).boxed().toList());
    }

    /** Whether a tensor of this shape and type has a size that can be counted. */
    public static boolean isCountable(List<Long> shape, TensorType type) {
        if (shape.size() > MAX_RANK || shape.stream().anyMatch(length -> length < 0)) {
            return false;
        }
        if (shape.contains(0L)) {
            return true;
        }
        long elements = 1;
        for (long length : shape) {
            if (length > Long.MAX_VALUE / type.bytes() / elements) {
                return false;
            }
            elements *= length;
        }
        return true;
    }

    /** How many numbers it holds. */
    public long elements() {
        if (shape.contains(0L)) {
            return 0;
        }
        long elements = 1;
        for (long length : shape) {
            elements *= length;
        }
        return elements;
    }

    /** How many bytes its numbers take in the file. */
    public long bytes() {
        return elements() * type.bytes();
    }
}
