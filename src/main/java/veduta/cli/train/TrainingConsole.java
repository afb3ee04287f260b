package veduta.cli.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import veduta.api.compute.Cancellation;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.api.training.ValidationScore;
import veduta.api.training.ValidationState;
import veduta.cli.support.Bytes;
import veduta.cli.support.FileNames;
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
    private int steps;
    private double loss = Double.NaN;
    private Optional<ValidationState> validation = Optional.empty();
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
        steps = progress.steps();
        loss = progress.loss();
        if (step == endAfter && step < progress.steps()) {
            ended = true;
            cancellation.cancel();
        }
    }

    @Override
    public void validated(ValidationScore score, ValidationState state) {
        validation = Optional.of(state);
        line.say(
                String.format(
                        Locale.ROOT,
                        "Validation after step %d: %.4g%s.",
                        score.step(),
                        score.score(),
                        state.isBest() ? ", the best so far" : best(state, "; the best is ")));
    }

    private static String best(ValidationState state, String before) {
        return String.format(Locale.ROOT, "%s%.4g of step %d", before, state.best(), state.step());
    }

    /** Says how the training ended, and which files it has written. */
    void finished(TrainingJob.Output output) {
        StringBuilder text = new StringBuilder("Done");
        if (step > 0) {
            text.append(
                    step < steps
                            ? String.format(
                                    Locale.ROOT,
                                    "; ended early after step %d of %d, %d validations without a"
                                            + " better score",
                                    step,
                                    steps,
                                    validation.map(ValidationState::withoutGain).orElse(0))
                            : " after step " + step);
            text.append(String.format(Locale.ROOT, ": last loss %.4g", loss));
        }
        validation.ifPresent(state -> text.append(best(state, ", best validation ")));
        List<Path> written = new ArrayList<>(List.of(output.model()));
        if (validation.isPresent() && Files.exists(output.best())) {
            written.add(output.best());
        }
        written.addAll(List.of(output.checkpoint(), output.log()));
        if (validation.isPresent()) {
            written.add(output.validationLog());
        }
        line.say(
                text
                        + "; wrote "
                        + written.stream().map(FileNames::last).collect(Collectors.joining(", "))
                        + ".");
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
