package veduta.tensorfile.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A cascaded refinement network as its authors publish it, recognised by the names and shapes of
 * its tensors: modules {@code g_S_conv1} and {@code g_S_conv2} for doubling heights S, and at the
 * top {@code g_S_conv100}. The optimiser's slots beside them are passed over.
 *
 * <p>Ours are, with i counting modules from the coarsest: {@code module{i}.conv1.weight} (d, in, 3,
 * 3), {@code module{i}.norm1.gamma} and {@code .beta} (d), the same for {@code conv2} and {@code
 * norm2}, {@code head.weight} (3k, d, 1, 1) and {@code head.bias} (3k).
 */
public final class PublishedNetwork {
    private static final Pattern NAME = Pattern.compile("g_([0-9]{1,5})_conv1/weights");
    private static final int HEAD = 100;
    private static final int COLOURS = 3;

    private final TensorSource source;
    private final List<ModuleShape> modules;
    private final int pictures;

    private PublishedNetwork(TensorSource source, List<ModuleShape> modules, int pictures) {
        this.source = source;
        this.modules = List.copyOf(modules);
        this.pictures = pictures;
    }

    /** Whether a file has any tensor named like a module of such a network. */
    public static boolean isIn(TensorSource source) {
        return !heights(source).isEmpty();
    }

    /**
     * Recognises the network in a file; only names and shapes are looked at.
     *
     * @throws WeightsException if there is none, or its shapes do not fit one another
     */
    public static PublishedNetwork of(TensorSource source) throws WeightsException {
        SortedSet<Integer> heights = heights(source);
        if (heights.isEmpty()) {
            throw new WeightsException(Texts.get("fault.weights.no-refinement", source.file()));
        }
        List<ModuleShape> modules = new ArrayList<>();
        for (int height : heights) {
            ModuleShape module = ModuleShape.of(source, height);
            if (!modules.isEmpty()) {
                ModuleShape below = modules.get(modules.size() - 1);
                if (module.height() != 2 * below.height()
                        || module.inputs() != below.width() + modules.get(0).inputs()) {
                    throw ModuleShape.mismatch(
                            source, ModuleShape.convolution(height, 1) + "/weights");
                }
            }
            modules.add(module);
        }
        return new PublishedNetwork(source, modules, pictures(source, modules));
    }

    private static SortedSet<Integer> heights(TensorSource source) {
        SortedSet<Integer> heights = new TreeSet<>();
        for (TensorInfo tensor : source.tensors()) {
            Matcher name = NAME.matcher(tensor.name());
            if (name.matches()) {
                heights.add(Integer.parseInt(name.group(1)));
            }
        }
        return heights;
    }

    private static int pictures(TensorSource source, List<ModuleShape> modules)
            throws WeightsException {
        ModuleShape top = modules.get(modules.size() - 1);
        String head = ModuleShape.convolution(top.height(), HEAD);
        List<Long> shape = ModuleShape.kernel(source, head, 1);
        long channels = shape.get(3);
        if (shape.get(2) != top.width() || channels % COLOURS != 0) {
            throw ModuleShape.mismatch(source, head + "/weights");
        }
        if (!source.tensor(head + "/biases").shape().equals(List.of(channels))) {
            throw ModuleShape.mismatch(source, head + "/biases");
        }
        return (int) channels / COLOURS;
    }

    /** Rows at which the coarsest module works. */
    public int baseHeight() {
        return modules.get(0).height();
    }

    /** Rows of the pictures, the height of the finest module. */
    public int height() {
        return modules.get(modules.size() - 1).height();
    }

    /** Feature channels of each module, coarsest first. */
    public List<Integer> widths() {
        return modules.stream().map(ModuleShape::width).toList();
    }

    /** Channels of the layout, the last of them void. */
    public int layoutChannels() {
        return modules.get(0).inputs();
    }

    /** Semantic classes without void. */
    public int classes() {
        return layoutChannels() - 1;
    }

    /** How many pictures one pass gives. */
    public int pictures() {
        return pictures;
    }

    /**
     * The tensors as they will be written.
     *
     * @param type {@link TensorType#F32} or {@link TensorType#F16}
     */
    public List<TensorInfo> tensors(TensorType type) throws WeightsException {
        return PlannedTensor.infos(plan(), type);
    }

    /**
     * Writes the network as a safetensors file, a tensor at a time.
     *
     * @param type {@link TensorType#F32} or {@link TensorType#F16}
     * @throws WeightsException if a tensor cannot be read or the file not be written; then nothing
     *     is left behind
     */
    public void convert(Path target, TensorType type, Map<String, String> metadata)
            throws WeightsException {
        PlannedTensor.write(plan(), target, type, metadata);
    }

    private List<PlannedTensor> plan() throws WeightsException {
        List<PlannedTensor> plan = new ArrayList<>();
        for (int i = 0; i < modules.size(); i++) {
            for (int layer = 1; layer <= 2; layer++) {
                String from = ModuleShape.convolution(modules.get(i).height(), layer);
                String kernel = "module" + i + ".conv" + layer + ".weight";
                plan.add(PlannedTensor.turned(source, from + "/weights", kernel));
                String norm = "module" + i + ".norm" + layer;
                for (String part : List.of("gamma", "beta")) {
                    String normed = from + "/LayerNorm/" + part;
                    plan.add(PlannedTensor.renamed(source, normed, norm + "." + part));
                }
            }
        }
        String head = ModuleShape.convolution(height(), HEAD);
        plan.add(PlannedTensor.turned(source, head + "/weights", "head.weight"));
        plan.add(PlannedTensor.renamed(source, head + "/biases", "head.bias"));
        return plan;
    }
}
