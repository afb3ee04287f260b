package veduta.api.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/** The models on this machine: those that came with the program and those of the user. */
public interface ModelCatalog {
    /** Every model that can be read, the bundled ones first, each group in the order of names. */
    List<InstalledModel> all();

    /**
     * The file of a model.
     *
     * @param fileOrName path of a model file, or the name of an installed model; a name wins over a
     *     file of the same name without ending
     * @throws SynthesisException if there is neither such a file nor such a name
     */
    Path find(String fileOrName) throws SynthesisException;

    /**
     * Opens a model file, wherever it is.
     *
     * @return to be closed by the caller
     * @throws SynthesisException if it is no model file
     */
    ModelSource open(Path file) throws SynthesisException;

    /**
     * What a file says of its model, wherever it is.
     *
     * @throws SynthesisException if it is no model file
     */
    default ModelInfo read(Path file) throws SynthesisException {
        try (ModelSource source = open(file)) {
            return source.info();
        }
    }

    /**
     * The model with this content, open.
     *
     * @param fingerprint SHA-256 of the file in lower-case hexadecimal
     * @return to be closed by the caller
     */
    Optional<ModelSource> withFingerprint(String fingerprint);

    /** What networks of a model's kind can do; nothing if the kind is not known. */
    Set<Capability> capabilities(ModelInfo model);

    /** Whether a model can make pictures of a size. */
    boolean fits(ModelInfo model, Size picture);

    /** The first model that reads layouts of this palette. */
    default Optional<InstalledModel> forPalette(String paletteKey) {
        return all().stream()
                .filter(model -> model.info().paletteKey().equals(paletteKey))
                .findFirst();
    }
}
