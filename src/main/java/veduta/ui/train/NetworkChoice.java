package veduta.ui.train;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.SynthesisException;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.NetworkKind;
import veduta.api.model.NetworkPreset;
import veduta.api.training.Adversary;
import veduta.api.training.TrainingKinds;
import veduta.ui.train.TrainingDraft.Scale;

/** Which kind of network is trained, and what networks of this kind can do. */
final class NetworkChoice {
    private final TrainingKinds kinds;
    private final ObservableValue<@Nullable InstalledModel> start;
    private final StringProperty architecture;
    private final ObservableList<NetworkPreset> presets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable NetworkPreset> preset = new SimpleObjectProperty<>();
    private final BooleanBinding unfreezable;
    private String method;
    private String proposed;

    /**
     * The usual kind.
     *
     * @param start the model to begin with, whose kind counts if there is one
     */
    NetworkChoice(TrainingKinds kinds, ObservableValue<@Nullable InstalledModel> start) {
        this.kinds = kinds;
        this.start = start;
        NetworkKind first = kinds.networks().all().get(0);
        architecture = new SimpleStringProperty(first.key());
        method = first.usualMethod();
        proposed = first.usualObjective();
        unfreezable =
                Bindings.createBooleanBinding(
                        () -> start.getValue() == null || !can(Capability.FREEZE), start);
        architecture.addListener((property, old, now) -> offer(now));
        offer(architecture.get());
    }

    private void offer(String key) {
        presets.setAll(
                kinds.networks().all().stream()
                        .filter(kind -> kind.key().equals(key))
                        .flatMap(kind -> kind.presets().stream())
                        .toList());
        preset.set(presets.isEmpty() ? null : presets.get(0));
    }

    /** The networks and losses that can be chosen. */
    TrainingKinds kinds() {
        return kinds;
    }

    /** Proposes a loss and a rate whenever networks of the chosen kind are trained otherwise. */
    void propose(StringProperty objective, ScheduleChoice schedule) {
        InvalidationListener changed =
                observable -> {
                    NetworkKind kind = kind();
                    if (!kind.usualMethod().equals(method)
                            || !kind.usualObjective().equals(proposed)) {
                        method = kind.usualMethod();
                        proposed = kind.usualObjective();
                        objective.set(proposed);
                        schedule.applyDefaults(start.getValue() != null || Adversary.isIn(method));
                    }
                };
        architecture.addListener(changed);
        start.addListener(changed);
    }

    private NetworkKind kind() {
        try {
            return kinds.networks().of(key());
        } catch (SynthesisException unknown) {
            return kinds.networks().all().get(0);
        }
    }

    /** Kind of a new network. */
    StringProperty architectureProperty() {
        return architecture;
    }

    /** Whether nothing can be frozen: there is no model, or its kind trains only as a whole. */
    BooleanBinding unfreezable() {
        return unfreezable;
    }

    /** The forms of new networks that the chosen kind offers by name; may be empty. */
    ObservableList<NetworkPreset> presets() {
        return presets;
    }

    /** Form of a new network; null where its kind offers none. */
    ObjectProperty<@Nullable NetworkPreset> presetProperty() {
        return preset;
    }

    /** The sizes of pictures that networks of the chosen kind can have. */
    List<Scale> scales() {
        return Stream.of(Scale.values())
                .filter(each -> each != Scale.GROWN || can(Capability.GROW))
                .toList();
    }

    private boolean can(Capability capability) {
        return kinds.can(key(), capability);
    }

    private String key() {
        @Nullable InstalledModel model = start.getValue();
        return model == null ? architecture.get() : model.info().architecture();
    }
}
