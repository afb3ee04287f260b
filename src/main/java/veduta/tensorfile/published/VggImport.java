package veduta.tensorfile.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The sixteen convolutions of VGG-19 out of a published file: MatConvNet's {@code
 * imagenet-vgg-verydeep-19.mat} or torchvision's {@code vgg19-*.pth}. Both count layers alike, ReLU
 * and pooling included; the fully connected layers are left out. The filters may be fewer than the
 * original's. torchvision's first convolution is changed to take the authors' input.
 */
public final class VggImport {

    /**
     * What a perceptual network made of these weights has to know, under the keys of a model file.
     */
    public static final Map<String, String> METADATA =
            Map.of(
                    "format", "veduta-perceiver/1",
                    "topology", "vgg19",
                    "input", "RGB 0..255 minus (123.68, 116.779, 103.939)",
                    "padding", "zero",
                    "pool", "avg",
                    "levels", "conv1_2,conv2_2,conv3_2,conv4_2,conv5_2");

    private static final List<Integer> CONVOLUTIONS_A_GROUP = List.of(2, 2, 4, 4, 4);
    private static final String MATCONVNET = "layers.";
    private static final String TORCHVISION = "features.";
    private static final List<String> PREFIXES = List.of(MATCONVNET, TORCHVISION);
    private static final long SIDE = 3;
    private static final long COLOURS = 3;

    private final List<PlannedTensor> plan;

    private VggImport(List<PlannedTensor> plan) {
        this.plan = List.copyOf(plan);
    }

    /** Whether a file has a tensor named like the first convolution of such a network. */
    public static boolean isIn(TensorSource source) {
        return prefix(source).isPresent();
    }

    /**
     * Recognises the network in a file; only names and shapes are looked at.
     *
     * @throws WeightsException if there is none, or its shapes do not fit one another
     */
    public static VggImport of(TensorSource source) throws WeightsException {
        Optional<String> prefix = prefix(source);
        if (prefix.isEmpty()) {
            throw new WeightsException(Texts.get("fault.weights.no-vgg", source.file()));
        }
        List<PlannedTensor> plan = new ArrayList<>();
        int layer = 0;
        long inputs = COLOURS;
        for (int group = 1; group <= CONVOLUTIONS_A_GROUP.size(); group++) {
            for (int i = 1; i <= CONVOLUTIONS_A_GROUP.get(group - 1); i++) {
                String from = prefix.get() + layer;
                String to = "conv" + group + "_" + i;
                inputs = outputs(source, from, inputs);
                plan.add(PlannedTensor.renamed(source, from + ".weight", to + ".weight"));
                plan.add(PlannedTensor.renamed(source, from + ".bias", to + ".bias"));
                // A ReLU follows.
                layer += 2;
            }
            // A pooling follows.
            layer++;
        }
        if (prefix.get().equals(TORCHVISION)) {
            PlannedTensor weight = plan.get(0);
            PlannedTensor bias = plan.get(1);
            TorchvisionInput first =
                    new TorchvisionInput(source, TORCHVISION + "0.weight", TORCHVISION + "0.bias");
            plan.set(0, new PlannedTensor(weight.name(), weight.shape(), first::weight));
            plan.set(1, new PlannedTensor(bias.name(), bias.shape(), first::bias));
        }
        return new VggImport(plan);
    }

    private static Optional<String> prefix(TensorSource source) {
        return PREFIXES.stream()
                .filter(prefix -> source.find(prefix + "0.weight").isPresent())
                .findFirst();
    }

    private static long outputs(TensorSource source, String layer, long inputs)
            throws WeightsException {
        TensorInfo weight = source.tensor(layer + ".weight");
        List<Long> shape = weight.shape();
        boolean fits = shape.size() == 4 && shape.subList(1, 4).equals(List.of(inputs, SIDE, SIDE));
        if (!fits || !source.tensor(layer + ".bias").shape().equals(shape.subList(0, 1))) {
            throw new WeightsException(
                    Texts.get("fault.weights.no-fit-vgg", weight.name(), shape, source.file()));
        }
        return shape.get(0);
    }

    /**
     * The tensors as they will be written, {@code conv1_1.weight} (O, I, 3, 3) to {@code
     * conv5_4.bias} (O).
     *
     * @param type {@link TensorType#F32} or {@link TensorType#F16}
     */
    public List<TensorInfo> tensors(TensorType type) {
        return PlannedTensor.infos(plan, type);
    }

    /**
     * Writes the network as a safetensors file with {@link #METADATA}, a tensor at a time.
     *
     * @param type {@link TensorType#F32} or {@link TensorType#F16}
     * @throws WeightsException if a tensor cannot be read or the file not be written; then nothing
     *     is left behind
     */
    public void convert(Path target, TensorType type) throws WeightsException {
        PlannedTensor.write(plan, target, type, METADATA);
    }
}
