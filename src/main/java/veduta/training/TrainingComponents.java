package veduta.training;

import veduta.ml.architecture.Architectures;
import veduta.ml.loss.Losses;
import veduta.ml.optim.Optimizers;
import veduta.training.step.TrainingSteps;

/**
 * What trainings can be put together from.
 *
 * @param architectures the networks that are known
 * @param losses the losses that are known
 * @param optimizers the optimizers that are known
 * @param steps the kinds of steps that are known
 */
public record TrainingComponents(
        Architectures architectures, Losses losses, Optimizers optimizers, TrainingSteps steps) {}
