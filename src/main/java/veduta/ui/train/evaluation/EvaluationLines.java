package veduta.ui.train.evaluation;

import java.util.ArrayList;
import java.util.List;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.Lattice;
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
        result.judgement()
                .ifPresent(
                        judgement -> {
                            lines.add(reading("train.evaluate.judged", judgement.renders()));
                            lines.add(reading("train.evaluate.judgedPhotos", judgement.photos()));
                        });
        result.lattice().ifPresent(lattice -> lattice(lines, lattice));
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
        looks(lines, result.appearance());
        return lines;
    }

    private static void looks(List<String> lines, Appearance appearance) {
        for (int image = 0; image < appearance.pictures().size(); image++) {
            Appearance.Look share = appearance.share(image);
            lines.add(
                    Texts.get(
                            "train.evaluate.look",
                            image + 1,
                            share.horizontal(),
                            share.vertical(),
                            share.brightness(),
                            share.chroma()));
        }
    }

    private static void lattice(List<String> lines, Lattice lattice) {
        double largest =
                lattice.pictures().stream().mapToDouble(Lattice.Peak::amplitude).max().orElse(0);
        lines.add(Texts.get("train.evaluate.lattice", largest, lattice.photos().amplitude()));
    }

    private static void readings(List<String> lines, EvaluationResult.Reading reading) {
        lines.add(reading("train.evaluate.renders", reading.renders()));
        lines.add(reading("train.evaluate.photos", reading.photos()));
    }

    private static String reading(String key, EvaluationResult.Score score) {
        return Texts.get(key, score.pixelAccuracy(), score.meanIoU());
    }
}
