package veduta.api.compute;

/** The user, or a newer request, asked the work to stop. */
public final class CancelledException extends SynthesisException {
    private static final long serialVersionUID = 1L;

    /** Without further detail: there is nothing to mend. */
    public CancelledException() {
        super("Cancelled.");
    }
}
