package veduta.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The window's texts. English stands in {@code veduta/ui/text.properties}, that of training in
 * {@code veduta/ui/train.properties}.
 */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("veduta.ui.text");
    private static final ResourceBundle TRAINING = ResourceBundle.getBundle("veduta.ui.train");
    private static final String OF_TRAINING = "train.";

    private Texts() {}

    /**
     * A text with values put in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException if the bundle lacks the key
     */
    public static String get(String key, Object... values) {
        String pattern = bundle(key).getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /** A text if the bundle has it, else the empty string. */
    public static String optional(String key) {
        return has(key) ? bundle(key).getString(key) : "";
    }

    /** Whether there is such a text. */
    static boolean has(String key) {
        return bundle(key).containsKey(key);
    }

    private static ResourceBundle bundle(String key) {
        return key.startsWith(OF_TRAINING) ? TRAINING : BUNDLE;
    }
}
