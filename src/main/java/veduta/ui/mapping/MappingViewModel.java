package veduta.ui.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
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
    private final List<MappedClass> all = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final ObservableList<MappedClass> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper lost = new ReadOnlyIntegerWrapper(0);

    private MappingViewModel(Palette to) {
        for (int label = 0; label < to.size(); label++) {
            targets.add(target(label, to.classes().get(label)));
        }
        targets.add(new Target(LabelMap.VOID, Texts.get("palette.void"), 0));
        search.addListener(observable -> filter());
    }

    /** Suggests a mapping; classes that the layout contains come first, the largest first. */
    public static MappingViewModel between(Palette from, Palette to, LabelMap layout) {
        MappingViewModel mapping = new MappingViewModel(to);
        PaletteMapping suggested = PaletteMapping.byName(from, to);
        long[] counts = layout.counts();
        for (int label = 0; label < from.size(); label++) {
            mapping.add(
                    target(label, from.classes().get(label)),
                    (double) counts[label] / layout.size().pixels(),
                    suggested.target(label));
        }
        mapping.begin();
        return mapping;
    }

    /**
     * Leaves every class that the layout contains as it is, void as well.
     *
     * @param changeable whether a label may become another
     */
    public static MappingViewModel within(
            Palette palette, LabelMap layout, IntPredicate changeable) {
        MappingViewModel mapping = new MappingViewModel(palette);
        long[] counts = layout.counts();
        for (Target own : mapping.targets) {
            if (counts[own.label()] > 0 && changeable.test(own.label())) {
                double share = (double) counts[own.label()] / layout.size().pixels();
                mapping.add(own, share, own.label());
            }
        }
        mapping.begin();
        return mapping;
    }

    private void add(Target own, double share, int becomes) {
        Target wanted = targets.get(becomes == LabelMap.VOID ? targets.size() - 1 : becomes);
        MappedClass row = new MappedClass(own, share, wanted);
        row.targetProperty().addListener(observable -> count());
        all.add(row);
    }

    private void begin() {
        all.sort(Comparator.comparingDouble(MappedClass::share).reversed());
        filter();
        count();
    }

    private static Target target(int label, SemanticClass each) {
        return new Target(label, each.title(), each.rgb());
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

    /** The new label of each of 256 labels; one without a row stays as it is. */
    public int[] table() {
        int[] table = new int[256];
        Arrays.setAll(table, label -> label);
        all.forEach(row -> table[row.own().label()] = row.targetProperty().get().label());
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
                                .filter(row -> row.own().label() != LabelMap.VOID)
                                .filter(row -> row.targetProperty().get().label() == LabelMap.VOID)
                                .count());
    }
}
