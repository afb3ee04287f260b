package veduta.training;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.image.PictureValues;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnPreview;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnTrainingStep;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.crn.cost.TrainingMemory;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.ParameterSource;
import veduta.ml.optim.Adam;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.perceptual.PerceptualNetworkFile;
import veduta.text.Texts;
import veduta.training.dataloader.Batch;
import veduta.training.dataloader.BatchDraws;
import veduta.training.dataloader.BatchSource;
import veduta.training.dataloader.DataLoader;
import veduta.training.dataloader.PrefetchingDataLoader;
import veduta.training.dataset.Dataset;

/**
 * A training under way: the weights, the optimiser and the number of steps done. One step at a
 * time; not safe for use by several threads at once.
 */
public final class TrainingSession {
    private final TorchEngine torch;
    private final TrainingConfig plan;
    private final CrnShape shape;
    private final FeatureMatchingLoss objective;
    private final Adam adam;
    private final CrnTrainingStep backpropagation;
    private final LossWeights levelWeights;
    private final BatchDraws draws;
    private final boolean keepsLargeBlocks;
    private int step;
    private double meanLoss;

    private static final double LOSS_KEPT = 0.99;

    private TrainingSession(
            TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver, Start start)
            throws SynthesisException {
        this.torch = torch;
        this.plan = plan;
        this.shape = CrnShape.of(plan.network().card("training", Map.of()));
        CrnWeights weights = CrnWeights.load(torch.manager(), shape, start.weights());
        this.objective = objective(torch, plan, perceiver);
        this.adam =
                new Adam(
                        torch,
                        weights.arrays(),
                        new TrainableParameters(shape, plan.economy().freezeBelow())::contain);
        this.backpropagation =
                new CrnTrainingStep(
                        torch,
                        new RefinementNetwork(torch, shape, weights, plan.precision()),
                        objective);
        List<Double> shares = shares(plan.loss().shares(), objective.levels());
        int rescaleAfter = plan.loss().rescaleAfter();
        this.draws = new BatchDraws(plan, Math.min(shape.size().width(), shape.size().height()));
        this.keepsLargeBlocks =
                TrainingMemory.of(plan, perceiver).keepsLargeBlocks(FreeMemory.bytes());
        this.step = start.step();
        this.meanLoss = start.meanLoss();
        this.levelWeights =
                start.step() == 0
                        ? new LossWeights(shares, rescaleAfter)
                        : new LossWeights(shares, rescaleAfter, start.levelMeans(), step);
    }

    private static FeatureMatchingLoss objective(
            TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver)
            throws SynthesisException {
        if (!plan.needsPerceiver()) {
            return FeatureMatchingLoss.ofPixels(torch);
        }
        Path file =
                perceiver.orElseThrow(
                        () ->
                                new SynthesisException(
                                        Texts.get(
                                                "fault.train.needs-perceiver",
                                                plan.loss().objective())));
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, file, plan.loss().levels());
        return new FeatureMatchingLoss(
                torch, network.computingIn(plan.precision()), kind(plan.loss().objective()));
    }

    private static List<Double> shares(List<Double> given, List<String> levels)
            throws SynthesisException {
        if (given.isEmpty()) {
            return Collections.nCopies(levels.size(), 1.0);
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
            double meanLoss) {
        /** The first step of a new training. */
        static Start anew(ParameterSource<SynthesisException> weights) {
            return new Start(weights, 0, List.of(), Double.NaN);
        }
    }

    /**
     * Begins a training.
     *
     * @param torch an engine for training; stays the caller's
     * @param perceiver safetensors file of the perception network; empty only where the plan needs
     *     none
     * @throws SynthesisException if the perceiver cannot be loaded, or untrained modules would be
     *     frozen
     */
    public static TrainingSession begin(
            TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver)
            throws SynthesisException {
        if (plan.economy().freezeBelow() > 0) {
            throw new SynthesisException(Texts.get("fault.train.frozen-start"));
        }
        ParameterSource<RuntimeException> fresh = Initializers.kaiming(plan.schedule().seed());
        return new TrainingSession(torch, plan, perceiver, Start.anew(fresh::read));
    }

    /**
     * Begins a training from the weights of a model: what both networks have is taken over, the
     * rest starts untrained. So a network grows by an octave when the plan has one more module, and
     * becomes narrower or wider when the plan has other widths.
     *
     * @throws SynthesisException if a file cannot be loaded or nothing in the model fits
     */
    public static TrainingSession beginFrom(
            TorchEngine torch, TrainingConfig plan, Optional<Path> perceiver, Path model)
            throws SynthesisException {
        WeightTransfer beginning = WeightTransfer.read(model);
        CrnShape shape = CrnShape.of(plan.network().card("training", Map.of()));
        ParameterSource<RuntimeException> fresh = Initializers.kaiming(plan.schedule().seed());
        TrainingSession run =
                new TrainingSession(torch, plan, perceiver, Start.anew(beginning.of(shape, fresh)));
        beginning.requireTaken();
        return run;
    }

    /**
     * Goes on from a checkpoint, bit for bit as if it had never stopped.
     *
     * @param steps number of steps of the whole training; the plan's own number changes nothing
     * @throws SynthesisException if a file cannot be loaded
     */
    public static TrainingSession resume(
            TorchEngine torch, Path checkpoint, Optional<Path> perceiver, int steps)
            throws SynthesisException {
        CheckpointFile saved = CheckpointFile.read(checkpoint);
        SavedTraining training = saved.training();
        ParameterSource<SynthesisException> weights =
                (name, wanted) -> saved.values("weight/" + name, checkpoint);
        TrainingSession run =
                new TrainingSession(
                        torch,
                        training.plan().withSteps(steps),
                        perceiver,
                        new Start(
                                weights, training.step(), saved.levelMeans(), training.meanLoss()));
        run.adam.setUsualLength(saved.gradientLength());
        for (Map.Entry<String, Adam.Slot> entry : run.adam.slots().entrySet()) {
            Adam.Slot slot = entry.getValue();
            slot.mean().set(saved.values("mean/" + entry.getKey(), checkpoint));
            slot.square().set(saved.values("square/" + entry.getKey(), checkpoint));
            slot.average().set(saved.values("average/" + entry.getKey(), checkpoint));
        }
        return run;
    }

    /** The plan it follows. */
    public TrainingConfig plan() {
        return plan;
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
        return objective.levels();
    }

    /** Whether all steps are done. */
    public boolean isFinished() {
        return step >= plan.schedule().steps();
    }

    /** The batches that the plan draws from {@code pairs}: as many a step as it adds up. */
    BatchSource batches(Dataset pairs) {
        return new DataLoader(
                pairs, shape.size(), plan.network().classes(), plan.schedule(), plan.variation());
    }

    /** The same, each drawn while the one before is learned from. */
    PrefetchingDataLoader readingAhead(Dataset pairs) {
        int last = Math.multiplyExact(plan.schedule().steps(), plan.economy().accumulate());
        return new PrefetchingDataLoader(batches(pairs), last);
    }

    /**
     * Takes one step.
     *
     * @param batches what {@link #batches} gave
     * @throws IOException if a pair cannot be read
     */
    StepReport advance(BatchSource batches) throws IOException {
        NativeAllocator.keepLargeBlocks(keepsLargeBlocks);
        TrainingConfig.Schedule schedule = plan.schedule();
        int next = step + 1;
        List<Double> lambda = levelWeights.lambda();
        CrnTrainingStep.Outcome outcome = gradients(batches, next, lambda);
        adam.update(next, schedule.rateAt(next), schedule.averageDecay());
        levelWeights.see(outcome.levels());
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

    /**
     * Adds up the gradients of a step's batches. Each is weighed by its share of the step, so that
     * together they give what one large batch would.
     */
    private CrnTrainingStep.Outcome gradients(BatchSource batches, int next, List<Double> lambda)
            throws IOException {
        int count = plan.economy().accumulate();
        List<Double> shares = lambda.stream().map(weight -> weight / count).toList();
        double loss = 0;
        double[] levels = new double[lambda.size()];
        for (int i = 1; i <= count; i++) {
            Batch batch = batches.batch((next - 1) * count + i);
            CrnTrainingStep.Outcome outcome =
                    backpropagation.run(
                            batch.layouts(),
                            batch.photos(),
                            batch.shape(),
                            shares,
                            plan.meanShareAt(next),
                            draws.part((next - 1L) * count + i),
                            draws.choice((next - 1L) * count + i));
            loss += outcome.loss();
            for (int level = 0; level < levels.length; level++) {
                levels[level] += outcome.levels().get(level) / count;
            }
        }
        return new CrnTrainingStep.Outcome(loss, Arrays.stream(levels).boxed().toList());
    }

    /** The collection that the averaged weights give for a layout. */
    public PictureValues preview(LabelMap layout) {
        return CrnPreview.render(torch, shape, averages(), layout);
    }

    /**
     * Writes all that {@link #resume} needs.
     *
     * @param perceiverDigest SHA-256 of the perception network's file
     * @param provenance what a model made of the checkpoint says of its making
     */
    public void writeCheckpoint(Path file, String perceiverDigest, Map<String, String> provenance)
            throws SynthesisException {
        SavedTraining training =
                new SavedTraining(plan, step, meanLoss, perceiverDigest, provenance);
        CheckpointFile.write(file, training, levelWeights.means(), adam);
    }

    private Map<String, NDArray> averages() {
        Map<String, NDArray> averages = new LinkedHashMap<>();
        adam.slots().forEach((name, slot) -> averages.put(name, slot.average()));
        averages.putAll(adam.frozen());
        return averages;
    }

    private static FeatureMatchingLoss.Kind kind(String objective) throws SynthesisException {
        return switch (objective) {
            case "diversity" -> FeatureMatchingLoss.Kind.DIVERSITY;
            case "feature-matching" -> FeatureMatchingLoss.Kind.FEATURE_MATCHING;
            default ->
                    throw new SynthesisException(
                            Texts.get("fault.train.perceiver-objective", objective));
        };
    }
}
