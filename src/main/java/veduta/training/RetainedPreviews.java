package veduta.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import veduta.api.training.TrainingJob;

/** The previews of a training that keeps them all, as long as they are not too many. */
public final class RetainedPreviews {
    private static final int MOST = 64;
    private static final String NAME = "[0-9]{7}\\.png";

    private RetainedPreviews() {}

    /** Makes their folder, and drops those of steps that will be taken again. */
    static void prepare(TrainingJob.Output output, int step) throws IOException {
        Files.createDirectories(output.previewFolder());
        for (int number : steps(output)) {
            if (number > step) {
                Files.deleteIfExists(output.preview(number));
            }
        }
    }

    /** Drops every second one but the last when there are too many. */
    static void thin(TrainingJob.Output output) throws IOException {
        List<Integer> steps = steps(output);
        if (steps.size() <= MOST) {
            return;
        }
        for (int i = 1; i < steps.size() - 1; i += 2) {
            Files.deleteIfExists(output.preview(steps.get(i)));
        }
    }

    /**
     * The steps of which there are previews, in order.
     *
     * @throws IOException if the folder cannot be listed
     */
    public static List<Integer> steps(TrainingJob.Output output) throws IOException {
        Path folder = output.previewFolder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches(NAME))
                    .map(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .sorted()
                    .toList();
        }
    }
}
