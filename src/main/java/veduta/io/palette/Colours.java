package veduta.io.palette;

import java.util.Locale;

/** Writes colours the way palette files hold them. */
final class Colours {
    private Colours() {}

    /** {@code 0x804080} as {@code #804080}. */
    static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
