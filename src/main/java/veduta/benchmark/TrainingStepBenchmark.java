package veduta.benchmark;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.Network;
import veduta.ml.cost.TrainingMemory;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.loss.DiversityLoss;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossInput;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.Parameters;
import veduta.ml.optim.Adam;
import veduta.ml.perceptual.ActivationFootprint;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.ml.perceptual.VggConfig;
import veduta.ml.perceptual.VggPerceptualNetwork;
import veduta.ml.step.LossGradient;
import veduta.ml.step.StepDraws;

/**
 * Times training steps of a generator with the diversity loss, on random weights and a random pair.
 * Where the network is also written naively, in float32 and with memory in (N, C, H, W) order, its
 * steps are timed beside them: with the fused norm and the same optimizer, so that it is not slow
 * on purpose. The batch is drawn beforehand. Large blocks of memory are kept, or go back at once,
 * as in trainings.
 */
public final class TrainingStepBenchmark implements AutoCloseable {
    private static final int[] DEPTHS = {2, 2, 4, 4, 2};
    private static final int[] WIDTHS = {16, 32, 64, 128, 128};
    private static final List<String> LEVELS =
            List.of("conv1_2", "conv2_2", "conv3_2", "conv4_2", "conv5_2");
    private static final VggConfig RANDOM =
            new VggConfig(false, false, VggConfig.Pooling.AVERAGE, LEVELS);
    private static final double RATE = 1e-4;

    private final TorchEngine torch;
    private final Device device;
    private final Network network;
    private final NetworkConfig form;
    private final Precision precision;
    private final float[] layout;
    private final float[] photo;
    private final Side used;
    private final Optional<Side> naive;
    private final boolean keepsLargeBlocks;
    private int step;

    /** A network with what it is trained by. */
    private record Side(Generator generator, Loss objective, Adam adam) {}

    private TrainingStepBenchmark(
            TorchEngine torch,
            Device device,
            Network network,
            Precision precision,
            PerceptualNetwork perceptualNetwork,
            boolean keepsLargeBlocks) {
        this.torch = torch;
        this.device = device;
        this.network = network;
        this.form = network.config();
        this.precision = precision;
        Map<String, NDArray> weights = weights();
        this.used =
                side(
                        network.generator(torch, weights, precision),
                        weights,
                        perceptualNetwork.computingIn(precision));
        this.naive = naive(perceptualNetwork);
        this.keepsLargeBlocks = keepsLargeBlocks;
        SplittableRandom random = new SplittableRandom(2);
        int pixels = Math.toIntExact(form.size().pixels());
        this.layout = new float[form.channels() * pixels];
        this.photo = new float[3 * pixels];
        for (int i = 0; i < pixels; i++) {
            layout[i / 512 % form.channels() * pixels + i] = 1;
        }
        for (int i = 0; i < photo.length; i++) {
            photo[i] = (float) (255 * random.nextDouble());
        }
    }

    /**
     * Loads the network, and once more where it is also written naively.
     *
     * @param network the network that is measured
     * @param perceptual perceptual network; empty for random weights of VGG-19's form, a quarter as
     *     wide
     * @param options its precision is that of the program's own side
     */
    public static TrainingStepBenchmark open(
            Network network, Optional<Path> perceptual, EngineOptions options)
            throws SynthesisException {
        EngineStart.useThreads(options.threads());
        Device device = Devices.choose(options.device());
        Precision precision = Precisions.forTraining(options.precision(), device.isGpu());
        TorchEngine torch = TorchEngine.open(device);
        boolean opened = false;
        try {
            TrainingStepBenchmark benchmark =
                    perceptual.isPresent()
                            ? open(torch, device, network, precision, perceptual.get())
                            : new TrainingStepBenchmark(
                                    torch,
                                    device,
                                    network,
                                    precision,
                                    random(torch),
                                    keepsActivations(network, RANDOM.layers(randomWidths())));
            opened = true;
            return benchmark;
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    private static TrainingStepBenchmark open(
            TorchEngine torch, Device device, Network network, Precision precision, Path perceptual)
            throws SynthesisException {
        try (PerceptualNetworkSource source = PerceptualNetworkSource.open(perceptual, List.of())) {
            return new TrainingStepBenchmark(
                    torch,
                    device,
                    network,
                    precision,
                    source.load(torch),
                    keepsActivations(network, source.layers()));
        }
    }

    /** As a training with one pair in float32 decides it. */
    private static boolean keepsActivations(Network network, ActivationFootprint layers) {
        int images = network.config().images();
        TrainingMemory memory =
                new TrainingMemory(
                        network, layers.run(), layers.levels(), 0, 1, images, Precision.FLOAT32, 0);
        return memory.keepsLargeBlocks(FreeMemory.bytes());
    }

    /** Feature maps of the random network's layers, from fine to coarse. */
    private static Map<String, Long> randomWidths() {
        Map<String, Long> widths = new LinkedHashMap<>();
        for (int group = 0; group < DEPTHS.length; group++) {
            for (int layer = 1; layer <= DEPTHS[group]; layer++) {
                widths.put("conv" + (group + 1) + "_" + layer, (long) WIDTHS[group]);
            }
        }
        return widths;
    }

    private static VggPerceptualNetwork random(TorchEngine torch) {
        Map<String, NDArray> weights = new HashMap<>();
        ParameterSource<RuntimeException> source = Initializers.kaiming(3);
        long in = 3;
        for (Map.Entry<String, Long> layer : randomWidths().entrySet()) {
            String name = layer.getKey();
            long d = layer.getValue();
            long[] kernel = {d, in, 3, 3};
            weights.put(
                    name + ".weight",
                    torch.manager()
                            .create(source.read(name + ".weight", kernel), new Shape(kernel)));
            weights.put(name + ".bias", torch.manager().zeros(new Shape(d)));
            in = d;
        }
        return new VggPerceptualNetwork(torch, RANDOM, weights);
    }

    /** The same random weights every time. */
    private Map<String, NDArray> weights() {
        return Parameters.load(torch.manager(), network.parameters(), network.untrained(1));
    }

    private Side side(
            Generator generator, Map<String, NDArray> weights, PerceptualNetwork perceptual) {
        return new Side(generator, new DiversityLoss(torch, perceptual), new Adam(torch, weights));
    }

    private Optional<Side> naive(PerceptualNetwork perceptual) {
        Map<String, NDArray> weights = weights();
        Optional<Generator> generator = network.naiveGenerator(torch, weights);
        if (generator.isEmpty()) {
            weights.values().forEach(NDArray::close);
        }
        return generator.map(each -> side(each, weights, perceptual));
    }

    /** What computes the program's own side. */
    public EngineUsed engine() {
        return EngineUsed.of(device.isGpu() ? "gpu" : "cpu", precision);
    }

    /** Multiply-adds of a step in the network alone, forth and back. */
    public double networkMultiplyAdds() {
        return network.costs().step(form.size(), 1, precision, 0).multiplyAdds();
    }

    /**
     * Seconds of the steps that count.
     *
     * @param used as the program takes them
     * @param naive the same steps, naively; empty if the network is not written so
     */
    public record Figures(Spread used, Optional<Spread> naive) {}

    /**
     * Takes steps, of both kinds in turns if there are two.
     *
     * @param repeats steps of each kind that count; one more of each comes first
     */
    public Figures measure(int repeats, MeasurementListener listener) {
        List<Double> usedSeconds = new ArrayList<>();
        List<Double> naiveSeconds = new ArrayList<>();
        for (int i = 0; i <= repeats; i++) {
            listener.measuring(i, repeats, i == 0 ? "warming up" : "step " + i);
            double ours = seconds(this::used);
            Optional<Double> theirs = naive.map(side -> seconds(() -> naive(side)));
            if (i > 0) {
                usedSeconds.add(ours);
                theirs.ifPresent(naiveSeconds::add);
            }
        }
        return new Figures(Spread.of(usedSeconds), naive.map(side -> Spread.of(naiveSeconds)));
    }

    private static double seconds(Runnable step) {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** A step as the program takes it. */
    private void used() {
        NativeAllocator.keepLargeBlocks(keepsLargeBlocks);
        step++;
        new LossGradient(torch, used.generator(), form.images(), used.objective())
                .add(layout, photo, inputShape(), lambda(used), 0.1, StepDraws.WHOLE);
        used.adam().step(step, RATE, 0.99);
    }

    /** The same step, naively. */
    private void naive(Side side) {
        NativeAllocator.keepLargeBlocks(keepsLargeBlocks);
        step++;
        try (NDManager scope = torch.scope();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray seen = scope.create(layout, new Shape(inputShape()));
            NDArray real =
                    scope.create(photo, new Shape(1, 3, form.size().height(), form.size().width()));
            NDArray values = side.generator().forward(scope, seen, ForwardObserver.NONE);
            NDArray fakes =
                    torch.pictures()
                            .picturesPlain(scope, values, torch.numbers(scope, form.images()));
            LossInput input = new LossInput(fakes, real, seen, lambda(side), 0.1, 0);
            collector.backward(side.objective().compute(scope, input).total());
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
        side.adam().step(step, RATE, 0.99);
    }

    private static List<Double> lambda(Side side) {
        return Collections.nCopies(side.objective().levels().size(), 0.1);
    }

    private long[] inputShape() {
        return new long[] {1, form.channels(), form.size().height(), form.size().width()};
    }

    @Override
    public void close() {
        torch.close();
    }
}
