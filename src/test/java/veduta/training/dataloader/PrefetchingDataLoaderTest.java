package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class PrefetchingDataLoaderTest {
    /** Batches whose numbers are noted when they begin to be drawn. */
    private static final class Noted implements BatchSource {
        private final List<Integer> drawn = new CopyOnWriteArrayList<>();

        @Override
        public Batch batch(int number) {
            drawn.add(number);
            return of(number);
        }
    }

    private static Batch of(int number) {
        return new Batch(new float[] {number}, new float[3], new long[] {1, 1, 1, 1});
    }

    private static float number(Batch batch) {
        return batch.layouts()[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void batch_oneAfterTheOther_givesEachOnce() throws Exception {
        Noted source = new Noted();
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 4)) {
            for (int number = 1; number <= 4; number++) {
                assertEquals(number, number(ahead.batch(number)));
            }
        }
        assertEquals(List.of(1, 2, 3, 4), source.drawn);
    }

    /** As a resumed training does. */
    @Test
    void batch_beginsLater_drawsNoneBefore() throws Exception {
        Noted source = new Noted();
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 8)) {
            assertEquals(7, number(ahead.batch(7)));
            assertEquals(8, number(ahead.batch(8)));
        }
        assertEquals(List.of(7, 8), source.drawn);
    }

    @Test
    void batch_anotherThanTheNext_isGivenAllTheSame() throws Exception {
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(new Noted(), 9)) {
            assertEquals(1, number(ahead.batch(1)));
            assertEquals(5, number(ahead.batch(5)));
            assertEquals(6, number(ahead.batch(6)));
        }
    }

    @Test
    void batch_whileOneIsLearnedFrom_drawsTheNext() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        BatchSource source =
                number -> {
                    if (number == 2) {
                        second.countDown();
                    }
                    return of(number);
                };
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 3)) {
            ahead.batch(1);
            assertTrue(second.await(30, TimeUnit.SECONDS), "Batch 2 is drawn unasked.");
        }
    }

    @Test
    void batch_cannotBeRead_failsWhenItsTurnComes() throws Exception {
        IOException unreadable = new IOException("No pair can be read.");
        BatchSource source =
                number -> {
                    if (number == 2) {
                        throw unreadable;
                    }
                    return of(number);
                };
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 3)) {
            assertEquals(1, number(ahead.batch(1)));
            assertSame(unreadable, assertThrows(IOException.class, () -> ahead.batch(2)));
        }
    }

    @Test
    void batch_memoryLacks_saysSo() {
        BatchSource source =
                number -> {
                    throw new OutOfMemoryError("of the test");
                };
        try (PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 3)) {
            assertThrows(OutOfMemoryError.class, () -> ahead.batch(1));
        }
    }

    @Test
    void close_whileOneIsDrawn_waitsForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        BatchSource source =
                number -> {
                    if (number == 2) {
                        begun.countDown();
                        await(go);
                        done.set(true);
                    }
                    return of(number);
                };
        PrefetchingDataLoader ahead = new PrefetchingDataLoader(source, 3);
        ahead.batch(1);
        begun.await();
        Thread closing = new Thread(ahead::close);
        closing.start();
        closing.join(200);
        assertTrue(closing.isAlive(), "Waits for the reader.");
        assertFalse(done.get());
        go.countDown();
        closing.join();
        assertTrue(done.get());
    }
}
