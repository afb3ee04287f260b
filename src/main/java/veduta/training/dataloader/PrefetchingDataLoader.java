package veduta.training.dataloader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Draws the next batch on a thread of its own while the present one is learned from, so that a step
 * does not wait for photos to be decoded. One batch is held ahead, none after the last.
 *
 * <p>What it draws is what the batches behind it would give; only the time differs. For use by one
 * thread.
 */
public final class PrefetchingDataLoader implements BatchSource, AutoCloseable {
    private final BatchSource batches;
    private final int last;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "veduta-training-reader");
                        thread.setDaemon(true);
                        return thread;
                    });

    private int aheadNumber;
    private CompletableFuture<Batch> ahead = CompletableFuture.completedFuture(null);

    /**
     * Reads ahead in {@code batches}.
     *
     * @param last number after which none is drawn
     */
    public PrefetchingDataLoader(BatchSource batches, int last) {
        this.batches = batches;
        this.last = last;
    }

    /** Waits for the batch if need be. */
    @Override
    public Batch batch(int number) throws IOException {
        CompletableFuture<Batch> wanted = number == aheadNumber ? ahead : draw(number);
        Batch batch = await(wanted);
        if (number < last) {
            aheadNumber = number + 1;
            ahead = draw(aheadNumber);
        }
        return batch;
    }

    private CompletableFuture<Batch> draw(int number) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return batches.batch(number);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                },
                reader);
    }

    private static Batch await(CompletableFuture<Batch> drawn) throws IOException {
        try {
            return drawn.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            if (failure.getCause() instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            throw failure;
        }
    }

    /** Waits for what is being drawn, so that nothing is read any more afterwards. */
    @Override
    public void close() {
        reader.shutdown();
        ahead.handle((batch, failure) -> batch).join();
    }
}
