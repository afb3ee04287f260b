package veduta.benchmark;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

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
    private static final int SMALLEST_PART = 8;
    private static final int FEWEST_RUNS = 3;
    private static final double LONGEST_SECONDS = 0.8;

    /**
     * Measures the device and format that these options mean: the best of several runs, for about a
     * second. Where a format is computed too slowly for that, smaller products and convolutions are
     * measured.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public static MachineRates measure(EngineOptions options) throws SynthesisException {
        EngineStart.useThreads(options.threads());
        Device device = Devices.find(options.device());
        Precision precision = Precisions.resolve(options.precision(), device.isGpu());
        TorchEngine.recordGradients(false);
        try (TorchEngine torch = TorchEngine.open(device)) {
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
    public double floorSeconds(NetworkCosts costs, Size picture) {
        double multiplying = 2 * costs.multiplyAdds(picture) / (gigaFlops * 1e9);
        double bytes = (double) bytes(precision) * costs.valuesMoved(picture);
        return Math.max(multiplying, bytes / (gigabytesPerSecond * 1e9));
    }

    private static double flops(TorchEngine torch, Precision precision, boolean gpu) {
        return Math.max(
                rate(8, part -> matrices(torch, precision, (gpu ? GPU_SIDE : CPU_SIDE) / part)),
                rate(
                        4,
                        part ->
                                convolution(
                                        torch,
                                        precision,
                                        gpu ? GPU_CHANNELS : CPU_CHANNELS,
                                        CONVOLVED / part)));
    }

    /**
     * Operations to be timed.
     *
     * @param count additions and multiplications
     * @param scope holds what they need
     */
    private record Trial(double count, Supplier<NDArray> work, NDManager scope)
            implements AutoCloseable {
        @Override
        public void close() {
            scope.close();
        }
    }

    /**
     * Operations a second of the largest trial that does not take too long: a format that the
     * processor does not compute itself can take a thousand times as long as others.
     *
     * @param growth how many times as much the trial of the next part is
     * @param trials by the part of the whole: one eighth of its sides, a fourth, half, all
     */
    private static double rate(int growth, IntFunction<Trial> trials) {
        for (int part = SMALLEST_PART; ; part /= 2) {
            try (Trial trial = trials.apply(part)) {
                if (part == 1 || growth * shortest(trial.work(), 1, 0) > LONGEST_SECONDS) {
                    return trial.count() / shortest(trial.work(), FEWEST_RUNS, LONGEST_SECONDS);
                }
            }
        }
    }

    private static Trial matrices(TorchEngine torch, Precision precision, int side) {
        NDManager scope = torch.scope();
        NDArray square = filled(torch, scope, precision, new Shape(side, side));
        return new Trial(
                2 * Math.pow(side, 3),
                () -> torch.operations().multiply(scope, square, square),
                scope);
    }

    private static Trial convolution(
            TorchEngine torch, Precision precision, int channels, int side) {
        NDManager scope = torch.scope();
        NDArray features = filled(torch, scope, precision, new Shape(1, channels, side, side));
        NDArray kernel = filled(torch, scope, precision, new Shape(channels, channels, 3, 3));
        return new Trial(
                2.0 * 9 * channels * channels * side * side,
                () -> torch.operations().convolveFirst(scope, features, kernel),
                scope);
    }

    private static double copied(TorchEngine torch, Precision precision) {
        try (NDManager scope = torch.scope()) {
            Shape shape = new Shape(COPY_BYTES / bytes(precision));
            NDArray from = filled(torch, scope, precision, shape);
            NDArray to = filled(torch, scope, precision, shape);
            return 2
                    * COPY_BYTES
                    / shortest(
                            () -> torch.operations().copyOver(scope, from, to),
                            FEWEST_RUNS,
                            LONGEST_SECONDS);
        }
    }

    private static NDArray filled(
            TorchEngine torch, NDManager scope, Precision precision, Shape shape) {
        try (NDArray ones = scope.ones(shape);
                NDArray kind = torch.numbers(scope, Precisions.scalarType(precision))) {
            return torch.operations().prepare(scope, ones, kind);
        }
    }

    /**
     * Seconds of the fastest run after a first one; each ends when its result is here.
     *
     * @param fewest runs at the least
     * @param longest seconds after which no other run begins
     */
    private static double shortest(Supplier<NDArray> work, int fewest, double longest) {
        double best = Double.POSITIVE_INFINITY;
        double spent = 0;
        for (int run = 0; run <= fewest || spent < longest; run++) {
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
