package veduta.cli.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import veduta.api.compute.Cancellation;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.cli.support.Bytes;
import veduta.cli.support.ProgressLine;

/** Shows on the terminal how a training goes, and ends it after a step if that was asked for. */
public class TrainingConsole implements TrainingListener {
    private static final int NAMED = 3;

    private final ProgressLine line;
    private final int endAfter;
    private final Cancellation cancellation;
    private boolean introduced;
    private String memory = "";
    private int step;
    private boolean ended;

    /** A console that ends nothing. */
    TrainingConsole(ProgressLine line) {
        this(line, 0, new Cancellation());
    }

    /**
     * A console.
     *
     * @param endAfter the step after which {@code cancellation} is asked for; 0 for none
     */
    TrainingConsole(ProgressLine line, int endAfter, Cancellation cancellation) {
        this.line = line;
        this.endAfter = endAfter;
        this.cancellation = cancellation;
    }

    /** The last step that was done. */
    int step() {
        return step;
    }

    /** Whether the training was ended from here. */
    boolean ended() {
        return ended;
    }

    @Override
    public void needs(long bytes) {
        memory = ", about " + Bytes.text(bytes) + " of memory";
    }

    @Override
    public void begun(TrainingConfig config, int stepsDone, int pairs) {
        line.say(
                stepsDone == 0
                        ? pairs + " pairs" + memory + "."
                        : pairs
                                + " pairs"
                                + memory
                                + "; going on after step "
                                + stepsDone
                                + " with the plan of the checkpoint.");
    }

    @Override
    public void counted(int pairs) {
        line.say(pairs + " pairs, whose classes are counted first.");
    }

    @Override
    public void judging(int pairs) {
        line.say("Judging the network by " + pairs + " pairs.");
    }

    @Override
    public void leftOut(List<String> files) {
        String some = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        int more = files.size() - NAMED;
        line.say(
                "Left out, for want of a file of the same name: "
                        + some
                        + (more > 0 ? " and " + more + " more." : "."));
    }

    @Override
    public void guessed(String sentence) {
        line.say("Label maps: " + sentence);
    }

    @Override
    public void broken(String sentence) {
        line.say("Passed over: " + sentence);
    }

    @Override
    public void stepped(TrainingProgress progress) {
        if (!introduced) {
            introduced = true;
            line.say("Loss and, in brackets, " + String.join(" ", progress.levels()) + ".");
        }
        line.show(progress.step(), progress.steps(), text(progress));
        step = progress.step();
        if (step == endAfter && step < progress.steps()) {
            ended = true;
            cancellation.cancel();
        }
    }

    private static String text(TrainingProgress progress) {
        String levels =
                progress.distances().stream()
                        .map(value -> String.format(Locale.ROOT, "%.3g", value))
                        .collect(Collectors.joining(" "));
        return String.format(
                Locale.ROOT,
                "%.4g, epoch %.1f, %.2f pictures/s, %s left (%s)",
                progress.loss(),
                progress.epochs(),
                progress.picturesPerSecond(),
                duration(progress.secondsLeft()),
                levels);
    }

    /** Hours and minutes, or minutes and seconds when there are no hours. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3600
                ? String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole / 60 % 60)
                : String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60);
    }
}
