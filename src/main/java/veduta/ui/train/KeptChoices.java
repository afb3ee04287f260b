package veduta.ui.train;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.model.NetworkKind;
import veduta.api.training.LossKind;
import veduta.api.training.TrainingKinds;

/** Which network is trained and how, as texts by name: the same again at the next start. */
public final class KeptChoices {
    private static final String ARCHITECTURE = "architecture";
    private static final String OBJECTIVE = "objective";
    private static final String METHOD = "method";
    private static final String WIDTH = "discriminatorWidth";
    private static final String LAYERS = "discriminatorLayers";
    private static final String VIVID = "vivid";
    private static final String SETTING = "setting-";

    private final SetupViewModel setup;

    KeptChoices(SetupViewModel setup) {
        this.setup = setup;
    }

    /** Takes what was kept; what this version does not know is passed over. */
    public void restore(Map<String, String> kept) {
        NetworkChoice network = setup.network();
        TrainingKinds kinds = network.kinds();
        // The kind of network proposes the others, so it comes first.
        choose(
                network.architectureProperty(),
                kept.get(ARCHITECTURE),
                kinds.networks().all().stream().map(NetworkKind::key).toList());
        choose(
                setup.objectiveProperty(),
                kept.get(OBJECTIVE),
                kinds.losses().all().stream().map(LossKind::key).toList());
        choose(setup.step().methodProperty(), kept.get(METHOD), kinds.steps().keys());
        number(setup.step().widthProperty(), kept.get(WIDTH), 1, StepChoice.MOST_WIDTH);
        number(setup.step().layersProperty(), kept.get(LAYERS), 1, StepChoice.MOST_LAYERS);
        setup.vividProperty().set(Boolean.parseBoolean(kept.get(VIVID)));
        network.settings()
                .forEach(
                        (key, most) ->
                                number(
                                        network.settingProperty(key),
                                        kept.get(SETTING + key),
                                        0,
                                        most));
    }

    private static void choose(StringProperty choice, @Nullable String kept, List<String> known) {
        if (kept != null && known.contains(kept)) {
            choice.set(kept);
        }
    }

    private static void number(IntegerProperty choice, @Nullable String kept, int least, int most) {
        if (kept != null && kept.matches("[0-9]{1,6}")) {
            choice.set(Math.max(least, Math.min(most, Integer.parseInt(kept))));
        }
    }

    /** Hands the choices to {@code keep} whenever one is made. */
    public void onChange(Consumer<Map<String, String>> keep) {
        InvalidationListener changed = observable -> keep.accept(now());
        for (Observable each :
                List.<Observable>of(setup.objectiveProperty(), setup.vividProperty())) {
            each.addListener(changed);
        }
        setup.network().onChange(changed);
        setup.step().onChange(changed);
    }

    private Map<String, String> now() {
        Map<String, String> now = new TreeMap<>();
        NetworkChoice network = setup.network();
        StepSettings step = setup.step().settings();
        now.put(ARCHITECTURE, network.architectureProperty().get());
        now.put(OBJECTIVE, setup.objectiveProperty().get());
        now.put(METHOD, step.method());
        now.put(WIDTH, String.valueOf(step.width()));
        now.put(LAYERS, String.valueOf(step.layers()));
        now.put(VIVID, String.valueOf(setup.vividProperty().get()));
        for (String key : network.settings().keySet()) {
            now.put(SETTING + key, String.valueOf(network.settingProperty(key).get()));
        }
        return now;
    }
}
