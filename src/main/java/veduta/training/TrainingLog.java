package veduta.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import veduta.api.training.LoggedTraining;
import veduta.text.Texts;

/** A CSV file with one row of numbers for every step of a training. */
public final class TrainingLog implements Closeable {
    /** Step, rate and loss, before the levels. */
    private static final int NUMBERS = 3;

    private final StepCsv rows;

    private TrainingLog(StepCsv rows) {
        this.rows = rows;
    }

    /**
     * Opens the log; rows of steps after {@code step} are dropped, since they will be taken again.
     *
     * @param step steps done so far; 0 begins a new file
     * @param levels names of the loss's levels
     */
    static TrainingLog open(Path file, int step, List<String> levels) throws IOException {
        return new TrainingLog(StepCsv.open(file, step, header(levels)));
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
        try {
            List<List<String>> rows = StepCsv.read(file);
            if (rows.isEmpty()) {
                return LoggedTraining.EMPTY;
            }
            List<String> heads = rows.get(0);
            int count = (heads.size() - NUMBERS) / 2;
            for (List<String> row : rows.subList(1, rows.size())) {
                steps.add(step(row, count));
            }
            return new LoggedTraining(heads.subList(NUMBERS, NUMBERS + count), steps);
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException(Texts.get("fault.train.no-log", file), damaged);
        }
    }

    private static LoggedTraining.Step step(List<String> cells, int levels) {
        List<Double> distances = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            distances.add(Double.valueOf(cells.get(NUMBERS + level)));
        }
        return new LoggedTraining.Step(
                Integer.parseInt(cells.get(0)), Double.parseDouble(cells.get(2)), distances);
    }

    /** Appends the row of a step. */
    void append(StepReport state) throws IOException {
        StringBuilder row = new StringBuilder();
        row.append(state.step());
        row.append(String.format(Locale.ROOT, ",%.6g,%.6g", state.rate(), state.loss()));
        state.levels().forEach(value -> row.append(String.format(Locale.ROOT, ",%.6g", value)));
        state.lambda().forEach(value -> row.append(String.format(Locale.ROOT, ",%.6g", value)));
        rows.append(row.toString());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
