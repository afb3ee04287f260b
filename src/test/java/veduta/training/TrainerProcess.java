package veduta.training;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import veduta.api.compute.Cancellation;
import veduta.api.training.Interval;
import veduta.api.training.StoredRun;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.io.photo.Photos;

/**
 * A program that goes on with the one training in a folder, or begins it, and says every step that
 * it has taken.
 */
final class TrainerProcess {
    /** Steps of the whole training. */
    static final int STEPS = 40;

    /** Steps between checkpoints. */
    static final int INTERVAL = 3;

    private TrainerProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Photos photos = new Photos();
        RunFolders runs = new RunFolders(root, photos, Clock.systemUTC());
        List<StoredRun> known = runs.all();
        StoredRun run =
                known.isEmpty()
                        ? runs.create("tiny", job(root, Path.of(arguments[1])))
                        : known.get(0);
        Trainer loop =
                new Trainer(
                        TestSessions.COMPONENTS,
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, training, pairs) -> {
                            photos.write(file, pairs.pair(0).photo());
                            return pairs.pair(0).photo();
                        });
        loop.run(
                run.job(),
                new TrainingListener() {
                    @Override
                    public void stepped(TrainingProgress progress) {
                        System.out.println(progress.step());
                    }
                },
                new Cancellation());
    }

    private static TrainingJob job(Path root, Path perceptual) {
        return TinyJobs.job(root, perceptual, STEPS, new Interval(INTERVAL, 0));
    }
}
