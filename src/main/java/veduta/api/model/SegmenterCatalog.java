package veduta.api.model;

import java.nio.file.Path;
import java.util.Optional;

/** The segmentation networks on this machine. */
@FunctionalInterface
public interface SegmenterCatalog {
    /** A network that reads layouts of this palette; the user's own win over the bundled ones. */
    Optional<Path> segmenterFor(String paletteKey);

    /**
     * As {@link #segmenterFor}, a network whose trunk can serve as a perceptual network. Catalogs
     * with networks that have none override this.
     */
    default Optional<Path> trunkFor(String paletteKey) {
        return segmenterFor(paletteKey);
    }
}
