package veduta.io.palette;

import veduta.text.Texts;

/** A palette file cannot be read or written; the message is one sentence for the user. */
public final class PaletteException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A failure with this sentence. */
    public PaletteException(String message) {
        super(message);
    }

    /** A failure with this sentence and what lies behind it. */
    public PaletteException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A fault in a file: {@code name, line 12: what is wrong}. Lines count from 1. */
    static PaletteException at(String file, int line, String fault) {
        return new PaletteException(Texts.get("fault.palette.line", file, line, fault));
    }
}
