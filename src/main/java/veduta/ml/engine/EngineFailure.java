package veduta.ml.engine;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.Locale;
import veduta.api.compute.NotEnoughMemoryException;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** Turns a failure of the engine into a sentence. */
public final class EngineFailure {
    private static final int LONGEST = 200;

    private EngineFailure() {}

    /**
     * The message for the user.
     *
     * @param failed the beginning of the sentence, for example {@code "The engine could not
     *     render"}
     * @param remedy what to do where memory is short, for example {@code "try a smaller size"}
     */
    public static SynthesisException toException(
            String failed, String remedy, EngineException failure) {
        String message = String.valueOf(failure.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        boolean memory =
                lower.contains("out of memory")
                        || lower.contains("alloc")
                        || lower.contains("not enough memory");
        return memory
                ? new NotEnoughMemoryException(
                        Texts.get("fault.engine.memory", failed, remedy), failure)
                : new SynthesisException(
                        Texts.get("fault.engine.failed", failed, reason(message)), failure);
    }

    /** What the innermost cause says, without a full stop. */
    static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return reason(String.valueOf(root.getMessage()));
    }

    /** libtorch puts a trace of its own before the line that says what is wrong. */
    private static String reason(String message) {
        List<String> lines = message.lines().map(String::strip).toList();
        String said =
                lines.stream()
                        .filter(line -> line.contains("Error: "))
                        .reduce((first, second) -> second)
                        .orElse(lines.isEmpty() ? Texts.get("fault.engine.silent") : lines.get(0));
        String plain = said.substring(said.indexOf("Error: ") < 0 ? 0 : said.indexOf(": ") + 2);
        String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
