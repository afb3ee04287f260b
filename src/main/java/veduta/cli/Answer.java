package veduta.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.PrintWriter;

/** Prints a command's answer as JSON. */
final class Answer {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Answer() {}

    /** An answer as it is printed. */
    static String text(Object answer) {
        return GSON.toJson(answer);
    }

    /**
     * Prints an answer.
     *
     * @param answer records, maps, lists, text and numbers
     */
    static void print(PrintWriter out, Object answer) {
        out.println(text(answer));
        out.flush();
    }
}
