package veduta.training.step;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingConfig;
import veduta.ml.loss.Loss;
import veduta.ml.optim.Optimizer;
import veduta.ml.step.LossGradient;
import veduta.ml.step.StepOutcome;
import veduta.text.Texts;
import veduta.training.dataloader.Batch;
import veduta.training.dataloader.BatchDraws;
import veduta.training.dataloader.BatchSource;

/** A step that trains a generator alone: one loss, one optimizer. */
public final class GeneratorStep implements TrainingStep {
    private final TrainingConfig config;
    private final Loss loss;
    private final LossGradient gradient;
    private final Optimizer optimizer;
    private final BatchDraws draws;

    private GeneratorStep(StepContext context) {
        this.config = context.config();
        this.loss = context.loss();
        this.optimizer =
                context.optimizer()
                        .create(
                                context.torch(),
                                context.weights(),
                                context.network().trained(config.memory().freezeBelow()));
        this.gradient =
                new LossGradient(
                        context.torch(),
                        context.network()
                                .generator(context.torch(), context.weights(), config.precision()),
                        config.network().images(),
                        loss);
        this.draws = new BatchDraws(config);
    }

    /** Makes such steps. */
    public static final class Factory implements TrainingStepFactory {
        @Override
        public String key() {
            return "generator";
        }

        @Override
        public TrainingStep create(StepContext context) throws SynthesisException {
            if (!context.loss().comparesWithPhotos()) {
                throw new SynthesisException(
                        Texts.get(
                                "fault.train.no-photos",
                                context.config().loss().objective(),
                                Adversary.UNCONDITIONAL));
            }
            return new GeneratorStep(context);
        }
    }

    @Override
    public List<String> levels() {
        return loss.levels();
    }

    @Override
    public StepOutcome run(BatchSource batches, int number, List<Double> weights)
            throws IOException {
        StepOutcome outcome = gradients(batches, number, weights);
        TrainingConfig.Schedule schedule = config.schedule();
        optimizer.step(number, schedule.rateAt(number), schedule.averageDecay());
        return outcome;
    }

    /**
     * Adds up the gradients of a step's batches. Each is weighed by its share of the step, so that
     * together they give what one large batch would.
     */
    private StepOutcome gradients(BatchSource batches, int number, List<Double> weights)
            throws IOException {
        int count = config.memory().accumulate();
        List<Double> shares = weights.stream().map(weight -> weight / count).toList();
        double total = 0;
        double[] levels = new double[weights.size()];
        for (int i = 1; i <= count; i++) {
            Batch batch = batches.batch((number - 1) * count + i);
            StepOutcome outcome =
                    gradient.add(
                            batch.layouts(),
                            batch.photos(),
                            batch.shape(),
                            shares,
                            config.meanShareAt(number),
                            draws.of((number - 1L) * count + i));
            total += outcome.loss();
            for (int level = 0; level < levels.length; level++) {
                levels[level] += outcome.levels().get(level) / count;
            }
        }
        return new StepOutcome(total, Arrays.stream(levels).boxed().toList());
    }

    @Override
    public Map<String, Optimizer> optimizers() {
        return Map.of(GENERATOR, optimizer);
    }
}
