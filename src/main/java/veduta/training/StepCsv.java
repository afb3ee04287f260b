package veduta.training;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A CSV file whose rows begin with the number of a step, in rising order. */
final class StepCsv implements Closeable {
    private final BufferedWriter writer;

    private StepCsv(BufferedWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens the file; rows of steps after {@code step} are dropped, since they will be taken again.
     *
     * @param step steps done so far; 0 begins a new file
     * @param header its first row
     */
    static StepCsv open(Path file, int step, String header) throws IOException {
        List<String> rows = new ArrayList<>();
        if (step > 0 && Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.skip(1).filter(row -> isUpTo(row, step)).forEach(rows::add);
            }
        }
        rows.add(0, header);
        Files.write(file, rows);
        return new StepCsv(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }

    private static boolean isUpTo(String row, int step) {
        int comma = row.indexOf(',');
        return comma > 0
                && row.substring(0, comma).matches("[0-9]{1,9}")
                && Integer.parseInt(row.substring(0, comma)) <= step;
    }

    /**
     * The cells of all rows, the header first; rows that are not whole are left out.
     *
     * @throws IOException if the file cannot be read
     */
    static List<List<String>> read(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            List<List<String>> rows = lines.map(row -> List.of(row.split(",", -1))).toList();
            return rows.stream().filter(row -> row.size() == rows.get(0).size()).toList();
        }
    }

    /** Appends a row, to be read at once by whoever watches the file. */
    void append(String row) throws IOException {
        writer.write(row + "\n");
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
