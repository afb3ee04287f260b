package veduta.train;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import veduta.file.photo.Photos;
import veduta.synthesis.Cancellation;
import veduta.synthesis.Rhythm;
import veduta.synthesis.StoredRun;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingOrder;
import veduta.synthesis.TrainingProgress;

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
                        ? runs.create("tiny", order(root, Path.of(arguments[1])))
                        : known.get(0);
        TrainingLoop loop =
                new TrainingLoop(
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, training, pairs) -> {
                            photos.write(file, pairs.pair(0).photo());
                            return pairs.pair(0).photo();
                        });
        loop.run(
                run.order(),
                new TrainingListener() {
                    @Override
                    public void stepped(TrainingProgress progress) {
                        System.out.println(progress.step());
                    }
                },
                new Cancellation());
    }

    private static TrainingOrder order(Path root, Path perceiver) {
        return TinyOrders.order(root, perceiver, STEPS, new Rhythm(INTERVAL, 0));
    }
}
