package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import veduta.api.compute.Precision;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.KernelPacking;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.ml.nn.Parameters;

/**
 * The weights of a cascaded refinement network on a device.
 *
 * <p>Names: {@code module<i>.conv<1|2>.weight} (d, in, 3, 3), {@code module<i>.norm<1|2>.gamma} and
 * {@code .beta} (d), {@code head.weight} (3k, d, 1, 1), {@code head.bias} (3k); module 0 is the
 * coarsest. Where norms follow the classes of the layout, {@code module<i>.norm<1|2>.class_gamma}
 * and {@code .class_beta} (d, c, 1, 1) are what a class adds to gamma and beta. The same names
 * stand in model files.
 */
public final class CrnWeights {
    /** Name of the kernel of the last layer, (3k, d, 1, 1). */
    public static final String HEAD_WEIGHT = "head.weight";

    /** Name of the bias of the last layer, (3k). */
    public static final String HEAD_BIAS = "head.bias";

    private static final String CLASS_GAMMA = ".class_gamma";
    private static final String CLASS_BETA = ".class_beta";

    private final Map<String, NDArray> arrays;
    private final Set<String> packed;

    private CrnWeights(Map<String, NDArray> arrays, Set<String> packed) {
        this.arrays = arrays;
        this.packed = packed;
    }

    /** A view of arrays that somebody else owns, named as here. */
    public static CrnWeights over(Map<String, NDArray> arrays) {
        return new CrnWeights(new LinkedHashMap<>(arrays), Set.of());
    }

    /** All parameters of a network, in a fixed order. */
    public static List<ParameterSpec> parameters(CrnShape shape) {
        List<ParameterSpec> specs = new ArrayList<>();
        for (int i = 0; i < shape.modules(); i++) {
            long d = shape.widths().get(i);
            for (int layer = 1; layer <= 2; layer++) {
                boolean first = layer == 1;
                long in = first ? shape.inputChannels(i) : d;
                specs.add(
                        ParameterSpec.readingNoise(
                                kernel(i, layer),
                                first ? shape.noise().get(i) : 0,
                                first ? shape.channels() : 0,
                                d,
                                in,
                                3,
                                3));
                String norm = norm(i, layer);
                specs.add(ParameterSpec.of(norm + ".gamma", d));
                specs.add(ParameterSpec.of(norm + ".beta", d));
                if (shape.normedByClass()) {
                    int c = shape.channels();
                    specs.add(ParameterSpec.readingLayout(norm + CLASS_GAMMA, c, d, c, 1, 1));
                    specs.add(ParameterSpec.readingLayout(norm + CLASS_BETA, c, d, c, 1, 1));
                }
            }
        }
        long out = 3L * shape.images();
        specs.add(ParameterSpec.of(HEAD_WEIGHT, out, shape.lastWidth(), 1, 1));
        specs.add(ParameterSpec.of(HEAD_BIAS, out));
        return specs;
    }

    /**
     * Loads float32 weights.
     *
     * @param manager owner of the arrays
     */
    public static <E extends Exception> CrnWeights load(
            NDManager manager, CrnShape shape, ParameterSource<E> source) throws E {
        return over(Parameters.load(manager, parameters(shape), source));
    }

    /** All arrays by name, in the order of {@link #parameters}. */
    public Map<String, NDArray> arrays() {
        return new LinkedHashMap<>(arrays);
    }

    /** Whether the kernel of a layer is packed, see {@link KernelPacking}. */
    boolean packed(int module, int layer) {
        return packed.contains(kernel(module, layer));
    }

    private static String norm(int module, int layer) {
        return "module" + module + ".norm" + layer;
    }

    private static String kernel(int module, int layer) {
        return "module" + module + ".conv" + layer + ".weight";
    }

    /** Kernel, gamma and beta of a layer: module from 0, layer 1 or 2. */
    public List<NDArray> layer(int module, int layer) {
        String norm = norm(module, layer);
        return List.of(get(kernel(module, layer)), get(norm + ".gamma"), get(norm + ".beta"));
    }

    /** Whether norms follow the classes of the layout. */
    boolean areNormedByClass() {
        return arrays.containsKey(norm(0, 1) + CLASS_GAMMA);
    }

    /** What the classes add to gamma and to beta of a layer, (d, c, 1, 1). */
    List<NDArray> classes(int module, int layer) {
        String norm = norm(module, layer);
        return List.of(get(norm + CLASS_GAMMA), get(norm + CLASS_BETA));
    }

    /** The array with this name. */
    NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("No weight is called '" + name + "'.");
        }
        return array;
    }

    /**
     * Copies prepared for computing in {@code precision}: kernels converted and laid out
     * channels-last, or as the processor reads them where the engine can do that; statistics' gamma
     * and beta left in float32. They share no memory with these arrays, whose numbers may lie in a
     * Java buffer that goes with them. On a GPU, whose memory is scarcer, each of these arrays is
     * given back as soon as it is copied.
     */
    public CrnWeights prepared(TorchEngine torch, NDManager manager, Precision precision) {
        KernelPacking packing = new KernelPacking(torch, precision);
        Set<String> packed = new HashSet<>();
        Map<String, NDArray> prepared = new LinkedHashMap<>();
        try (NDArray kind = torch.numbers(manager, Precisions.scalarType(precision));
                NDArray single = torch.numbers(manager, Precisions.FLOAT32)) {
            arrays.forEach(
                    (name, array) -> {
                        boolean convert = !name.contains(".norm");
                        NDArray copy =
                                torch.operations().prepare(manager, array, convert ? kind : single);
                        if (packing.fits(copy)) {
                            copy = packing.pack(manager, copy);
                            packed.add(name);
                        }
                        prepared.put(name, copy);
                        if (manager.getDevice().isGpu()) {
                            array.close();
                        }
                    });
        }
        return new CrnWeights(prepared, packed);
    }

    /** Gives the arrays' memory back. */
    public void close() {
        arrays.values().forEach(NDArray::close);
    }
}
