package veduta.api.compute;

/** A picture or a model could not be made; the message is one sentence for the user. */
public class SynthesisException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what happened and what to do. */
    public SynthesisException(String message) {
        super(message);
    }

    /** With a sentence and the failure behind it. */
    public SynthesisException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With the sentence of the failure behind it. */
    public SynthesisException(Exception cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
