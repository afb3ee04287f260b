package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One way in which data sets are arranged in files. */
@FunctionalInterface
interface Arrangement {
    /**
     * Looks whether a data set is arranged this way.
     *
     * @param root its folder or only file
     * @return empty if it is not
     * @throws IOException if that cannot be found out
     */
    Optional<ArrangedPairs> look(Path root) throws IOException;
}
