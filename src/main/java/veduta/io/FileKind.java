package veduta.io;

/** What a file is good for. */
public enum FileKind {
    /** A document of this program, to be opened. */
    DOCUMENT,
    /** A label map, to be painted on. */
    LAYOUT,
    /** A picture made by this program that carries its recipe and layout. */
    PICTURE,
    /** A photo, to be traced. */
    PHOTO,
    /** A model of this program. */
    MODEL,
    /** A palette. */
    PALETTE,
    /** Weights of another program, which may be imported. */
    WEIGHTS,
    /** None of these. */
    UNKNOWN
}
