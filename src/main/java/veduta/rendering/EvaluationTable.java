package veduta.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.Judgement;
import veduta.api.evaluation.Lattice;
import veduta.api.evaluation.ModelSize;

/** The main figures of several models, one below the other. */
public final class EvaluationTable {
    /** Heads of the columns. */
    static final List<String> HEAD =
            List.of(
                    "Model",
                    "pairs",
                    "size",
                    "distance",
                    "diversity",
                    "judge: mean IoU",
                    "judge: pixel accuracy",
                    "contrast in x",
                    "contrast in y",
                    "brightness",
                    "chroma",
                    "colours off",
                    "lattice",
                    "seconds a render",
                    "memory, MB",
                    "parameters");

    private final List<Row> rows = new ArrayList<>();

    /** A row as text, a cell for each column. */
    record Row(List<String> cells) {
        /** Takes a copy. */
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Adds a model; the photos' figures are the row before the first one. */
    public void add(String model, ModelSize size, EvaluationResult result) {
        if (rows.isEmpty()) {
            rows.add(photos(result));
        }
        Appearance appearance = result.appearance();
        rows.add(
                row(
                        model,
                        result,
                        ReportPage.number(result.distance()),
                        ReportPage.number(result.diversity()),
                        result.judgement().map(Judgement::renders).stream().toList(),
                        mean(appearance),
                        colours(result),
                        result.lattice().map(EvaluationTable::largest).orElse(Double.NaN),
                        List.of(
                                ReportPage.number(result.renderSeconds()),
                                Long.toString(Math.round(size.renderBytes() / 1e6)),
                                Long.toString(size.parameters()))));
    }

    private static Row photos(EvaluationResult result) {
        return row(
                "photos",
                result,
                "0",
                "",
                result.judgement().map(Judgement::photos).stream().toList(),
                new Appearance.Look(1, 1, 1, 1),
                0,
                result.lattice().map(each -> each.photos().amplitude()).orElse(Double.NaN),
                List.of("", "", ""));
    }

    private static Row row(
            String name,
            EvaluationResult result,
            String distance,
            String diversity,
            List<EvaluationResult.Score> judged,
            Appearance.Look share,
            double colours,
            double lattice,
            List<String> costs) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add("" + result.pairs());
        cells.add(result.size());
        cells.add(distance);
        cells.add(diversity);
        cells.add(judged.isEmpty() ? "" : ReportPage.number(judged.get(0).meanIoU()));
        cells.add(judged.isEmpty() ? "" : ReportPage.number(judged.get(0).pixelAccuracy()));
        Stream.of(share.horizontal(), share.vertical(), share.brightness(), share.chroma())
                .map(ReportPage::number)
                .forEach(cells::add);
        cells.add(ReportPage.number(colours));
        cells.add(ReportPage.number(lattice));
        cells.addAll(costs);
        return new Row(cells);
    }

    /** The mean over the pictures of their shares of the photos'. */
    private static Appearance.Look mean(Appearance appearance) {
        double horizontal = 0;
        double vertical = 0;
        double brightness = 0;
        double chroma = 0;
        int count = appearance.pictures().size();
        for (int image = 0; image < count; image++) {
            Appearance.Look share = appearance.share(image);
            horizontal += share.horizontal() / count;
            vertical += share.vertical() / count;
            brightness += share.brightness() / count;
            chroma += share.chroma() / count;
        }
        return new Appearance.Look(horizontal, vertical, brightness, chroma);
    }

    /** How far the colours of the pictures lie from the photos', the mean over the pictures. */
    private static double colours(EvaluationResult result) {
        return result.pictures().stream()
                .mapToDouble(EvaluationResult.Picture::colour)
                .average()
                .orElse(Double.NaN);
    }

    /** The largest peak of the pictures, which is what would be seen. */
    private static double largest(Lattice lattice) {
        return lattice.pictures().stream()
                .mapToDouble(Lattice.Peak::amplitude)
                .max()
                .orElse(Double.NaN);
    }

    /** The rows, the photos first. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The table as Markdown, which is text with columns of equal width. */
    public String text() {
        List<Row> all = new ArrayList<>(List.of(new Row(HEAD)));
        all.addAll(rows);
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int at = column;
            widths.add(all.stream().mapToInt(row -> row.cells().get(at).length()).max().orElse(0));
        }
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < all.size(); number++) {
            text.append(line(all.get(number).cells(), widths));
            if (number == 0) {
                text.append(
                        widths.stream()
                                .map(width -> "-".repeat(width))
                                .collect(Collectors.joining(" | ", "| ", " |\n")));
            }
        }
        return text.toString();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column).replace("|", "\\|");
            padded.add(cell + " ".repeat(Math.max(0, widths.get(column) - cell.length())));
        }
        return padded.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
