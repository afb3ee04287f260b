package veduta.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import veduta.api.training.DatasetReport;
import veduta.api.training.PairsFound;
import veduta.api.training.TrainingEstimate;
import veduta.api.training.TrainingKinds;
import veduta.api.training.TrainingRuns;
import veduta.api.training.TrainingService;
import veduta.ui.train.evaluation.EvaluationServices;

/**
 * What training in the window needs of the rest of the program.
 *
 * @param kinds the networks and losses that can be chosen
 * @param training trains; shares the engine with renders
 * @param runs the trainings of this user
 * @param pairs counts the pairs of a folder
 * @param checker reads all pairs of a folder
 * @param costs reports what a training will cost
 * @param perceptualNetworks the perceptual networks on this machine; may read folders
 * @param segmenters the segmentation networks on this machine that can read layouts back, by the
 *     key of their palette; may read folders
 * @param ownPairs folder of the user's own pairs, by the key of their palette
 * @param models folder of the user's models
 * @param evaluation what measuring needs
 */
public record TrainingServices(
        TrainingService training,
        TrainingKinds kinds,
        TrainingRuns runs,
        PairsFound.Finder pairs,
        DatasetReport.Checker checker,
        TrainingEstimate.Estimator costs,
        Supplier<List<Path>> perceptualNetworks,
        Function<String, List<Path>> segmenters,
        Function<String, Path> ownPairs,
        Path models,
        EvaluationServices evaluation) {}
