package veduta.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veduta.storage.AtomicFile;

/** The tables of a report as comma-separated values (RFC 4180), for other programs. */
final class ReportCsv {
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    void row(String first, String... others) {
        rows.add(Stream.concat(Stream.of(first), Stream.of(others)).toList());
    }

    /** The file that belongs to a report: of the same name with another ending. */
    static Path beside(Path report) {
        String name = String.valueOf(report.getFileName());
        int dot = name.lastIndexOf('.');
        return report.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".csv");
    }

    /**
     * Writes the file.
     *
     * @throws IOException if that fails
     */
    void write(Path file) throws IOException {
        String text =
                rows.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(ReportCsv::cell)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
