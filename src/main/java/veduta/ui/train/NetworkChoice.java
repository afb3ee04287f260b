package veduta.ui.train;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.training.TrainingKinds;
import veduta.ui.train.TrainingDraft.Scale;

/** Which kind of network is trained, and what networks of this kind can do. */
final class NetworkChoice {
    private final TrainingKinds kinds;
    private final ObservableValue<@Nullable InstalledModel> start;
    private final StringProperty architecture;

    /**
     * The usual kind.
     *
     * @param start the model to begin with, whose kind counts if there is one
     */
    NetworkChoice(TrainingKinds kinds, ObservableValue<@Nullable InstalledModel> start) {
        this.kinds = kinds;
        this.start = start;
        architecture = new SimpleStringProperty(kinds.networks().all().get(0).key());
    }

    /** The networks and losses that can be chosen. */
    TrainingKinds kinds() {
        return kinds;
    }

    /** Kind of a new network. */
    StringProperty architectureProperty() {
        return architecture;
    }

    /** Whether nothing can be frozen: there is no model, or its kind trains only as a whole. */
    BooleanBinding unfreezable() {
        return Bindings.createBooleanBinding(
                () -> start.getValue() == null || !can(Capability.FREEZE), start);
    }

    /** The sizes of pictures that networks of the chosen kind can have. */
    List<Scale> scales() {
        return Stream.of(Scale.values())
                .filter(each -> each != Scale.GROWN || can(Capability.GROW))
                .toList();
    }

    private boolean can(Capability capability) {
        @Nullable InstalledModel model = start.getValue();
        return kinds.can(
                model == null ? architecture.get() : model.info().architecture(), capability);
    }
}
