package veduta.api.training.curve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import veduta.api.training.LoggedTraining;

/** The curves of a training: its loss, and the distance at every level. */
public final class Curves {
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
}
