package veduta.ui.collection;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the collection is shown large in the place of the canvas. */
public final class LargeCollectionViewModel {
    private final BooleanProperty wanted = new SimpleBooleanProperty(false);
    private final BooleanBinding shown;

    /** Not at first. */
    public LargeCollectionViewModel(CollectionViewModel collection) {
        shown = Bindings.and(wanted, collection.presentProperty().isNotNull());
    }

    /** Whether the user wants it so, as soon as there is a collection. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Whether it is shown so: it is wanted, and there is a collection. */
    public BooleanBinding shown() {
        return shown;
    }

    /** Somebody paints: pictures that come later must not take the canvas away. */
    public void painted() {
        if (!shown.get()) {
            wanted.set(false);
        }
    }
}
