package veduta.tensorfile.published;

import java.util.List;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * One refinement module of a published checkpoint.
 *
 * @param height rows at which it works
 * @param inputs channels into its first convolution
 * @param width channels out of both convolutions
 */
record ModuleShape(int height, int inputs, int width) {

    /** Reads a module's shape off its tensors, which must all fit one another. */
    static ModuleShape of(TensorSource source, int height) throws WeightsException {
        List<Long> first = kernel(source, convolution(height, 1), 3);
        List<Long> second = kernel(source, convolution(height, 2), 3);
        long width = first.get(3);
        if (second.get(2) != width || second.get(3) != width) {
            throw mismatch(source, convolution(height, 2) + "/weights");
        }
        for (int layer = 1; layer <= 2; layer++) {
            for (String part : List.of("gamma", "beta")) {
                String name = convolution(height, layer) + "/LayerNorm/" + part;
                if (!source.tensor(name).shape().equals(List.of(width))) {
                    throw mismatch(source, name);
                }
            }
            if (source.find(convolution(height, layer) + "/biases").isPresent()) {
                throw mismatch(source, convolution(height, layer) + "/biases");
            }
        }
        return new ModuleShape(height, first.get(2).intValue(), (int) width);
    }

    static String convolution(int height, int layer) {
        return "g_" + height + "_conv" + layer;
    }

    /** The shape of a square kernel, (H, W, I, O). */
    static List<Long> kernel(TensorSource source, String convolution, long side)
            throws WeightsException {
        String name = convolution + "/weights";
        List<Long> shape = source.tensor(name).shape();
        boolean fits =
                shape.size() == 4
                        && shape.get(0) == side
                        && shape.get(1) == side
                        && shape.stream().allMatch(length -> length > 0 && length < 1 << 20);
        if (!fits) {
            throw mismatch(source, name);
        }
        return shape;
    }

    static WeightsException mismatch(TensorSource source, String name) {
        String shape = source.find(name).map(TensorInfo::shape).map(Object::toString).orElse("[]");
        return new WeightsException(
                Texts.get("fault.weights.no-fit-refinement", name, shape, source.file()));
    }
}
