package veduta.api.model;

import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/** Reports on the networks in files. */
@FunctionalInterface
public interface ModelReports {
    /**
     * The report on a file.
     *
     * @param file of a model or a segmentation network
     * @param picture size of the pictures that costs are estimated for; empty for the model's own
     * @throws SynthesisException if the file cannot be read or holds neither, or the model cannot
     *     make pictures of that size
     */
    NetworkReport of(Path file, Optional<Size> picture) throws SynthesisException;
}
