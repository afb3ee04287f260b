package veduta.ui.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import veduta.api.evaluation.EvaluationResult;
import veduta.text.Texts;

/** The figures of an evaluation in sentences; what has to be said beside them comes first. */
final class EvaluationLines {
    private EvaluationLines() {}

    static List<String> of(EvaluationResult result) {
        List<String> lines = new ArrayList<>(result.caveats());
        lines.add(
                Texts.get(
                        "train.evaluate.total", result.pairs(), result.size(), result.distance()));
        lines.add(Texts.get("train.evaluate.diversity", result.diversity()));
        result.reading().ifPresent(reading -> readings(lines, reading));
        for (EvaluationResult.Level level : result.levels()) {
            lines.add(
                    Texts.get(
                            "train.evaluate.level",
                            level.name(),
                            level.best(),
                            level.mean(),
                            level.meanColour()));
        }
        int number = 0;
        for (EvaluationResult.Picture picture : result.pictures()) {
            number++;
            lines.add(
                    Texts.get(
                            "train.evaluate.picture",
                            number,
                            picture.distance(),
                            picture.best(),
                            picture.colour()));
        }
        return lines;
    }

    private static void readings(List<String> lines, EvaluationResult.Reading reading) {
        lines.add(reading("train.evaluate.renders", reading.renders()));
        lines.add(reading("train.evaluate.photos", reading.photos()));
    }

    private static String reading(String key, EvaluationResult.Score score) {
        return Texts.get(key, score.pixelAccuracy(), score.meanIoU());
    }
}
