package veduta.api.model;

import java.nio.file.Path;

/**
 * A model that can be asked for by name.
 *
 * @param name name of its file without ending, for example {@code street}
 * @param file where it lies on this machine
 * @param info what is known of it
 * @param bundled whether it came with the program rather than from the user's folder
 */
public record InstalledModel(String name, Path file, ModelInfo info, boolean bundled) {}
