package veduta.api.compute;

/** A render or a training needs more memory than there is. */
public class NotEnoughMemoryException extends SynthesisException {
    private static final long serialVersionUID = 1L;

    /** With a sentence that says what to do, and the failure behind it. */
    public NotEnoughMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
