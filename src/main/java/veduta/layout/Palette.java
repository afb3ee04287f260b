package veduta.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An ordered set of semantic classes. A class's position is its label in a {@link LabelMap} and its
 * channel in a network; void has no entry and takes the channel after the last class.
 *
 * @param key lower-case name, for example {@code cityscapes}
 * @param title name for people
 * @param classes 1 to 255 classes with distinct keys and colours, in label order
 * @param sources classes of the original data set that are folded into these or into void
 */
public record Palette(
        String key, String title, List<SemanticClass> classes, List<SourceClass> sources) {

    /** Takes copies and checks that keys and colours of the classes are distinct. */
    public Palette {
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
        if (classes.isEmpty() || classes.size() > LabelMap.VOID) {
            throw new IllegalArgumentException(
                    "A palette has 1 to 255 classes, not " + classes.size() + ".");
        }
        Set<String> keys = new HashSet<>();
        Set<Integer> colours = new HashSet<>();
        for (SemanticClass semanticClass : classes) {
            if (!keys.add(semanticClass.key())) {
                throw new IllegalArgumentException(
                        "The class '" + semanticClass.key() + "' stands twice.");
            }
            if (!colours.add(semanticClass.rgb())) {
                throw new IllegalArgumentException(
                        "The colour of '" + semanticClass.key() + "' stands twice.");
            }
        }
    }

    /** The number of classes, without void. */
    public int size() {
        return classes.size();
    }

    /** The class with this label; empty for {@link LabelMap#VOID} and labels beyond the last. */
    public Optional<SemanticClass> byLabel(int label) {
        return label >= 0 && label < classes.size()
                ? Optional.of(classes.get(label))
                : Optional.empty();
    }

    /** The label of the class with this key; empty if there is none. */
    public OptionalInt labelOf(String classKey) {
        for (int label = 0; label < classes.size(); label++) {
            if (classes.get(label).key().equals(classKey)) {
                return OptionalInt.of(label);
            }
        }
        return OptionalInt.empty();
    }

    /** The keys of the classes in label order. */
    public List<String> classKeys() {
        return classes.stream().map(SemanticClass::key).toList();
    }
}
