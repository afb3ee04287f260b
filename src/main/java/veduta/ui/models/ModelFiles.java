package veduta.ui.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.io.UserFolders;
import veduta.storage.AtomicFile;

/** The files of the user's own models. Slow: not for the JavaFX thread. */
public final class ModelFiles {
    private static final String ENDING = ".safetensors";

    private final ModelServices services;
    private final UserFolders folders;

    /** Files in the user's folders. */
    public ModelFiles(ModelServices services, UserFolders folders) {
        this.services = services;
        this.folders = folders;
    }

    /** A file that was made of weights, and what it is. */
    record Converted(Path file, ModelImport.Imported what) {}

    /** Where a model file of this name belongs. */
    Path target(String fileName) {
        return folders.models().resolve(fileName);
    }

    /**
     * Copies a model file among the user's own. Nothing is changed by a file that is no model, and
     * no half of one is left.
     *
     * @throws IOException if it cannot be copied
     * @throws SynthesisException if it is no model
     */
    void copy(Path file, Path target) throws IOException, SynthesisException {
        services.catalog().read(file);
        if (Files.exists(target) && Files.isSameFile(file, target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, out -> Files.copy(file, out));
    }

    /**
     * Makes a model or another network of published weights. What trainings look through has a
     * folder of its own, not among the models.
     *
     * @return what was made, and its file
     * @throws IOException if a file cannot be read or written
     * @throws SynthesisException if these are no weights of a known network
     */
    Converted convert(Path source) throws IOException, SynthesisException {
        Path target = target(nameOf(source) + ENDING);
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            // The name is that of the file, not of its part, under which it is written.
            ModelImport.Choices choices =
                    new ModelImport.Choices(
                            nameOf(source), Optional.empty(), Optional.empty(), false, Map.of());
            ModelImport.Imported what = services.imports().run(source, part, choices);
            Path place =
                    what instanceof ModelImport.Imported.PerceptualNetwork
                            ? folders.perceptualNetworks().resolve(target.getFileName())
                            : target;
            Files.createDirectories(place.getParent());
            AtomicFile.move(part, place);
            return new Converted(place, what);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        boolean checkpoint = name.startsWith("model.ckpt");
        String base = checkpoint && folder != null ? String.valueOf(folder.getFileName()) : name;
        int dot = base.lastIndexOf('.');
        return (dot > 0 ? base.substring(0, dot) : base).toLowerCase(Locale.ROOT);
    }

    /**
     * Removes one of the user's own models.
     *
     * @throws IOException if its file cannot be removed
     */
    void remove(String model) throws IOException {
        Files.deleteIfExists(target(model + ENDING));
    }
}
