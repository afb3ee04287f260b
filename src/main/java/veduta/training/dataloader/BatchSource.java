package veduta.training.dataloader;

import java.io.IOException;

/** Batches by number. */
@FunctionalInterface
public interface BatchSource {
    /**
     * The batch of a number: always the same one for the same number.
     *
     * @param number from 1
     * @throws IOException if a pair cannot be read; the message is one sentence for the user
     */
    Batch batch(int number) throws IOException;
}
