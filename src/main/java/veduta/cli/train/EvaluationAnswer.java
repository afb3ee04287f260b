package veduta.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.Judgement;
import veduta.api.evaluation.Lattice;
import veduta.api.evaluation.ModelSize;
import veduta.cli.support.Answer;

/** The result of an evaluation in the form that is printed as JSON. */
final class EvaluationAnswer {
    private EvaluationAnswer() {}

    /** Names and rounded numbers. */
    static Map<String, Object> of(String model, ModelSize size, EvaluationResult result) {
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
        result.judgement().ifPresent(judgement -> answer.put("judge", judge(judgement)));
        answer.put("contrast", contrast(result.appearance()));
        result.lattice().ifPresent(lattice -> answer.put("lattice", lattice(lattice)));
        answer.put("renderSeconds", Answer.measured(result.renderSeconds()));
        answer.put("memoryMegabytes", Answer.megabytes(size.renderBytes()));
        answer.put("parameters", size.parameters());
        answer.put("caveats", result.caveats());
        return answer;
    }

    /** The answers on several models, in order. */
    static Map<String, Object> of(List<Map<String, Object>> models) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("format", "veduta-evaluations/1");
        answer.put("models", models);
        return answer;
    }

    private static Map<String, Object> reading(EvaluationResult.Reading reading) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("photos", score(reading.photos()));
        rows.put("renders", score(reading.renders()));
        rows.put("meanColour", score(reading.paintings()));
        return rows;
    }

    private static Map<String, Object> judge(Judgement judgement) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("network", judgement.network());
        rows.put("size", judgement.size());
        rows.put("classes", judgement.classes());
        rows.put("photos", score(judgement.photos()));
        judgement.treated().forEach((name, score) -> rows.put("photos-" + name, score(score)));
        rows.put("renders", score(judgement.renders()));
        rows.put("pictures", judgement.pictures().stream().map(EvaluationAnswer::score).toList());
        return rows;
    }

    /** The photos' figures in picture units, and those of each picture as shares of them. */
    private static Map<String, Object> contrast(Appearance appearance) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("size", appearance.size());
        rows.put("photos", look(appearance.photos()));
        List<Object> shares = new ArrayList<>();
        for (int image = 0; image < appearance.pictures().size(); image++) {
            shares.add(look(appearance.share(image)));
        }
        rows.put("shares", shares);
        return rows;
    }

    private static Map<String, Object> look(Appearance.Look look) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("dx", Answer.measured(look.horizontal()));
        row.put("dy", Answer.measured(look.vertical()));
        row.put("brightness", Answer.measured(look.brightness()));
        row.put("chroma", Answer.measured(look.chroma()));
        return row;
    }

    private static Map<String, Object> lattice(Lattice lattice) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("windows", lattice.windows());
        rows.put("photos", peak(lattice.photos()));
        rows.put("pictures", lattice.pictures().stream().map(EvaluationAnswer::peak).toList());
        return rows;
    }

    private static Map<String, Object> peak(Lattice.Peak peak) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("amplitude", Answer.measured(peak.amplitude()));
        row.put("period", Answer.measured(peak.period()));
        row.put("bands", peak.bands().stream().map(Answer::measured).toList());
        return row;
    }

    private static Map<String, Object> score(EvaluationResult.Score score) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("pixelAccuracy", Answer.measured(score.pixelAccuracy()));
        row.put("meanIoU", Answer.measured(score.meanIoU()));
        return row;
    }
}
