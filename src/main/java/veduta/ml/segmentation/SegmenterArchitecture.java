package veduta.ml.segmentation;

import java.util.Optional;
import veduta.api.model.SegmenterInfo;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;

/**
 * A kind of segmentation networks. One class and one line in the registries add one; commands and
 * window then take its files like those of any other.
 */
public interface SegmenterArchitecture {
    /** Value of {@code format} in the metadata of its files; no other kind has it. */
    String format();

    /** Whether the trunk of such a network can serve as a perceptual network. */
    boolean hasTrunk();

    /**
     * What a network says of itself; only the header of its file is looked at.
     *
     * @throws WeightsException if tensors are missing or do not fit one another
     * @throws IllegalArgumentException if there is no network of this form
     */
    SegmenterInfo info(SafetensorsFile source) throws WeightsException;

    /**
     * Loads a network.
     *
     * @param torch owner of its weights
     * @throws WeightsException if tensors are missing, do not fit or cannot be read
     * @throws IllegalArgumentException if there is no network of this form
     */
    PixelClassifier load(TorchEngine torch, SafetensorsFile source) throws WeightsException;

    /** How weights that others published become such a network; empty if none are known. */
    default Optional<SegmenterImport> published() {
        return Optional.empty();
    }
}
