package veduta.cli.support;

import java.util.Locale;

/** Amounts of memory in words. */
public final class Bytes {
    private static final double GIGABYTE = 1e9;
    private static final double MEGABYTE = 1e6;

    private Bytes() {}

    /** As megabytes or, from one on, gigabytes. */
    public static String text(long bytes) {
        return bytes < GIGABYTE
                ? String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE)
                : String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}
