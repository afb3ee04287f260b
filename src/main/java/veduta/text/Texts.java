package veduta.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The program's texts. English stands in {@code veduta/text/texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("veduta.text.texts");

    private Texts() {}

    /**
     * A text with values put in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key
     */
    public static String get(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /** A text if the bundle has it, else the empty string. */
    public static String optional(String key) {
        return has(key) ? BUNDLE.getString(key) : "";
    }

    /** Whether there is such a text. */
    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** The text of a key, or {@code other} if there is none: of what others may have added. */
    public static String orElse(String key, String other) {
        return has(key) ? get(key) : other;
    }
}
