package veduta.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import veduta.api.training.ValidationScore;
import veduta.text.Texts;

/** A CSV file with one row of numbers for every validation of a training. */
final class ValidationLog implements Closeable {
    /** Step, score and number of pairs, before the levels. */
    private static final int NUMBERS = 3;

    private final StepCsv rows;

    private ValidationLog(StepCsv rows) {
        this.rows = rows;
    }

    /**
     * Opens the log; rows of steps after {@code step} are dropped, since they will be taken again.
     *
     * @param step steps done so far; 0 begins a new file
     * @param levels names of the levels that are compared
     */
    static ValidationLog open(Path file, int step, List<String> levels) throws IOException {
        String header = "step,score,pairs," + String.join(",", levels);
        return new ValidationLog(StepCsv.open(file, step, header));
    }

    /**
     * Reads a log; rows that are not whole are left out.
     *
     * @throws IOException if the file cannot be read
     */
    static List<ValidationScore> read(Path file) throws IOException {
        List<ValidationScore> scores = new ArrayList<>();
        try {
            List<List<String>> rows = StepCsv.read(file);
            for (List<String> row : rows.subList(Math.min(1, rows.size()), rows.size())) {
                scores.add(
                        new ValidationScore(
                                Integer.parseInt(row.get(0)),
                                Double.parseDouble(row.get(1)),
                                Integer.parseInt(row.get(2)),
                                rows.get(0).subList(NUMBERS, row.size()),
                                row.subList(NUMBERS, row.size()).stream()
                                        .map(Double::valueOf)
                                        .toList()));
            }
            return scores;
        } catch (NumberFormatException | IndexOutOfBoundsException damaged) {
            throw new IOException(Texts.get("fault.train.no-log", file), damaged);
        }
    }

    /** Appends the row of a validation. */
    void append(ValidationScore score) throws IOException {
        StringBuilder row = new StringBuilder();
        row.append(String.format(Locale.ROOT, "%d,%.6g", score.step(), score.score()));
        row.append(',').append(score.pairs());
        score.distances().forEach(each -> row.append(String.format(Locale.ROOT, ",%.6g", each)));
        rows.append(row.toString());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
