package veduta.ui.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.paint.Edit;
import veduta.paint.LabelSet;
import veduta.paint.Painter;
import veduta.paint.Symmetry;

/** The layout that is painted on, its history, its file. */
public final class DocumentViewModel {
    private static final long USUAL_HISTORY_BYTES = 64L << 20;
    private static final long NO_STATE = -1;
    private static final PixelRect NOWHERE = new PixelRect(0, 0, 0, 0);

    private final List<DocumentListener> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private final ObservableList<Edit> edits = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<Edit> shownEdits = FXCollections.unmodifiableObservableList(edits);
    private final ReadOnlyObjectWrapper<Integer> position = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyLongWrapper seed = new ReadOnlyLongWrapper();
    private Painter painter;
    private PixelRect touched = NOWHERE;
    private long savedState;
    private long besides;
    private long savedBesides;
    private long historyBytes = USUAL_HISTORY_BYTES;

    /** Opens a layout that has no file. */
    public DocumentViewModel(LabelMap layout, Palette palette, String title) {
        this.palette = new ReadOnlyObjectWrapper<>(palette);
        this.painter = new Painter(layout, historyBytes);
        this.title.set(title);
        savedState = painter.history().state();
    }

    /** Notifies {@code listener} from now on. */
    public void addListener(DocumentListener listener) {
        listeners.add(listener);
    }

    /** What the labels mean. */
    public ReadOnlyObjectProperty<Palette> paletteProperty() {
        return palette.getReadOnlyProperty();
    }

    /** The file it was opened from or saved to; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Its name for people. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Seed of the noise that gives regions of the pictures their texture. */
    public ReadOnlyLongProperty seedProperty() {
        return seed.getReadOnlyProperty();
    }

    /** Chooses another texture of all regions: a change of the document. */
    public void changeTexture() {
        seed.set(seed.get() + 1);
        markChanged();
    }

    /** Takes up the seed that a document was kept with; 0 is that of new documents. */
    public void restoreSeed(long kept) {
        seed.set(kept);
    }

    /** Whether something would be lost by closing it. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether there is an edit to undo. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Whether there is an edit to do again. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** The edits of the history, the oldest first. */
    public ObservableList<Edit> edits() {
        return shownEdits;
    }

    /** How many of them are done. */
    public ReadOnlyObjectProperty<Integer> positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Paints; what it changes is reported by {@link #changed} and {@link #ended}. */
    public Painter painter() {
        return painter;
    }

    /** A copy of the layout. */
    public LabelMap layout() {
        return painter.canvas().snapshot();
    }

    /**
     * Opens another document.
     *
     * @param source its file, if saving writes there
     * @param clean whether nothing would be lost by closing it at once
     */
    public void open(
            LabelMap layout,
            Palette newPalette,
            String newTitle,
            Optional<Path> source,
            boolean clean) {
        LabelSet locked = newPalette.equals(palette.get()) ? painter.locked() : LabelSet.NONE;
        Symmetry symmetry = painter.symmetry();
        painter = new Painter(layout, historyBytes);
        painter.lock(locked);
        painter.mirror(symmetry);
        touched = NOWHERE;
        savedState = painter.history().state();
        savedBesides = clean ? besides : besides - 1;
        palette.set(newPalette);
        file.set(source.orElse(null));
        title.set(newTitle);
        seed.set(0);
        refresh();
        listeners.forEach(DocumentListener::replaced);
    }

    /** What a file will hold that is written of the document as it is now, for {@link #saved}. */
    public SavePoint savePoint() {
        boolean underWay = !touched.isEmpty();
        return new SavePoint(painter, underWay ? NO_STATE : painter.history().state(), besides);
    }

    /**
     * A state of a document.
     *
     * @param painter distinguishes this document from those that are opened later
     * @param state the number of its layout's state; that of none while an edit goes on
     * @param besides the number of the state of what is kept beside the layout
     */
    public record SavePoint(Painter painter, long state, long besides) {}

    /**
     * The document was saved as it was at {@code point}. What has changed since then stays unsaved;
     * where another document has been opened since then, nothing happens.
     */
    public void saved(Path target, SavePoint point) {
        if (point.painter() != painter) {
            return;
        }
        file.set(target);
        title.set(String.valueOf(target.getFileName()));
        savedState = point.state();
        savedBesides = point.besides();
        refresh();
        listeners.forEach(DocumentListener::saved);
    }

    /** Something that is kept beside the layout has changed. */
    public void markChanged() {
        besides++;
        refresh();
    }

    /** Labels have changed there; the edit may still go on. */
    public void changed(PixelRect rect) {
        if (!rect.isEmpty()) {
            touched = touched.union(rect);
            unsaved.set(true);
            listeners.forEach(listener -> listener.changed(rect));
        }
    }

    /** The edit has ended. */
    public void ended() {
        PixelRect rect = touched;
        touched = NOWHERE;
        refresh();
        listeners.forEach(listener -> listener.edited(rect));
    }

    /** Makes one whole edit. */
    public void edit(Function<Painter, PixelRect> work) {
        changed(work.apply(painter));
        ended();
    }

    /** Sets how much memory undo may take; the oldest edits may be forgotten at once. */
    public void limitHistory(long bytes) {
        historyBytes = bytes;
        painter.history().limit(bytes);
        refresh();
    }

    /** Undoes the last edit. */
    public void undo() {
        edit(Painter::undo);
    }

    /** Does the next undone edit again. */
    public void redo() {
        edit(Painter::redo);
    }

    /** Undoes or redoes until so many edits are done. */
    public void jump(int target) {
        edit(each -> each.jump(target));
    }

    private void refresh() {
        var history = painter.history();
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        unsaved.set(besides != savedBesides || history.state() != savedState);
        edits.setAll(history.edits());
        position.set(history.position());
    }
}
