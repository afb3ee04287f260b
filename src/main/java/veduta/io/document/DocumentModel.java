package veduta.io.document;

/**
 * The model that a document was rendered with.
 *
 * @param name name for people
 * @param fingerprint SHA-256 of the model's file in hexadecimal; empty if unknown
 * @param seed of the noise that gave regions their texture
 * @param architecture kind of its network
 */
public record DocumentModel(String name, String fingerprint, long seed, String architecture) {
    /** The kind of network of documents that do not name it. */
    static final String USUAL_ARCHITECTURE = "crn";

    /** A refinement network. */
    public DocumentModel(String name, String fingerprint, long seed) {
        this(name, fingerprint, seed, USUAL_ARCHITECTURE);
    }

    /** A refinement network with the seed 0. */
    public DocumentModel(String name, String fingerprint) {
        this(name, fingerprint, 0);
    }
}
