package veduta.net;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.Supplier;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

/**
 * How fast a device is at its best: no network can be faster than its multiplications and the
 * memory that they need allow.
 *
 * @param precision the number format measured, never {@link Precision#AUTO}
 * @param gigaFlops billions of additions and multiplications a second in a product of two large
 *     square matrices or in a large 3x3 convolution, whichever is faster: the engine has another
 *     library for each, and they differ by up to two on one processor
 * @param gigabytesPerSecond memory read and written while a large array is copied
 */
public record MachineRates(Precision precision, double gigaFlops, double gigabytesPerSecond) {
    private static final int CPU_SIDE = 1536;
    private static final int GPU_SIDE = 8192;
    private static final int CPU_CHANNELS = 256;
    private static final int GPU_CHANNELS = 1024;
    private static final int CONVOLVED = 128;
    private static final long COPY_BYTES = 128L << 20;
    private static final int FEWEST_RUNS = 3;
    private static final double LONGEST_SECONDS = 0.8;

    /**
     * Measures the device and format that these options mean: the best of several runs, for a
     * second each.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public static MachineRates measure(EngineOptions options) throws SynthesisException {
        EngineStart.useThreads(options.threads());
        Device device = Devices.find(options.device());
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        Torch.recordGradients(false);
        try (Torch torch = Torch.open(device)) {
            return new MachineRates(
                    precision,
                    flops(torch, precision, device.isGpu()) / 1e9,
                    copied(torch, precision) / 1e9);
        }
    }

    /**
     * Seconds that a forward pass takes at the least on this device.
     *
     * @return the longer one of its multiplications alone and its memory traffic alone
     */
    public double floorSeconds(NetworkShape shape, veduta.image.Size picture) {
        double multiplying = 2 * shape.multiplyAdds(picture) / (gigaFlops * 1e9);
        double bytes = (double) bytes(precision) * shape.valuesMoved(picture);
        return Math.max(multiplying, bytes / (gigabytesPerSecond * 1e9));
    }

    private static double flops(Torch torch, Precision precision, boolean gpu) {
        return Math.max(
                matrices(torch, precision, gpu ? GPU_SIDE : CPU_SIDE),
                convolution(torch, precision, gpu ? GPU_CHANNELS : CPU_CHANNELS));
    }

    private static double matrices(Torch torch, Precision precision, int side) {
        try (NDManager scope = torch.scope()) {
            NDArray square = filled(torch, scope, precision, new Shape(side, side));
            return 2
                    * Math.pow(side, 3)
                    / shortest(() -> torch.call(scope, "multiply", square, square));
        }
    }

    private static double convolution(Torch torch, Precision precision, int channels) {
        try (NDManager scope = torch.scope()) {
            Shape shape = new Shape(1, channels, CONVOLVED, CONVOLVED);
            NDArray features = filled(torch, scope, precision, shape);
            NDArray kernel = filled(torch, scope, precision, new Shape(channels, channels, 3, 3));
            return 2.0
                    * 9
                    * channels
                    * channels
                    * CONVOLVED
                    * CONVOLVED
                    / shortest(() -> torch.call(scope, "convolve_first", features, kernel));
        }
    }

    private static double copied(Torch torch, Precision precision) {
        try (NDManager scope = torch.scope()) {
            Shape shape = new Shape(COPY_BYTES / bytes(precision));
            NDArray from = filled(torch, scope, precision, shape);
            NDArray to = filled(torch, scope, precision, shape);
            return 2 * COPY_BYTES / shortest(() -> torch.call(scope, "copy_over", from, to));
        }
    }

    private static NDArray filled(Torch torch, NDManager scope, Precision precision, Shape shape) {
        try (NDArray ones = scope.ones(shape);
                NDArray kind = torch.numbers(scope, Precisions.scalarType(precision))) {
            return torch.call(scope, "prepare", ones, kind);
        }
    }

    /** Seconds of the fastest run; each ends when its result is here. */
    private static double shortest(Supplier<NDArray> work) {
        double best = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int run = 0; run <= FEWEST_RUNS || spent < LONGEST_SECONDS; run++) {
            long start = System.nanoTime();
            try (NDArray result = work.get()) {
                result.toFloatArray();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            spent += seconds;
            best = run == 0 ? best : Math.min(best, seconds);
        }
        return best;
    }

    private static int bytes(Precision precision) {
        return precision == Precision.FLOAT32 ? Float.BYTES : Short.BYTES;
    }
}
