package veduta.ml.segmentation.espnet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The tensors of a layer from published weights. A batch norm is a factor and a summand for each
 * map once the network is trained; where a convolution is before it, they become part of its kernel
 * and its summands.
 */
final class FoldedLayer {
    /** What is added to the variance of a norm. */
    private static final double EPSILON = 1e-5;

    private final TensorSource source;
    private final EspNetLayer layer;
    private final double[] scale;
    private final double[] shift;

    private FoldedLayer(TensorSource source, EspNetLayer layer) throws WeightsException {
        this.source = source;
        this.layer = layer;
        int maps = Math.toIntExact(layer.maps());
        scale = new double[maps];
        shift = new double[maps];
        String norm = layer.published().norm();
        String bias = layer.published().bias();
        if (!norm.isEmpty()) {
            float[] gamma = each(norm + ".weight");
            float[] beta = each(norm + ".bias");
            float[] mean = each(norm + ".running_mean");
            float[] variance = each(norm + ".running_var");
            for (int map = 0; map < maps; map++) {
                scale[map] = gamma[map] / Math.sqrt(variance[map] + EPSILON);
                shift[map] = beta[map] - mean[map] * scale[map];
            }
        } else {
            Arrays.fill(scale, 1);
            float[] summands = bias.isEmpty() ? new float[maps] : each(bias);
            for (int map = 0; map < maps; map++) {
                shift[map] = summands[map];
            }
        }
    }

    /**
     * The tensors of a layer in a file of ours.
     *
     * @return their numbers by name
     * @throws WeightsException if a published tensor is missing or has another shape
     */
    static Map<String, float[]> of(TensorSource source, EspNetLayer layer) throws WeightsException {
        FoldedLayer folded = new FoldedLayer(source, layer);
        Map<String, long[]> shapes = new LinkedHashMap<>();
        layer.addShapes(shapes);
        Map<String, float[]> tensors = new LinkedHashMap<>();
        for (String name : shapes.keySet()) {
            tensors.put(name, folded.values(name.substring(name.lastIndexOf('.') + 1)));
        }
        return tensors;
    }

    private float[] values(String part) throws WeightsException {
        return switch (part) {
            case "weight" -> kernel();
            case "scale" -> ordered(scale);
            case "shift", "bias" -> ordered(shift);
            case "slopes" -> ordered(doubles(each(layer.published().slopes())));
            default -> throw new IllegalArgumentException("No tensor of a layer: " + part);
        };
    }

    private float[] kernel() throws WeightsException {
        float[] values = read(layer.published().kernel(), layer.kernel());
        int each = values.length / scale.length;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (values[i] * scale[i / each]);
        }
        return values;
    }

    /** The numbers of each map in our order of maps. */
    private float[] ordered(double[] published) {
        int groups = layer.interleaved();
        int size = published.length / groups;
        float[] ours = new float[published.length];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = (float) published[i % groups * size + i / groups];
        }
        return ours;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    private float[] each(String name) throws WeightsException {
        return read(name, List.of(layer.maps()));
    }

    private float[] read(String name, List<Long> shape) throws WeightsException {
        List<Long> there = source.tensor(name).shape();
        if (!there.equals(shape)) {
            throw WeightsException.damaged(
                    source.file(), Texts.get("fault.segmenter.shape", name, there));
        }
        return source.readFloats(name);
    }
}
