package veduta.training.step;

import java.io.IOException;
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
