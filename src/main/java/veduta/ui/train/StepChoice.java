package veduta.ui.train;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import veduta.api.training.Adversary;

/** Which kind of training step is taken, and the discriminator of those that have one. */
final class StepChoice {
    /** The widest discriminator that can be chosen. */
    static final int MOST_WIDTH = Adversary.MOST_WIDTH;

    /** The most layers of a discriminator that halve pictures. */
    static final int MOST_LAYERS = Adversary.MOST_LAYERS;

    private final StringProperty method;
    private final IntegerProperty width = new SimpleIntegerProperty(Adversary.USUAL.width());
    private final IntegerProperty layers = new SimpleIntegerProperty(Adversary.USUAL.layers());

    /** Steps of the kind {@code usual}. */
    StepChoice(String usual) {
        method = new SimpleStringProperty(usual);
    }

    /** Notifies {@code listener} whenever something is chosen otherwise. */
    void onChange(InvalidationListener listener) {
        for (var each : List.of(method, width, layers)) {
            each.addListener(listener);
        }
    }

    /** The choices as they are. */
    StepSettings settings() {
        return new StepSettings(method.get(), width.get(), layers.get());
    }

    /** Key of the kind of step. */
    StringProperty methodProperty() {
        return method;
    }

    /** Feature maps of the discriminator's first layer. */
    IntegerProperty widthProperty() {
        return width;
    }

    /** Number of the discriminator's layers that halve pictures. */
    IntegerProperty layersProperty() {
        return layers;
    }
}
