package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.perceptual.VggConfig;
import veduta.ml.perceptual.VggPerceptualNetwork;
import veduta.tensorfile.NpyReader;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.tensorflow.TensorFlowCheckpoint;

/** One folder of the golden reference, which an independent implementation computed. */
final class Golden {
    static final int CLASSES = 19;
    static final List<Integer> WIDTHS = List.of(16, 16, 12, 8);
    static final Size SIZE = new Size(64, 32);
    static final int[] HEIGHTS = {4, 8, 16, 32};

    private final Path folder;
    private final int images;

    private Golden(Path folder, int images) {
        this.folder = folder;
        this.images = images;
    }

    /** {@code tiny}, with one picture, or {@code tiny-diverse}, with nine. */
    static Golden of(String name) {
        try {
            Path root = Path.of(Golden.class.getResource("/golden/" + name).toURI());
            return new Golden(root, name.equals("tiny") ? 1 : 9);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    CrnShape shape() {
        return new CrnShape(CLASSES + 1, WIDTHS, new Size(8, 4), images);
    }

    /** The layout; the reference writes void as class 19. */
    LabelMap layout() throws WeightsException {
        byte[] labels = NpyReader.open(folder.resolve("label.npy")).bytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = labels[i] == CLASSES ? (byte) LabelMap.VOID : labels[i];
        }
        return LabelMap.of(SIZE, labels);
    }

    /** An array of the reference in its own order. */
    float[] values(String name) throws WeightsException {
        return NpyReader.open(folder.resolve(name + ".npy")).floats();
    }

    /** The photo as (1, 3, H, W) in picture units. */
    float[] photo() throws WeightsException {
        byte[] rgb = NpyReader.open(folder.resolve("real.npy")).bytes();
        float[] planes = new float[rgb.length];
        int plane = rgb.length / 3;
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                planes[c * plane + i] = rgb[3 * i + c] & 0xFF;
            }
        }
        return planes;
    }

    /** A loss term of {@code loss.json}. */
    double loss(String key) throws Exception {
        String text = Files.readString(folder.resolve("loss.json"));
        int at = text.indexOf("\"" + key + "\":");
        return Double.parseDouble(text.substring(at + key.length() + 3).split("[,\\s}]+")[1]);
    }

    /** The generator's weights under our names, from the reference's checkpoint. */
    CrnWeights weights(NDManager manager) throws WeightsException {
        try (TensorSource source = TensorFlowCheckpoint.open(folder.resolve("model.ckpt"))) {
            return CrnWeights.load(
                    manager,
                    shape(),
                    (name, wanted) -> {
                        float[] values = source.readFloats(published(name));
                        return wanted.length == 4 ? outFirst(values, wanted) : values;
                    });
        }
    }

    /** The reference's name of one of our weights, with {@code __} for the slash in file names. */
    static String published(String name) {
        if (name.startsWith("head.")) {
            return "g_32_conv100/" + (name.endsWith("bias") ? "biases" : "weights");
        }
        int module = name.charAt("module".length()) - '0';
        String prefix = "g_" + HEIGHTS[module] + "_conv" + name.charAt(name.indexOf('.') + 5);
        return name.endsWith(".weight")
                ? prefix + "/weights"
                : prefix + "/LayerNorm/" + name.substring(name.lastIndexOf('.') + 1);
    }

    /** Kernel from (kh, kw, in, out) to (out, in, kh, kw); {@code shape} is the latter. */
    static float[] outFirst(float[] values, long[] shape) {
        int out = (int) shape[0];
        int in = (int) shape[1];
        int taps = (int) (shape[2] * shape[3]);
        float[] turned = new float[values.length];
        for (int tap = 0; tap < taps; tap++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    turned[(o * in + i) * taps + tap] = values[(tap * in + i) * out + o];
                }
            }
        }
        return turned;
    }

    /** The reference's random perceptual network. */
    VggPerceptualNetwork perceptualNetwork(TorchEngine torch) throws Exception {
        Map<String, NDArray> weights = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("perceiver"))) {
            for (Path file : files.toList()) {
                String stem = file.getFileName().toString().replace(".npy", "");
                String layer = stem.substring(0, stem.indexOf("__"));
                NpyReader reader = NpyReader.open(file);
                List<Long> shape = reader.shape();
                float[] values = reader.floats();
                if (shape.size() == 1) {
                    weights.put(layer + ".bias", torch.manager().create(values));
                } else {
                    long[] turned = {shape.get(3), shape.get(2), shape.get(0), shape.get(1)};
                    weights.put(
                            layer + ".weight",
                            torch.manager().create(outFirst(values, turned), new Shape(turned)));
                }
            }
        }
        VggConfig config = VggConfig.of(Map.of(), weights.keySet());
        return new VggPerceptualNetwork(torch, config, weights);
    }

    /** (1, C, h, w) turned into the reference's (h, w, C) order. */
    static float[] channelsLast(NDArray array) {
        long[] shape = array.getShape().getShape();
        int channels = (int) shape[1];
        int plane = (int) (shape[2] * shape[3]);
        float[] values = array.toFloatArray();
        float[] turned = new float[values.length];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < plane; i++) {
                turned[i * channels + c] = values[c * plane + i];
            }
        }
        return turned;
    }
}
