package veduta.train;

import java.io.IOException;
import java.nio.file.Path;

/** Opens data sets of pairs. */
@FunctionalInterface
public interface PairOpener {
    /**
     * Opens a folder.
     *
     * @param paletteKey key of the palette in which the layouts shall be read
     * @throws IOException if it holds no pairs; the message is one sentence for the user
     */
    PairSource open(Path folder, String paletteKey) throws IOException;
}
