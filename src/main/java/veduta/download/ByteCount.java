package veduta.download;

import java.util.Locale;
import veduta.text.Texts;

/** Numbers of bytes as people read them. */
public final class ByteCount {
    private static final double STEP = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private ByteCount() {}

    /** Such as {@code 575 MB}; decimal units, as file managers have them. */
    public static String text(long bytes) {
        if (bytes < STEP) {
            return Texts.get("size.bytes", bytes);
        }
        double value = bytes / STEP;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }
}
