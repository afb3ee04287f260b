package veduta.cli.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import veduta.api.compute.SynthesisException;
import veduta.api.training.OutputFolder;
import veduta.cli.support.Answer;
import veduta.layout.Palette;
import veduta.rendering.ComparisonSheet;
import veduta.rendering.EvaluationTable;
import veduta.storage.AtomicFile;

/** The options that name what an evaluation writes, beside what it prints. */
final class EvaluationOutputs {
    @Option(names = "--json", paramLabel = "FILE", description = "Write the answer there, too")
    private @Nullable Path json;

    @Option(
            names = "--table",
            paramLabel = "FILE.md",
            description = "Write a table with a row for each model")
    private @Nullable Path table;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a report with pictures")
    private @Nullable Path report;

    @Option(
            names = "--sheet",
            paramLabel = "FILE",
            description = {
                "Write one picture (.png, .jpg, .tif) of some evenly spread layouts: a row for"
                        + " each, with",
                "a column of each model's first pictures and no photo"
            })
    private @Nullable Path sheet;

    @Option(
            names = "--sheet-rows",
            paramLabel = "N",
            defaultValue = "8",
            description = "Layouts on the sheet (default: ${DEFAULT-VALUE})")
    private int sheetRows = 8;

    @Option(
            names = "--sheet-photos",
            description = "Show the photos on the sheet, too, in its last column")
    private boolean sheetPhotos;

    /**
     * Checks the names before anything is measured.
     *
     * @throws SynthesisException if a folder does not exist
     */
    void check(CommandLine line) throws SynthesisException {
        if (sheetRows < 1) {
            throw new CommandLine.ParameterException(line, "--sheet-rows must be at least 1.");
        }
        if (sheet == null && sheetPhotos) {
            throw new CommandLine.ParameterException(
                    line, "--sheet-photos shows photos on a sheet; name one with --sheet.");
        }
        if (sheet != null
                && !sheet.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|tiff?)")) {
            throw new CommandLine.ParameterException(
                    line, "--sheet is written as .png, .jpg or .tif, not as " + sheet + ".");
        }
        for (Path output :
                Stream.of(json, table, report, sheet).filter(Objects::nonNull).toList()) {
            OutputFolder.requireFor(output);
        }
    }

    /** Where the report is written, if one is wanted. */
    Optional<Path> report() {
        return Optional.ofNullable(report);
    }

    /** An empty sheet, if one is wanted. */
    Optional<ComparisonSheet> sheet(Palette palette) {
        return sheet == null
                ? Optional.empty()
                : Optional.of(new ComparisonSheet(palette, sheetRows, sheetPhotos));
    }

    /**
     * Writes a sheet.
     *
     * @return what it shows, as part of the answer
     */
    Map<String, Object> write(ComparisonSheet made) throws IOException {
        made.write(Objects.requireNonNull(sheet));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("columns", made.columns());
        shown.put("rows", made.pairs());
        return shown;
    }

    /** Writes answer and table where they are wanted. */
    void write(Map<String, Object> answer, EvaluationTable figures) throws IOException {
        if (json != null) {
            write(json, Answer.text(answer) + "\n");
        }
        if (table != null) {
            write(table, figures.text());
        }
    }

    private static void write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
