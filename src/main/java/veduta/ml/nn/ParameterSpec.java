package veduta.ml.nn;

import java.util.List;

/**
 * A parameter of a network: its name and form.
 *
 * @param name name in model files and checkpoints
 * @param sizes lengths along the axes; kernels are (out, in, height, width)
 * @param noiseChannels how many input channels of a kernel, the last ones before the layout's, are
 *     those of noise
 * @param layoutChannels how many input channels of a kernel, the last ones, are those of the layout
 */
public record ParameterSpec(String name, List<Long> sizes, int noiseChannels, int layoutChannels) {
    /** Takes a copy of the sizes. */
    public ParameterSpec {
        sizes = List.copyOf(sizes);
    }

    /** A parameter that reads no layout. */
    public static ParameterSpec of(String name, long... shape) {
        return readingLayout(name, 0, 0, shape);
    }

    /** A kernel whose last input channels are those of noise and, after them, of the layout. */
    public static ParameterSpec readingLayout(
            String name, int noiseChannels, int layoutChannels, long... shape) {
        return new ParameterSpec(
                name,
                java.util.Arrays.stream(shape).boxed().toList(),
                noiseChannels,
                layoutChannels);
    }

    /** Lengths along the axes. */
    public long[] shape() {
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    /** The number of values. */
    public long count() {
        return sizes.stream().reduce(1L, (one, other) -> one * other);
    }
}
