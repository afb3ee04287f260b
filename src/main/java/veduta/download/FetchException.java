package veduta.download;

import java.io.IOException;

/** A file could not be got; the message is one sentence for the user. */
public class FetchException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what happened and what to do. */
    public FetchException(String message) {
        super(message);
    }

    /** With a sentence and the failure behind it. */
    public FetchException(String message, Throwable cause) {
        super(message, cause);
    }
}
