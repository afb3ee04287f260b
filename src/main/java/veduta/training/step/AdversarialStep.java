package veduta.training.step;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.adversarial.AdversarialPass;
import veduta.ml.adversarial.PatchShape;
import veduta.ml.architecture.Generator;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.nn.Initializers;
import veduta.ml.nn.Parameters;
import veduta.ml.optim.Optimizer;
import veduta.ml.step.GeneratorPass;
import veduta.ml.step.StepOutcome;
import veduta.text.Texts;
import veduta.training.dataloader.Batch;
import veduta.training.dataloader.BatchDraws;
import veduta.training.dataloader.BatchSource;

/**
 * A step that trains a generator against a patch discriminator (Isola et al. 2017): first the
 * discriminator is updated, then the generator, by the configuration's loss and by what the updated
 * discriminator says of its pictures.
 */
public final class AdversarialStep implements TrainingStep {
    /** The group of the discriminator's parameters. */
    public static final String DISCRIMINATOR = "discriminator";

    /** Mean absolute differences of pictures in -1..1 weigh this much against the cross entropy. */
    private static final double PIXEL_WEIGHT = 100;

    private static final double HALF_RANGE = 127.5;
    private static final List<String> OWN =
            List.of(Adversary.CROSS_ENTROPY, Adversary.LOSS, Adversary.SCORE);

    private final TorchEngine torch;
    private final TrainingConfig config;
    private final Loss loss;
    private final Generator generator;
    private final PatchShape shape;
    private final Map<String, NDArray> weights;
    private final boolean conditional;
    private final Optimizer optimizer;
    private final Optimizer opponent;
    private final BatchDraws draws;

    private AdversarialStep(StepContext context, boolean conditional) throws SynthesisException {
        this.torch = context.torch();
        this.config = context.config();
        this.loss = context.loss();
        this.conditional = conditional;
        Adversary adversary = config.discriminator().orElse(Adversary.USUAL);
        this.shape = PatchShape.of(adversary, config.layoutChannelsJudged());
        requireLargeEnough(config.network().size());
        this.weights =
                Parameters.load(
                        torch.manager(),
                        shape.parameters(),
                        Initializers.narrow(config.schedule().seed()));
        this.generator = context.network().generator(torch, context.weights(), config.precision());
        this.optimizer =
                context.optimizer()
                        .create(
                                torch,
                                context.weights(),
                                context.network().trained(config.memory().freezeBelow()));
        this.opponent = context.optimizer().create(torch, weights, name -> true);
        this.draws = new BatchDraws(config);
    }

    private void requireLargeEnough(Size size) throws SynthesisException {
        int least = shape.leastSide();
        if (Math.min(size.width(), size.height()) < least) {
            throw new SynthesisException(
                    Texts.get("fault.train.discriminator", shape.strided(), least, size));
        }
    }

    /** Makes such steps whose discriminator sees the layout, too. */
    public static final class Factory implements TrainingStepFactory {
        @Override
        public String key() {
            return Adversary.CONDITIONAL;
        }

        @Override
        public TrainingStep create(StepContext context) throws SynthesisException {
            return new AdversarialStep(context, true);
        }
    }

    /** Makes such steps whose discriminator sees pictures only. */
    public static final class UnconditionalFactory implements TrainingStepFactory {
        @Override
        public String key() {
            return Adversary.UNCONDITIONAL;
        }

        @Override
        public TrainingStep create(StepContext context) throws SynthesisException {
            return new AdversarialStep(context, false);
        }
    }

    /** The loss's, then the cross entropy, the discriminator's loss and its score of pictures. */
    @Override
    public List<String> levels() {
        List<String> levels = new ArrayList<>(loss.levels());
        levels.addAll(OWN);
        return levels;
    }

    /** A loss of one term keeps its weight against the cross entropy. */
    @Override
    public int rescaledLevels() {
        int own = loss.levels().size();
        return own > 1 ? own : 0;
    }

    /**
     * As of Isola et al.: pixels weigh 100 in -1..1. Where a loss has several terms, their weights
     * begin at 1 instead, and the cross entropy weighs as much more.
     */
    @Override
    public List<Double> usualWeights() {
        int own = loss.levels().size();
        double each = own > 1 ? 1 : loss.usualWeight().orElse(PIXEL_WEIGHT / HALF_RANGE);
        List<Double> usual = new ArrayList<>(Collections.nCopies(own, each));
        usual.addAll(List.of(own > 1 ? HALF_RANGE / PIXEL_WEIGHT : 1.0, 1.0, 0.0));
        return usual;
    }

    @Override
    public StepOutcome run(BatchSource batches, int number, List<Double> lambda)
            throws IOException {
        int count = config.memory().accumulate();
        if (count == 1) {
            try (GeneratorPass pass = pass(batches, number)) {
                AdversarialPass both = adversarial(pass);
                List<NDArray> judged = both.discriminate(weight(lambda, 1));
                update(opponent, number);
                StepOutcome outcome = generate(both, number, number, lambda, judged, 1);
                update(optimizer, number);
                return outcome;
            }
        }
        return accumulated(batches, number, lambda, count);
    }

    /** As one batch that many times as large; every pass is made twice. */
    private StepOutcome accumulated(BatchSource batches, int number, List<Double> lambda, int count)
            throws IOException {
        long first = (number - 1L) * count + 1;
        int own = loss.levels().size();
        double[] levels = new double[lambda.size()];
        for (long batch = first; batch < first + count; batch++) {
            try (GeneratorPass pass = pass(batches, batch)) {
                List<NDArray> judged = adversarial(pass).discriminate(weight(lambda, 1) / count);
                float[] values = torch.read(pass.scope(), judged);
                levels[own + 1] += values[0] / count;
                levels[own + 2] += values[1] / count;
            }
        }
        update(opponent, number);
        double total = 0;
        for (long batch = first; batch < first + count; batch++) {
            try (GeneratorPass pass = pass(batches, batch)) {
                StepOutcome outcome =
                        generate(adversarial(pass), number, batch, lambda, List.of(), count);
                total += outcome.loss();
                for (int level = 0; level <= own; level++) {
                    levels[level] += outcome.levels().get(level) / count;
                }
            }
        }
        update(optimizer, number);
        return new StepOutcome(total, Arrays.stream(levels).boxed().toList());
    }

    private StepOutcome generate(
            AdversarialPass both,
            int number,
            long batch,
            List<Double> lambda,
            List<NDArray> judged,
            int count) {
        List<Double> own =
                lambda.subList(0, loss.levels().size()).stream().map(each -> each / count).toList();
        return both.generate(
                loss,
                own,
                config.meanShareAt(number),
                weight(lambda, 0) / count,
                draws.of(batch),
                judged);
    }

    /** Weight of one of the levels that this step adds to the loss's. */
    private double weight(List<Double> lambda, int own) {
        return lambda.get(loss.levels().size() + own);
    }

    private GeneratorPass pass(BatchSource batches, long number) throws IOException {
        Batch batch = batches.batch(Math.toIntExact(number));
        return new GeneratorPass(
                torch,
                generator,
                config.network().images(),
                batch.layouts(),
                batch.photos(),
                batch.shape(),
                draws.of(number).seed());
    }

    private AdversarialPass adversarial(GeneratorPass pass) {
        return new AdversarialPass(torch, pass, shape, weights, conditional, config.precision());
    }

    private void update(Optimizer which, int number) {
        TrainingConfig.Schedule schedule = config.schedule();
        which.step(number, schedule.rateAt(number), schedule.averageDecay());
    }

    @Override
    public Map<String, Optimizer> optimizers() {
        Map<String, Optimizer> both = new LinkedHashMap<>();
        both.put(GENERATOR, optimizer);
        both.put(DISCRIMINATOR, opponent);
        return both;
    }
}
