package veduta.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The perceptual networks of a user.
 *
 * @param folder need not exist
 */
public record PerceptualNetworkFolder(Path folder) {
    /**
     * Their files, in the order of names; looked for again at every call.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".safetensors")).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
