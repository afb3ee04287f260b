package veduta.io.document;

/**
 * The model that a document was rendered with.
 *
 * @param name name for people
 * @param fingerprint SHA-256 of the model's file in hexadecimal; empty if unknown
 * @param seed of the noise that gave regions their texture
 */
public record DocumentModel(String name, String fingerprint, long seed) {
    /** A model with the seed 0. */
    public DocumentModel(String name, String fingerprint) {
        this(name, fingerprint, 0);
    }
}
