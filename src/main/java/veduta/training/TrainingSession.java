package veduta.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.ValidationScore;
import veduta.api.training.ValidationState;
import veduta.image.PictureValues;
import veduta.layout.LabelMap;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.CollectionPass;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.Network;
import veduta.ml.cost.TrainingMemory;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.Parameters;
import veduta.ml.optim.Optimizer;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.ml.step.StepOutcome;
import veduta.text.Texts;
import veduta.training.dataloader.BatchSource;
import veduta.training.dataloader.DataLoader;
import veduta.training.dataloader.PairOrder;
import veduta.training.dataloader.PrefetchingDataLoader;
import veduta.training.dataloader.ShuffledOrder;
import veduta.training.dataset.Dataset;
import veduta.training.step.StepContext;
import veduta.training.step.TrainingStep;

/**
 * A training under way: the weights, what follows their gradients and the number of steps done. One
 * step at a time; not safe for use by several threads at once.
 */
public final class TrainingSession {
    private static final double LOSS_KEPT = 0.99;

    private final TorchEngine torch;
    private final TrainingConfig config;
    private final Network network;
    private final TrainingStep training;
    private final LossWeights lossWeights;
    private final boolean keepsLargeBlocks;
    private int step;
    private double meanLoss;
    private Optional<ValidationState> validation;

    private TrainingSession(
            TrainingComponents components,
            TorchEngine torch,
            TrainingConfig config,
            Optional<PerceptualNetworkSource> perceptualSource,
            Start start)
            throws SynthesisException {
        this.torch = torch;
        this.config = config;
        this.network = components.architectures().network(config.network());
        Map<String, NDArray> weights =
                Parameters.load(torch.manager(), network.parameters(), start.weights());
        StepContext context =
                new StepContext(
                        torch,
                        config,
                        network,
                        weights,
                        components
                                .losses()
                                .of(config.loss().objective())
                                .open(torch, config, perceptualSource),
                        components.optimizers().of(config.optimizer()),
                        components.architectures());
        this.training = components.steps().of(config.method()).create(context);
        List<Double> shares = shares(config.loss().shares(), training);
        int rescaleAfter = config.loss().rescaleAfter();
        this.keepsLargeBlocks =
                TrainingMemory.of(config, network, perceptualSource)
                        .keepsLargeBlocks(FreeMemory.bytes());
        this.step = start.step();
        this.meanLoss = start.meanLoss();
        this.validation = start.validation();
        this.lossWeights =
                new LossWeights(
                        shares,
                        training.rescaledLevels(),
                        rescaleAfter,
                        step == 0 ? Collections.nCopies(shares.size(), 0.0) : start.levelMeans(),
                        step);
    }

    private static List<Double> shares(List<Double> given, TrainingStep training)
            throws SynthesisException {
        List<String> levels = training.levels();
        if (given.isEmpty()) {
            return training.usualWeights();
        }
        if (given.size() != levels.size()) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.train.shares",
                            levels.size(),
                            String.join(", ", levels),
                            given.size()));
        }
        return given;
    }

    /** Where a training begins: its weights by name, and what a checkpoint adds. */
    private record Start(
            ParameterSource<SynthesisException> weights,
            int step,
            List<Double> levelMeans,
            double meanLoss,
            Optional<ValidationState> validation) {
        /** The first step of a new training. */
        static Start first(ParameterSource<SynthesisException> weights) {
            return new Start(weights, 0, List.of(), Double.NaN, Optional.empty());
        }
    }

    /**
     * Begins a training.
     *
     * @param torch an engine for training; stays the caller's
     * @param perceptualSource the perceptual network's file; empty only where the loss needs none
     * @throws SynthesisException if the perceptual network cannot be loaded, or untrained stages
     *     would be frozen
     */
    public static TrainingSession begin(
            TrainingComponents components,
            TorchEngine torch,
            TrainingConfig config,
            Optional<PerceptualNetworkSource> perceptualSource)
            throws SynthesisException {
        if (config.memory().freezeBelow() > 0) {
            throw new SynthesisException(Texts.get("fault.train.frozen-start"));
        }
        ParameterSource<RuntimeException> fresh =
                components.architectures().network(config.network()).untrained(seed(config));
        return new TrainingSession(
                components, torch, config, perceptualSource, Start.first(fresh::read));
    }

    private static long seed(TrainingConfig config) {
        return config.schedule().seed();
    }

    /**
     * Begins a training from the weights of a model: what both networks have is taken over, the
     * rest starts untrained. So a network grows by an octave when the configuration has one more
     * stage, and becomes narrower or wider when the configuration has other widths.
     *
     * @param model stays open
     * @throws SynthesisException if a file cannot be loaded, nothing in the model fits, or stages
     *     would be frozen of a network that trains only as a whole
     */
    public static TrainingSession beginFrom(
            TrainingComponents components,
            TorchEngine torch,
            TrainingConfig config,
            Optional<PerceptualNetworkSource> perceptualSource,
            ModelFileSource model)
            throws SynthesisException {
        Architectures architectures = components.architectures();
        if (config.memory().freezeBelow() > 0) {
            architectures.of(config.network().architecture()).require(Capability.FREEZE);
        }
        Network network = architectures.network(config.network());
        WeightTransfer transfer = WeightTransfer.read(architectures, model);
        TrainingSession session =
                new TrainingSession(
                        components,
                        torch,
                        config,
                        perceptualSource,
                        Start.first(transfer.to(network, network.untrained(seed(config)))));
        transfer.requireTaken();
        return session;
    }

    /**
     * Goes on from a checkpoint, bit for bit as if it had never stopped.
     *
     * @param steps number of steps of the whole training; the configuration's own number changes
     *     nothing
     * @throws SynthesisException if a file cannot be loaded
     */
    public static TrainingSession resume(
            TrainingComponents components,
            TorchEngine torch,
            Path checkpoint,
            Optional<PerceptualNetworkSource> perceptualSource,
            int steps)
            throws SynthesisException {
        CheckpointFile saved = CheckpointFile.read(checkpoint);
        SavedTraining training = saved.training();
        ParameterSource<SynthesisException> weights =
                (name, wanted) ->
                        saved.values(TrainingStep.GENERATOR + "/weight/" + name, checkpoint);
        TrainingSession session =
                new TrainingSession(
                        components,
                        torch,
                        training.config().withSteps(steps),
                        perceptualSource,
                        new Start(
                                weights,
                                training.step(),
                                saved.levelMeans(),
                                training.meanLoss(),
                                // Who asks for more steps has patience again.
                                steps > training.config().schedule().steps()
                                        ? training.validation().map(ValidationState::goingOn)
                                        : training.validation()));
        for (Map.Entry<String, Optimizer> group : session.training.optimizers().entrySet()) {
            Optimizer optimizer = group.getValue();
            optimizer.restore(saved.numbersOf(group.getKey()));
            for (Map.Entry<String, NDArray> entry : optimizer.arrays().entrySet()) {
                String name = group.getKey() + "/" + entry.getKey();
                if (!name.startsWith(TrainingStep.GENERATOR + "/weight/")) {
                    overwrite(torch, entry.getValue(), saved.values(name, checkpoint));
                }
            }
        }
        return session;
    }

    /** By an operation, since DJL's own way has libtorch warn on standard error of what it uses. */
    private static void overwrite(TorchEngine torch, NDArray target, float[] values) {
        try (NDManager scope = torch.manager().newSubManager()) {
            NDArray from = scope.create(values, target.getShape());
            torch.operations().copyOver(scope, from, torch.operations().apart(scope, target));
        }
    }

    /** The configuration it follows. */
    public TrainingConfig config() {
        return config;
    }

    /** Steps done. */
    public int step() {
        return step;
    }

    /** Moving average of the loss; NaN before the first step. */
    public double meanLoss() {
        return meanLoss;
    }

    /** Names of the loss's levels, pixels first. */
    public List<String> levels() {
        return training.levels();
    }

    /** Whether all steps are done, or further ones are given up. */
    public boolean isFinished() {
        return step >= config.schedule().steps()
                || validation.map(state -> state.exhausts(config)).orElse(false);
    }

    /** Whether the weights are to be judged now, and have not been yet. */
    boolean isValidationDue() {
        return config.validated().isPresent()
                && step > 0
                && (step % config.validated().get().every() == 0
                        || step >= config.schedule().steps())
                && validation.map(state -> state.last() != step).orElse(true);
    }

    /** Takes note of a validation of the present weights. */
    ValidationState validated(ValidationScore score) {
        ValidationState now =
                validation
                        .map(state -> state.after(score))
                        .orElseGet(() -> ValidationState.first(score));
        validation = Optional.of(now);
        return now;
    }

    /**
     * The batches that the configuration draws from {@code pairs}: as many a step as it adds up.
     */
    BatchSource batches(Dataset pairs) {
        return batches(pairs, new ShuffledOrder(pairs.size(), seed(config)));
    }

    private BatchSource batches(Dataset pairs, PairOrder order) {
        return new DataLoader(
                pairs,
                order,
                config.network().size(),
                config.network().classes(),
                config.schedule(),
                config.augmentation());
    }

    /** The same in another order, each drawn while the one before is learned from. */
    PrefetchingDataLoader readingAhead(Dataset pairs, PairOrder order) {
        int last = Math.multiplyExact(config.schedule().steps(), config.memory().accumulate());
        return new PrefetchingDataLoader(batches(pairs, order), last);
    }

    /**
     * Takes one step.
     *
     * @param batches what {@link #batches} gave
     * @throws IOException if a pair cannot be read
     */
    StepReport advance(BatchSource batches) throws IOException {
        NativeAllocator.keepLargeBlocks(keepsLargeBlocks);
        TrainingConfig.Schedule schedule = config.schedule();
        int next = step + 1;
        List<Double> lambda = lossWeights.lambda();
        StepOutcome outcome = training.run(batches, next, lambda);
        lossWeights.update(outcome.levels());
        step = next;
        double loss = outcome.loss();
        meanLoss = Double.isNaN(meanLoss) ? loss : LOSS_KEPT * meanLoss + (1 - LOSS_KEPT) * loss;
        return new StepReport(
                step,
                schedule.steps(),
                outcome.loss(),
                outcome.levels(),
                lambda,
                schedule.rateAt(next));
    }

    /** The collection that the averaged weights give for a layout, at the network's own size. */
    public PictureValues preview(LabelMap layout) {
        Map<String, NDArray> averages = optimizer().averages();
        Generator generator = network.generator(torch, averages, Precision.FLOAT32);
        try {
            return new CollectionPass(
                            torch,
                            config.network().channels(),
                            config.network().images(),
                            (own, input) -> generator.forward(own, input, ForwardObserver.NONE))
                    .unrounded(layout, config.network().size());
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same as a model renders it. */
    PictureValues rendered(LabelMap layout) {
        return preview(layout).bordered(network.border(config.network().size()));
    }

    private Optimizer optimizer() {
        return Objects.requireNonNull(training.optimizers().get(TrainingStep.GENERATOR));
    }

    /**
     * Writes all that {@link #resume} needs.
     *
     * @param perceptualDigest SHA-256 of the perceptual network's file
     * @param provenance what a model made of the checkpoint says of its making
     */
    public void writeCheckpoint(Path file, String perceptualDigest, Map<String, String> provenance)
            throws SynthesisException {
        CheckpointFile.write(
                file,
                saved(perceptualDigest, provenance),
                lossWeights.means(),
                training.optimizers());
    }

    private SavedTraining saved(String perceptualDigest, Map<String, String> provenance) {
        return new SavedTraining(config, step, meanLoss, perceptualDigest, provenance, validation);
    }

    /**
     * Writes the averaged weights as a model.
     *
     * @param provenance what the model says of its making, without steps and loss
     */
    void writeModel(Path file, String perceptualDigest, Map<String, String> provenance)
            throws SynthesisException {
        Map<String, float[]> averages = new LinkedHashMap<>();
        optimizer().averages().forEach((name, array) -> averages.put(name, array.toFloatArray()));
        ModelExport.write(file, network, saved(perceptualDigest, provenance), averages);
    }
}
