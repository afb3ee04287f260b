package veduta.ui.collection;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.rendering.Rendering;

/** Which pictures there are, which one is chosen, and what came before. */
public final class CollectionViewModel {
    /** How many past collections are kept. */
    public static final int KEPT = 30;

    private final ReadOnlyObjectWrapper<@Nullable PastRender> present =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable RgbImage> picture = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Favourite> favourite = new SimpleObjectProperty<>();
    private final ObservableList<PastRender> history = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<PastRender> shownHistory =
            FXCollections.unmodifiableObservableList(history);
    private int made;

    /** The collection that is shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable PastRender> presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** Place of the chosen picture in its collection, from 0. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The chosen picture; null before the first. */
    public ReadOnlyObjectProperty<@Nullable RgbImage> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The locked picture; null if there is none. */
    public ObjectProperty<@Nullable Favourite> favouriteProperty() {
        return favourite;
    }

    /** Past collections, the newest first. */
    public ObservableList<PastRender> history() {
        return shownHistory;
    }

    /**
     * A new collection has been rendered; the picture of the same place stays chosen. One that was
     * made in the same way of the same layout as the newest takes its place.
     */
    public void add(Rendering rendering) {
        PastRender added = new PastRender(made + 1, rendering);
        PastRender newest = history.isEmpty() ? null : history.get(0);
        if (newest != null && newest.isMadeAs(added)) {
            show(newest);
            return;
        }
        add(added);
    }

    private void add(PastRender added) {
        made = added.number();
        history.add(0, added);
        if (history.size() > KEPT) {
            history.remove(KEPT, history.size());
        }
        show(added);
    }

    /** Takes up what a document was saved with. */
    public void restore(PastRender render, int index, Optional<Favourite> locked) {
        PastRender numbered = render.withNumber(made + 1);
        add(numbered);
        choose(index);
        favourite.set(
                locked.map(
                                each ->
                                        each.render().equals(render)
                                                ? new Favourite(numbered, each.index())
                                                : each)
                        .orElse(null));
    }

    /** Whether this is the collection that was rendered last. */
    public boolean isNewest(@Nullable PastRender render) {
        return render != null && !history.isEmpty() && history.get(0).number() == render.number();
    }

    /** Shows a collection of the history. */
    public void show(PastRender render) {
        present.set(render);
        choose(Math.min(chosen.get(), render.pictures().size() - 1));
    }

    /** Chooses a picture by its place, from 0; a place that is not there changes nothing. */
    public void choose(int index) {
        PastRender shown = present.get();
        if (shown != null && index >= 0 && index < shown.pictures().size()) {
            chosen.set(index);
            picture.set(shown.pictures().get(index));
        }
    }

    /** Chooses the next picture, or with -1 the one before, around the ends. */
    public void step(int steps) {
        PastRender shown = present.get();
        if (shown != null) {
            choose(Math.floorMod(chosen.get() + steps, shown.pictures().size()));
        }
    }

    /** Locks the chosen picture, or unlocks it if it is the locked one. */
    public void toggleFavourite() {
        PastRender shown = present.get();
        if (shown == null) {
            return;
        }
        Favourite wanted = new Favourite(shown, chosen.get());
        favourite.set(wanted.equals(favourite.get()) ? null : wanted);
    }

    /**
     * The pictures that can be compared by a wipe: the locked one, or else the next, and the chosen
     * one.
     */
    public Optional<List<RgbImage>> pairToCompare() {
        PastRender shown = present.get();
        RgbImage now = picture.get();
        if (shown == null || now == null) {
            return Optional.empty();
        }
        Favourite locked = favourite.get();
        if (locked != null && !locked.picture().equals(now)) {
            return Optional.of(List.of(locked.picture(), now));
        }
        int count = shown.pictures().size();
        return count < 2
                ? Optional.empty()
                : Optional.of(List.of(now, shown.pictures().get((chosen.get() + 1) % count)));
    }

    /** Forgets everything, for another document. */
    public void clear() {
        history.clear();
        favourite.set(null);
        present.set(null);
        picture.set(null);
        chosen.set(0);
    }
}
