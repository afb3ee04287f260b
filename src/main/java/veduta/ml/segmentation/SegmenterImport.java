package veduta.ml.segmentation;

import java.nio.file.Path;
import veduta.api.model.ModelImport;
import veduta.api.model.SegmenterInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;

/** Makes files of segmentation networks from weights that others published. */
public interface SegmenterImport {
    /** Whether a file holds such weights, by the names of its tensors. */
    boolean isIn(TensorSource source);

    /**
     * The number of classes of a palette that the network can read.
     *
     * @throws WeightsException if tensors are missing
     */
    int classes(TensorSource source) throws WeightsException;

    /**
     * Writes the network.
     *
     * @param paletteKey palette of as many classes as the network reads
     * @param choices name, number format and provenance
     * @return what the network says of itself
     * @throws WeightsException if tensors are missing or do not fit, or the file cannot be written
     * @throws IllegalArgumentException if there is no network of this form
     */
    SegmenterInfo convert(
            TensorSource source, Path target, String paletteKey, ModelImport.Choices choices)
            throws WeightsException;
}
