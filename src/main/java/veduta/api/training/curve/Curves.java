package veduta.api.training.curve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.training.Adversary;
import veduta.api.training.LoggedTraining;
import veduta.text.Texts;

/**
 * The curves of a training: its loss, and the distance at every level. A training against a
 * discriminator logs the losses of both and the discriminator's score as levels, too.
 */
public final class Curves {
    private static final List<String> CONTEST = List.of(Adversary.CROSS_ENTROPY, Adversary.LOSS);

    private final Curve loss = new Curve();
    private final Map<String, Curve> levels = new LinkedHashMap<>();

    /** The curves of the steps that are logged. */
    public static Curves of(LoggedTraining log) {
        Curves curves = new Curves();
        log.steps().forEach(step -> curves.add(log.levels(), step));
        return curves;
    }

    /** Adds a step. */
    public void add(List<String> names, LoggedTraining.Step step) {
        loss.add(step.step(), step.loss());
        for (int level = 0; level < names.size(); level++) {
            levels.computeIfAbsent(names.get(level), name -> new Curve())
                    .add(step.step(), step.distances().get(level));
        }
    }

    /** The weighted loss. */
    public Curve loss() {
        return loss;
    }

    /** The unweighted distances by level, pixels first. */
    public Map<String, Curve> levels() {
        return new LinkedHashMap<>(levels);
    }

    /** The distances at the loss's own levels, pixels first. */
    public Map<String, Curve> distances() {
        Map<String, Curve> own = levels();
        own.keySet().removeAll(CONTEST);
        own.remove(Adversary.SCORE);
        return own;
    }

    /** What network and discriminator lose against each other, in nats; empty without one. */
    public Map<String, Curve> contest() {
        Map<String, Curve> both = levels();
        both.keySet().retainAll(CONTEST);
        return both;
    }

    /** What the discriminator says of the network's pictures, 0..1; empty without one. */
    public Optional<Curve> score() {
        return Optional.ofNullable(levels.get(Adversary.SCORE));
    }

    /** How people read the name of a level. */
    public static String title(String level) {
        return Texts.orElse("train.level." + level, level);
    }
}
