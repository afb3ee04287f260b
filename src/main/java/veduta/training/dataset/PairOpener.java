package veduta.training.dataset;

import java.io.IOException;
import veduta.api.training.TrainingJob;

/** Opens data sets of pairs. */
@FunctionalInterface
public interface PairOpener {
    /**
     * Opens a folder.
     *
     * @param data the folder and what is known of it
     * @param paletteKey key of the palette in which the layouts are to be read
     * @throws IOException if it holds no pairs; the message is one sentence for the user
     */
    Dataset open(TrainingJob.Data data, String paletteKey) throws IOException;
}
