package veduta.cli.support;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/** Prints a command's answer as JSON. */
public final class Answer {
    private static final double MOST_DECIBELS = 999;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

    private Answer() {}

    /** A measured number to four places, which is more than it is worth. */
    public static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** As above; JSON has no number for what is not known, as the score of layouts of void only. */
    public static Object measured(double value) {
        return Double.isFinite(value) ? (Object) rounded(value) : "unknown";
    }

    /** A likeness in decibels; JSON has no infinity, which pictures that are the same have. */
    public static double decibels(double value) {
        return rounded(Math.min(MOST_DECIBELS, value));
    }

    /** Bytes as megabytes, to one place. */
    public static double megabytes(long bytes) {
        return Math.round(bytes / 1e5) / 10.0;
    }

    /** An answer as it is printed. */
    public static String text(Object answer) {
        return GSON.toJson(answer);
    }

    /**
     * Prints an answer.
     *
     * @param answer records, maps, lists, text and numbers
     */
    public static void print(PrintWriter out, Object answer) {
        out.println(text(answer));
        out.flush();
    }
}
