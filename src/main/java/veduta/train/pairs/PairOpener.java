package veduta.train.pairs;

import java.io.IOException;
import veduta.synthesis.TrainingOrder;

/** Opens data sets of pairs. */
@FunctionalInterface
public interface PairOpener {
    /**
     * Opens a folder.
     *
     * @param data the folder and what is known of it
     * @param paletteKey key of the palette in which the layouts shall be read
     * @throws IOException if it holds no pairs; the message is one sentence for the user
     */
    PairSource open(TrainingOrder.Data data, String paletteKey) throws IOException;
}
