package veduta.ui.dialog;

import java.io.IOException;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** The message for the user of a failure. */
public final class FailureSentence {
    private FailureSentence() {}

    /** The failure's own sentence if it is an expected one, else that the log says more. */
    public static String of(Throwable failure) {
        String sentence = failure.getMessage();
        boolean expected = failure instanceof IOException || failure instanceof SynthesisException;
        return expected && sentence != null ? sentence : Texts.get("file.failed");
    }
}
