package veduta.training;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import veduta.api.training.LoggedTraining;
import veduta.text.Texts;

/** A CSV file with one row of numbers for every step of a training. */
public final class TrainingLog implements Closeable {
    /** Step, rate and loss, before the levels. */
    private static final int NUMBERS = 3;

    private final BufferedWriter writer;

    private TrainingLog(BufferedWriter writer) {
        this.writer = writer;
    }

    /**
     * Opens the log; rows of steps after {@code step} are dropped, since they will be taken again.
     *
     * @param step steps done so far; 0 begins a new file
     * @param levels names of the loss's levels
     */
    static TrainingLog open(Path file, int step, List<String> levels) throws IOException {
        List<String> rows = new ArrayList<>();
        if (step > 0 && Files.exists(file)) {
            try (var lines = Files.lines(file)) {
                lines.skip(1).filter(row -> isUpTo(row, step)).forEach(rows::add);
            }
        }
        rows.add(0, header(levels));
        Files.write(file, rows);
        return new TrainingLog(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }

    private static String header(List<String> levels) {
        StringBuilder header = new StringBuilder("step,rate,loss");
        levels.forEach(level -> header.append(',').append(level));
        levels.forEach(level -> header.append(",lambda_").append(level));
        return header.toString();
    }

    /**
     * Reads the numbers of a log; rows that are not whole are left out.
     *
     * @throws IOException if the file cannot be read
     */
    public static LoggedTraining read(Path file) throws IOException {
        List<LoggedTraining.Step> steps = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            List<String> rows = lines.toList();
            if (rows.isEmpty()) {
                return LoggedTraining.EMPTY;
            }
            List<String> heads = List.of(rows.get(0).split(",", -1));
            int count = (heads.size() - NUMBERS) / 2;
            for (String row : rows.subList(1, rows.size())) {
                String[] cells = row.split(",", -1);
                if (cells.length == heads.size()) {
                    steps.add(step(cells, count));
                }
            }
            return new LoggedTraining(heads.subList(NUMBERS, NUMBERS + count), steps);
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException(Texts.get("fault.train.no-log", file), damaged);
        }
    }

    private static LoggedTraining.Step step(String[] cells, int levels) {
        List<Double> distances = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            distances.add(Double.valueOf(cells[NUMBERS + level]));
        }
        return new LoggedTraining.Step(
                Integer.parseInt(cells[0]), Double.parseDouble(cells[2]), distances);
    }

    private static boolean isUpTo(String row, int step) {
        int comma = row.indexOf(',');
        return comma > 0
                && row.substring(0, comma).matches("[0-9]{1,9}")
                && Integer.parseInt(row.substring(0, comma)) <= step;
    }

    /** Appends the row of a step, to be read at once by whoever watches the file. */
    void append(StepReport state) throws IOException {
        StringBuilder row = new StringBuilder();
        row.append(state.step());
        row.append(String.format(Locale.ROOT, ",%.6g,%.6g", state.rate(), state.loss()));
        state.levels().forEach(value -> row.append(String.format(Locale.ROOT, ",%.6g", value)));
        state.lambda().forEach(value -> row.append(String.format(Locale.ROOT, ",%.6g", value)));
        writer.write(row.append('\n').toString());
        writer.flush();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
