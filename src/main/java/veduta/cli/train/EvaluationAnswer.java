package veduta.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.evaluation.EvaluationResult;
import veduta.cli.support.Answer;

/** The result of an evaluation in the form that is printed as JSON. */
final class EvaluationAnswer {
    private EvaluationAnswer() {}

    /** Names and rounded numbers. */
    static Map<String, Object> of(String model, EvaluationResult result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", "veduta-evaluation/1");
        answer.put("model", model);
        answer.put("pairs", result.pairs());
        answer.put("size", result.size());
        answer.put("distance", Answer.measured(result.distance()));
        answer.put("diversity", Answer.measured(result.diversity()));
        Map<String, Object> levels = new LinkedHashMap<>();
        for (EvaluationResult.Level level : result.levels()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("best", Answer.measured(level.best()));
            row.put("mean", Answer.measured(level.mean()));
            row.put("meanColour", Answer.measured(level.meanColour()));
            levels.put(level.name(), row);
        }
        answer.put("levels", levels);
        List<Object> pictures = new ArrayList<>();
        for (EvaluationResult.Picture picture : result.pictures()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("distance", Answer.measured(picture.distance()));
            row.put("best", Answer.measured(picture.best()));
            row.put("colour", Answer.measured(picture.colour()));
            row.put("chroma", Answer.measured(picture.chroma()));
            pictures.add(row);
        }
        answer.put("pictures", pictures);
        result.reading().ifPresent(reading -> answer.put("reading", reading(reading)));
        answer.put("caveats", result.caveats());
        return answer;
    }

    private static Map<String, Object> reading(EvaluationResult.Reading reading) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("photos", score(reading.photos()));
        rows.put("renders", score(reading.renders()));
        rows.put("meanColour", score(reading.paintings()));
        return rows;
    }

    private static Map<String, Object> score(EvaluationResult.Score score) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pixelAccuracy", Answer.measured(score.pixelAccuracy()));
        row.put("meanIoU", Answer.measured(score.meanIoU()));
        return row;
    }
}
