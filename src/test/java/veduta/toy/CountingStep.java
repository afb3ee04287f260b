package veduta.toy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.ml.optim.Optimizer;
import veduta.ml.step.StepOutcome;
import veduta.training.dataloader.BatchSource;
import veduta.training.step.GeneratorStep;
import veduta.training.step.StepContext;
import veduta.training.step.TrainingStep;
import veduta.training.step.TrainingStepFactory;

/** The usual step, which also notes its numbers. */
final class CountingStep implements TrainingStep {
    static final String KEY = "counting";

    /** The numbers of the steps that were taken in this process. */
    static final List<Integer> TAKEN = Collections.synchronizedList(new ArrayList<>());

    private final TrainingStep usual;

    private CountingStep(TrainingStep usual) {
        this.usual = usual;
    }

    static final class Factory implements TrainingStepFactory {
        @Override
        public String key() {
            return KEY;
        }

        @Override
        public TrainingStep create(StepContext context) throws SynthesisException {
            return new CountingStep(new GeneratorStep.Factory().create(context));
        }
    }

    @Override
    public List<String> levels() {
        return usual.levels();
    }

    @Override
    public StepOutcome run(BatchSource batches, int number, List<Double> weights)
            throws IOException {
        TAKEN.add(number);
        return usual.run(batches, number, weights);
    }

    @Override
    public Map<String, Optimizer> optimizers() {
        return usual.optimizers();
    }
}
