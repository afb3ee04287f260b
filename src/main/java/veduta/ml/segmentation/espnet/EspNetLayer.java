package veduta.ml.segmentation.espnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A layer with weights: a convolution, or the factors and summands of a batch norm that follows
 * none. Batch norms that follow a convolution are part of it.
 *
 * @param name ours; the tensors of a convolution are {@code <name>.weight} and {@code .bias}, of a
 *     norm {@code .scale} and {@code .shift}, and of the activation after it {@code .slopes}
 * @param maps number of maps out
 * @param kernel shape of the convolution's kernel; empty for a norm or an activation alone
 * @param published names of the published tensors
 * @param interleaved in how many groups of equal size the published maps are, of which ours take
 *     the first ones, then the second ones and so on; 1 where the order is the same
 */
record EspNetLayer(
        String name, long maps, List<Long> kernel, Published published, int interleaved) {
    /** What the names of published tensors begin with; empty for what the layer lacks. */
    record Published(String kernel, String bias, String norm, String slopes) {}

    /** Takes a copy of the shape. */
    EspNetLayer {
        kernel = List.copyOf(kernel);
    }

    /** A convolution with neither summands nor activation. */
    static EspNetLayer plain(String name, String kernel, long... shape) {
        return convolution(name, new Published(kernel, "", "", ""), shape);
    }

    /** A convolution with what else {@code published} names. */
    static EspNetLayer convolution(String name, Published published, long... shape) {
        List<Long> lengths = new ArrayList<>();
        for (long length : shape) {
            lengths.add(length);
        }
        return new EspNetLayer(name, shape[0], lengths, published, 1);
    }

    /** An activation, after a norm if {@code norm} is not empty. */
    static EspNetLayer activation(
            String name, long maps, String norm, String slopes, int interleaved) {
        return new EspNetLayer(
                name, maps, List.of(), new Published("", "", norm, slopes), interleaved);
    }

    /** Whether there are summands, its own or those of a norm. */
    private boolean isShifted() {
        return !published.norm().isEmpty() || !published.bias().isEmpty();
    }

    /** Adds the tensors of this layer in a file of ours, with their shapes. */
    void addShapes(Map<String, long[]> shapes) {
        long[] each = {maps};
        if (!kernel.isEmpty()) {
            shapes.put(name + ".weight", kernel.stream().mapToLong(Long::longValue).toArray());
        } else if (isShifted()) {
            shapes.put(name + ".scale", each);
        }
        if (isShifted()) {
            shapes.put(name + (kernel.isEmpty() ? ".shift" : ".bias"), each);
        }
        if (!published.slopes().isEmpty()) {
            shapes.put(name + ".slopes", each);
        }
    }

    /** The number of trained values as published, where a norm has a factor for each map, too. */
    long parameters() {
        long count = 0;
        if (!kernel.isEmpty()) {
            count += kernel.stream().reduce(1L, Math::multiplyExact);
        }
        count += published.bias().isEmpty() ? 0 : maps;
        count += published.norm().isEmpty() ? 0 : 2 * maps;
        count += published.slopes().isEmpty() ? 0 : maps;
        return count;
    }
}
