package veduta.ui.palette;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/** The classes that can be painted: which is chosen, which are locked, which match the search. */
public final class PaletteViewModel {
    private static final int VOID_RGB = 0;

    private final ObjectProperty<Palette> palette;
    private final StringProperty search = new SimpleStringProperty("");
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final ReadOnlyIntegerWrapper previous = new ReadOnlyIntegerWrapper(0);
    private final ObservableSet<Integer> locked = FXCollections.observableSet();
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<PaletteRow> shownRows =
            FXCollections.unmodifiableObservableList(rows);

    /** Starts with the palette's first class. */
    public PaletteViewModel(Palette first) {
        palette = new SimpleObjectProperty<>(first);
        palette.addListener(observable -> changePalette());
        search.addListener(observable -> fill());
        current.addListener((observable, old, now) -> previous.set(old.intValue()));
        previous.set(Math.min(1, first.size() - 1));
        fill();
    }

    private void changePalette() {
        locked.clear();
        search.set("");
        current.set(0);
        previous.set(Math.min(1, palette.get().size() - 1));
        fill();
    }

    /** The classes. Another palette unlocks everything and chooses its first class. */
    public ObjectProperty<Palette> paletteProperty() {
        return palette;
    }

    /** Words to look for in titles, keys and categories. */
    public StringProperty searchProperty() {
        return search;
    }

    /** Label of the chosen class; {@link LabelMap#VOID} paints void. */
    public IntegerProperty currentProperty() {
        return current;
    }

    /** Label of the class chosen before. */
    public ReadOnlyIntegerProperty previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** Labels that must not be painted over. */
    public ObservableSet<Integer> locked() {
        return locked;
    }

    /** What the list shows. */
    public ObservableList<PaletteRow> rows() {
        return shownRows;
    }

    /** Chooses the class that was chosen before. */
    public void swap() {
        current.set(previous.get());
    }

    /** Chooses the class {@code steps} further on in the list, around its ends. */
    public void step(int steps) {
        List<PaletteRow> classes = rows.stream().filter(row -> !row.isHeading()).toList();
        if (classes.isEmpty()) {
            return;
        }
        int at = 0;
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).label() == current.get()) {
                at = i;
            }
        }
        current.set(classes.get(Math.floorMod(at + steps, classes.size())).label());
    }

    /** Locks a class or unlocks it. */
    public void toggleLock(int label) {
        if (!locked.remove(label)) {
            locked.add(label);
        }
    }

    /** Title of a label's class for people. */
    public String titleOf(int label) {
        return palette.get()
                .byLabel(label)
                .map(SemanticClass::title)
                .orElseGet(() -> Texts.get("palette.void"));
    }

    private void fill() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        Map<String, List<PaletteRow>> byCategory = new LinkedHashMap<>();
        List<SemanticClass> classes = palette.get().classes();
        for (int label = 0; label < classes.size(); label++) {
            SemanticClass each = classes.get(label);
            if (matches(each, wanted)) {
                byCategory
                        .computeIfAbsent(each.category(), name -> new ArrayList<>())
                        .add(new PaletteRow(label, each.title(), each.rgb()));
            }
        }
        List<PaletteRow> filled = new ArrayList<>();
        byCategory.forEach(
                (category, found) -> {
                    if (!category.isEmpty()) {
                        filled.add(new PaletteRow(-1, heading(category), 0));
                    }
                    filled.addAll(found);
                });
        String voidTitle = Texts.get("palette.void");
        if (voidTitle.toLowerCase(Locale.ROOT).contains(wanted)) {
            filled.add(new PaletteRow(-1, Texts.get("palette.noClass"), 0));
            filled.add(new PaletteRow(LabelMap.VOID, voidTitle, VOID_RGB));
        }
        rows.setAll(filled);
    }

    private static boolean matches(SemanticClass each, String wanted) {
        String all = each.title() + ' ' + each.key() + ' ' + each.category();
        return all.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String heading(String category) {
        String words = category.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
