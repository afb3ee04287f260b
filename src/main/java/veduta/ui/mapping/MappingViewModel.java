package veduta.ui.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;
import veduta.ui.mapping.MappedClass.Target;

/** A mapping from one palette to another under the user's hands; begins with classes alike. */
public final class MappingViewModel {
    private final Palette to;
    private final List<MappedClass> all = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final ObservableList<MappedClass> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper lost = new ReadOnlyIntegerWrapper(0);

    /** Suggests a mapping; classes that the layout contains come first, the largest first. */
    public MappingViewModel(Palette from, Palette to, LabelMap layout) {
        this.to = to;
        for (int label = 0; label < to.size(); label++) {
            targets.add(target(label, to.classes().get(label)));
        }
        Target none = new Target(LabelMap.VOID, Texts.get("palette.void"), 0);
        targets.add(none);
        PaletteMapping suggested = PaletteMapping.byName(from, to);
        long[] counts = layout.counts();
        for (int label = 0; label < from.size(); label++) {
            int wanted = suggested.target(label);
            MappedClass row =
                    new MappedClass(
                            label,
                            target(label, from.classes().get(label)),
                            (double) counts[label] / layout.size().pixels(),
                            wanted == LabelMap.VOID ? none : targets.get(wanted));
            row.targetProperty().addListener(observable -> count());
            all.add(row);
        }
        all.sort(Comparator.comparingDouble(MappedClass::share).reversed());
        search.addListener(observable -> filter());
        filter();
        count();
    }

    private static Target target(int label, SemanticClass each) {
        return new Target(label, each.title(), each.rgb());
    }

    /** What the classes become classes of. */
    public Palette to() {
        return to;
    }

    /** The classes that match the search. */
    public ObservableList<MappedClass> shown() {
        return shown;
    }

    /** All that a class can become; void comes last. */
    public List<Target> targets() {
        return List.copyOf(targets);
    }

    /** Words to look for in the titles of both classes. */
    public StringProperty searchProperty() {
        return search;
    }

    /** How many classes that the layout contains become void. */
    public ReadOnlyIntegerProperty lostProperty() {
        return lost.getReadOnlyProperty();
    }

    /** The new label of each of 256 labels. */
    public int[] table() {
        int[] table = new int[256];
        Arrays.fill(table, LabelMap.VOID);
        all.forEach(row -> table[row.label()] = row.targetProperty().get().label());
        return table;
    }

    private void filter() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(
                all.stream()
                        .filter(
                                row ->
                                        (row.own().title()
                                                        + ' '
                                                        + row.targetProperty().get().title())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(wanted))
                        .toList());
    }

    private void count() {
        lost.set(
                (int)
                        all.stream()
                                .filter(row -> row.share() > 0)
                                .filter(row -> row.targetProperty().get().label() == LabelMap.VOID)
                                .count());
    }
}
