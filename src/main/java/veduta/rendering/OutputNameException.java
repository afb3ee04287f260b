package veduta.rendering;

import veduta.api.compute.SynthesisException;

/** The name of a file to be written does not fit what is to be in it. */
public final class OutputNameException extends SynthesisException {
    private static final long serialVersionUID = 1L;

    OutputNameException(String message) {
        super(message);
    }
}
