package veduta.app;

import java.util.List;
import veduta.api.training.TrainingKinds;
import veduta.ml.architecture.Architectures;
import veduta.ml.crn.network.CrnArchitecture;
import veduta.ml.loss.DiversityLoss;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.loss.Losses;
import veduta.ml.optim.Adam;
import veduta.ml.optim.Optimizers;
import veduta.training.TrainingComponents;
import veduta.training.step.GeneratorStep;
import veduta.training.step.TrainingSteps;

/**
 * Everything of which the program knows several: one line here adds one.
 *
 * @param architectures kinds of networks
 * @param losses what trainings minimize
 * @param optimizers what follows gradients
 * @param steps kinds of training steps
 */
public record Registries(
        Architectures architectures, Losses losses, Optimizers optimizers, TrainingSteps steps) {
    /** What comes with the program. */
    public static Registries usual() {
        return new Registries(
                new Architectures(List.of(new CrnArchitecture())),
                new Losses(
                        List.of(
                                new DiversityLoss.Factory(),
                                new FeatureMatchingLoss.Factory(),
                                new FeatureMatchingLoss.PixelFactory())),
                new Optimizers(List.of(new Adam.Factory())),
                new TrainingSteps(List.of(new GeneratorStep.Factory())));
    }

    /** What trainings are put together from. */
    public TrainingComponents components() {
        return new TrainingComponents(architectures, losses, optimizers, steps);
    }

    /** What trainings can be chosen from. */
    public TrainingKinds kinds() {
        return new TrainingKinds(architectures, losses);
    }
}
