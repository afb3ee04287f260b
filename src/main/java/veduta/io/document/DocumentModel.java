package veduta.io.document;

/**
 * The model that a document was rendered with.
 *
 * @param name name for people
 * @param fingerprint SHA-256 of the model's file in hexadecimal; empty if unknown
 */
public record DocumentModel(String name, String fingerprint) {}
