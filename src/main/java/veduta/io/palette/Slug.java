package veduta.io.palette;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes keys from names for people: "Traffic light" gives {@code traffic-light}. */
final class Slug {
    private Slug() {}

    /** Whether a text is lower-case ASCII letters and digits with single hyphens between. */
    static boolean isSlug(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** The slug of a name; {@code otherwise} where nothing of the name can stand in one. */
    static String of(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    /** The slug itself, or with the first of {@code -2}, {@code -3}, ... that is not taken. */
    static String distinct(String slug, Set<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }
}
