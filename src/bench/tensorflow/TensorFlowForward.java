import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.math.Mean;
import org.tensorflow.op.nn.LeakyRelu;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;

/**
 * The forward pass of a cascaded refinement network in TensorFlow, as the authors of the paper wrote
 * it, to measure against: from a label map of one number a pixel to pictures of 8 bits, in float32.
 * The weights are random; times do not depend on them.
 *
 * <p>Arguments: widths from the coarsest module (8x4) up, number of pictures, runs that count. One
 * run to warm up comes first. Prints one line of JSON.
 */
public final class TensorFlowForward {
    private static final int CHANNELS = 20;
    private static final float SLOPE = 0.2f;
    private static final float EPSILON = 1e-12f;

    private final Ops tf;
    private final List<Integer> widths;
    private final List<Operand<?>> starts = new ArrayList<>();

    private TensorFlowForward(Ops tf, List<Integer> widths) {
        this.tf = tf;
        this.widths = widths;
    }

    public static void main(String[] words) {
        List<Integer> widths = Arrays.stream(words[0].split(",")).map(Integer::valueOf).toList();
        int images = Integer.parseInt(words[1]);
        int repeats = Integer.parseInt(words[2]);
        int height = 4 << (widths.size() - 1);
        try (Graph graph = new Graph()) {
            TensorFlowForward network = new TensorFlowForward(Ops.create(graph), widths);
            Operand<TInt32> labels =
                    network.tf.placeholder(
                            TInt32.class,
                            Placeholder.shape(
                                    Shape.of(1, height, 2L * height)));
            Operand<TUint8> pictures = network.pictures(labels, height, images);
            try (Session session = new Session(graph);
                    TInt32 layout = TInt32.tensorOf(StdArrays.ndCopyOf(stripes(height)))) {
                for (Operand<?> start : network.starts) {
                    session.runner().addTarget(start).run();
                }
                double[] seconds = new double[repeats];
                for (int run = -1; run < repeats; run++) {
                    long begin = System.nanoTime();
                    try (Result result =
                            session.runner().feed(labels, layout).fetch(pictures).run()) {
                        TUint8 values = (TUint8) result.get(0);
                        byte[] bytes = new byte[Math.toIntExact(values.size())];
                        values.asRawTensor().data().read(bytes);
                    }
                    if (run >= 0) {
                        seconds[run] = (System.nanoTime() - begin) / 1e9;
                    }
                }
                Arrays.sort(seconds);
                System.out.printf(
                        Locale.ROOT,
                        "{\"medianSeconds\": %.4f, \"minSeconds\": %.4f, \"maxSeconds\": %.4f}%n",
                        seconds[repeats / 2],
                        seconds[0],
                        seconds[repeats - 1]);
            }
        }
    }

    /** A layout of upright stripes. */
    private static int[][][] stripes(int height) {
        int[][][] labels = new int[1][height][2 * height];
        for (int[] row : labels[0]) {
            for (int x = 0; x < row.length; x++) {
                row[x] = x * (CHANNELS - 1) / row.length;
            }
        }
        return labels;
    }

    private Operand<TUint8> pictures(Operand<TInt32> labels, int height, int images) {
        Operand<TFloat32> whole =
                tf.oneHot(
                        labels, tf.constant(CHANNELS), tf.constant(1f), tf.constant(0f));
        Operand<TFloat32> features = null;
        int in = 0;
        for (int module = 0; module < widths.size(); module++) {
            int rows = 4 << module;
            Operand<TInt32> size = tf.constant(new int[] {rows, 2 * rows});
            Operand<TFloat32> layout =
                    rows == height ? whole : tf.image.resizeArea(whole, size);
            Operand<TFloat32> input = layout;
            if (features != null) {
                Operand<TFloat32> tall =
                        tf.image.resizeBilinear(
                                features, size, ResizeBilinear.alignCorners(true));
                input = tf.concat(List.of(tall, layout), tf.constant(3));
            }
            int width = widths.get(module);
            features = layer(layer(input, in + CHANNELS, width), width, width);
            in = width;
        }
        Operand<TFloat32> kernel = variable(0.05f, 1, 1, in, 3 * images);
        Operand<TFloat32> raw =
                tf.nn.biasAdd(
                        tf.nn.conv2d(features, kernel, List.of(1L, 1L, 1L, 1L), "SAME"),
                        variable(0.1f, 3L * images));
        Operand<TFloat32> values =
                tf.math.mul(tf.math.add(raw, tf.constant(1f)), tf.constant(127.5f));
        Operand<TFloat32> clipped =
                tf.clipByValue(
                        tf.math.add(values, tf.constant(0.5f)),
                        tf.constant(0f),
                        tf.constant(255.49f));
        Operand<TUint8> bytes = tf.dtypes.cast(clipped, TUint8.class);
        // Channel c of picture i is output c * k + i: picture by picture, then colours.
        Operand<TUint8> apart =
                tf.reshape(bytes, tf.constant(new int[] {height, 2 * height, 3, images}));
        return tf.linalg.transpose(apart, tf.constant(new int[] {3, 0, 1, 2}));
    }

    /** Convolution, layer norm over height, width and channels, leaky ReLU. */
    private Operand<TFloat32> layer(Operand<TFloat32> input, int in, int out) {
        float deviation = (float) Math.sqrt(2.0 / (9 * in));
        Operand<TFloat32> x =
                tf.nn.conv2d(
                        input, variable(deviation, 3, 3, in, out), List.of(1L, 1L, 1L, 1L), "SAME");
        Operand<TInt32> axes = tf.constant(new int[] {1, 2, 3});
        Operand<TFloat32> mean = tf.math.mean(x, axes, Mean.keepDims(true));
        Operand<TFloat32> variance =
                tf.math.mean(tf.math.squaredDifference(x, mean), axes, Mean.keepDims(true));
        // As TensorFlow's own batch_normalization has it: one multiplication and one addition.
        Operand<TFloat32> gain =
                tf.math.mul(
                        tf.math.rsqrt(tf.math.add(variance, tf.constant(EPSILON))),
                        variable(1f, out));
        Operand<TFloat32> shift = tf.math.sub(variable(0.1f, out), tf.math.mul(mean, gain));
        Operand<TFloat32> y = tf.math.add(tf.math.mul(x, gain), shift);
        return tf.nn.leakyRelu(
                y, LeakyRelu.alpha(SLOPE));
    }

    private Operand<TFloat32> variable(float deviation, long... shape) {
        Variable<TFloat32> variable = tf.variable(Shape.of(shape), TFloat32.class);
        Operand<TFloat32> values =
                tf.math.mul(
                        tf.random.randomStandardNormal(tf.constant(shape), TFloat32.class),
                        tf.constant(deviation));
        starts.add(tf.assign(variable, values));
        return variable;
    }
}
