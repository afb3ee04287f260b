package veduta.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import veduta.synthesis.PairsFound;
import veduta.synthesis.PairsReport;
import veduta.synthesis.Training;
import veduta.synthesis.TrainingEstimate;
import veduta.synthesis.TrainingRuns;

/**
 * What training in the window needs of the rest of the program.
 *
 * @param training trains; shares the engine with renders
 * @param runs the trainings of this user
 * @param pairs counts the pairs of a folder
 * @param checker reads all pairs of a folder
 * @param costs tells what a training will cost
 * @param perceivers the perception networks on this machine; may read folders
 * @param ownPairs folder of the user's own pairs, by the key of their palette
 * @param models folder of the user's models
 * @param evaluation what measuring needs
 */
public record TrainingServices(
        Training training,
        TrainingRuns runs,
        PairsFound.Finder pairs,
        PairsReport.Checker checker,
        TrainingEstimate.Estimator costs,
        Supplier<List<Path>> perceivers,
        Function<String, Path> ownPairs,
        Path models,
        EvaluationServices evaluation) {}
