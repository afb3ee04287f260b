package veduta.io.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import veduta.layout.ClassNotation;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/** Compares a user's palette with one of the same key that is there already. */
final class OwnPalette {
    private OwnPalette() {}

    /** Whether a palette says which numbers stand for any of its classes. */
    static boolean hasNumbers(Palette palette) {
        return Stream.<ClassNotation>concat(palette.classes().stream(), palette.sources().stream())
                .anyMatch(each -> !each.ids().isEmpty());
    }

    /** Whether two palettes have the same colours in the same order. */
    static boolean hasSameColours(Palette palette, Palette other) {
        return colours(palette).equals(colours(other));
    }

    private static List<Integer> colours(Palette palette) {
        return palette.classes().stream().map(SemanticClass::rgb).toList();
    }

    /** A palette with the titles of another one of as many classes. */
    static Palette withTitles(Palette palette, Palette titles) {
        List<SemanticClass> classes = new ArrayList<>();
        for (int label = 0; label < palette.size(); label++) {
            SemanticClass present = palette.classes().get(label);
            classes.add(
                    new SemanticClass(
                            present.key(),
                            titles.classes().get(label).title(),
                            present.rgb(),
                            present.category(),
                            present.ids(),
                            present.aliases()));
        }
        return new Palette(palette.key(), titles.title(), classes, palette.sources());
    }

    /** The same palette by another key. */
    static Palette withKey(Palette palette, String key) {
        return new Palette(key, palette.title(), palette.classes(), palette.sources());
    }
}
