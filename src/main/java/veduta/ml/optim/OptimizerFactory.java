package veduta.ml.optim;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.Predicate;
import veduta.ml.engine.TorchEngine;

/** Makes optimizers of one kind. One class, with its line in {@code app.Registries}, adds one. */
public interface OptimizerFactory {
    /** Its key in options and checkpoints. */
    String key();

    /**
     * An optimizer that begins.
     *
     * @param weights parameters by name, owned by somebody else; changed in place
     * @param trained whether the parameter of a name changes
     */
    Optimizer create(TorchEngine torch, Map<String, NDArray> weights, Predicate<String> trained);
}
