package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.ModelSize;

/**
 * Evaluations of several models on the same pairs as one HTML file: a table of their figures, and
 * for some pairs the layout, the first picture of each model, and the photo.
 */
public final class ComparisonReport {
    private final EvaluationTable table = new EvaluationTable();
    private final Set<String> caveats = new LinkedHashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable ReportOrigin origin;
    private String dataDigest = "";

    private record Entry(String model, List<ReportFigures> samples) {}

    /**
     * Adds a model.
     *
     * @param size how large it is
     * @param pages with the pictures of its evaluation
     */
    public void add(String model, ModelSize size, EvaluationResult result, EvaluationReport pages) {
        table.add(model, size, result);
        result.caveats().forEach(caveat -> caveats.add(model + ": " + caveat));
        entries.add(new Entry(model, pages.samples()));
        dataDigest = pages.dataDigest();
    }

    /** Has the report say where its figures come from. */
    public void from(ReportOrigin now) {
        origin = now;
    }

    /** The figures of all models. */
    public EvaluationTable table() {
        return table;
    }

    /**
     * Writes the report.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        ReportPage page = new ReportPage("Comparison");
        page.paragraph(
                "Contrast, brightness and chroma are shares of the photos'; colours off is how far"
                        + " mean and spread of the colours lie from the photos', in picture units;"
                        + " all are means over the pictures of a collection. The lattice is the"
                        + " largest wave of any picture in plain regions, in picture units."
                        + " Memory is that of a render, estimated.");
        caveats.forEach(page::caveat);
        if (origin != null) {
            origin.on(page, dataDigest);
        }
        page.head(EvaluationTable.HEAD.toArray(String[]::new));
        for (EvaluationTable.Row row : table.rows()) {
            List<String> cells = row.cells();
            page.row(cells.get(0), cells.subList(1, cells.size()).toArray(String[]::new));
        }
        page.end();
        int count = entries.stream().mapToInt(entry -> entry.samples().size()).min().orElse(0);
        for (int sample = 0; sample < count; sample++) {
            sheet(page, sample);
        }
        ReportGlossary.on(page);
        page.write(file);
    }

    private void sheet(ReportPage page, int number) {
        ReportFigures first = entries.get(0).samples().get(number);
        List<String> row = new ArrayList<>();
        row.add(first.layout().captioned("layout"));
        for (Entry entry : entries) {
            row.add(entry.samples().get(number).pictures().get(0).captioned(entry.model()));
        }
        row.add(first.photo().captioned("photo"));
        page.heading(first.name()).figures(row);
    }
}
