package veduta.training.step;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import veduta.api.training.TrainingConfig;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.optim.OptimizerFactory;

/**
 * What a training step is made of.
 *
 * @param torch the engine of the training
 * @param config everything that decides the result
 * @param network the network that is trained
 * @param weights its parameters, live, by name
 * @param loss what it is trained for
 * @param optimizer what follows the gradients
 * @param architectures all networks that are known, for steps that train a second one
 */
public record StepContext(
        TorchEngine torch,
        TrainingConfig config,
        Network network,
        Map<String, NDArray> weights,
        Loss loss,
        OptimizerFactory optimizer,
        Architectures architectures) {}
