package veduta.ui.train;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
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
import veduta.api.model.NetworkSetting;
import veduta.api.training.TrainingKinds;
import veduta.layout.Palette;
import veduta.ui.train.TrainingDraft.Scale;

/** Which kind of network is trained, and what networks of this kind can do. */
final class NetworkChoice {
    private final TrainingKinds kinds;
    private final ObservableValue<@Nullable InstalledModel> start;
    private final StringProperty architecture;
    private final ObservableList<NetworkPreset> presets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable NetworkPreset> preset = new SimpleObjectProperty<>();
    private final Map<String, IntegerProperty> settings = new LinkedHashMap<>();
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
        kinds.networks().all().stream()
                .flatMap(kind -> kind.settings().stream())
                .forEach(
                        each ->
                                settings.putIfAbsent(
                                        each.key(), new SimpleIntegerProperty(each.usual())));
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

    /** Proposes a loss and a step whenever networks of the chosen kind are trained otherwise. */
    void propose(StringProperty objective, StringProperty step) {
        InvalidationListener changed =
                observable -> {
                    NetworkKind kind = kind();
                    if (!kind.usualMethod().equals(method)
                            || !kind.usualObjective().equals(proposed)) {
                        method = kind.usualMethod();
                        proposed = kind.usualObjective();
                        objective.set(proposed);
                        step.set(method);
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

    /** Notifies {@code listener} whenever something is chosen otherwise. */
    void onChange(InvalidationListener listener) {
        architecture.addListener(listener);
        preset.addListener(listener);
        settings.values().forEach(each -> each.addListener(listener));
    }

    /** What is chosen of a new network. */
    NewNetwork fresh(Palette palette, int images) {
        Map<String, Integer> numbers = new HashMap<>();
        settings.forEach((key, number) -> numbers.put(key, number.get()));
        return new NewNetwork(
                architecture.get(), Optional.ofNullable(preset.get()), palette, images, numbers);
    }

    /** The settings of all kinds, each once, and the largest number that a kind takes. */
    Map<String, Integer> settings() {
        Map<String, Integer> most = new LinkedHashMap<>();
        for (NetworkKind kind : kinds.networks().all()) {
            for (NetworkSetting each : kind.settings()) {
                most.merge(each.key(), each.most(), Math::max);
            }
        }
        return most;
    }

    /** Number of a setting, whichever kind is chosen. */
    IntegerProperty settingProperty(String key) {
        return Objects.requireNonNull(settings.get(key));
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
