package veduta.training.step;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import veduta.ml.optim.Optimizer;
import veduta.ml.step.StepOutcome;
import veduta.training.dataloader.BatchSource;

/** One step of a training, over and over. */
public interface TrainingStep {
    /** Names of the loss's terms, which are logged and weighted. */
    List<String> levels();

    /**
     * How many of them, the first ones, can be rescaled to contribute alike; the weights of the
     * others stay as they are.
     */
    default int rescaledLevels() {
        return levels().size();
    }

    /** Weight of each of them, or its share once rescaled, unless the configuration says it. */
    default List<Double> usualWeights() {
        return Collections.nCopies(levels().size(), 1.0);
    }

    /**
     * Takes one step.
     *
     * @param batches the batches, as many a step as the configuration adds up
     * @param number number of the step, from 1
     * @param weights weight of each term
     * @throws IOException if a pair cannot be read
     */
    StepOutcome run(BatchSource batches, int number, List<Double> weights) throws IOException;

    /**
     * What follows the gradients, by the group of parameters; {@link #GENERATOR} is among them.
     * Checkpoints keep the state of all.
     */
    Map<String, Optimizer> optimizers();

    /** The group of the parameters that become a model. */
    String GENERATOR = "generator";
}
