package veduta.api.model;

import java.nio.file.Path;

/**
 * A file and what tells it from every other.
 *
 * @param path where it is on this machine
 * @param sha256 SHA-256 of its content in lower-case hexadecimal
 * @param bytes its length
 */
public record FileIdentity(Path path, String sha256, long bytes) {}
