package veduta.io.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

class JournalQueueTest {
    private static final LabelMap BASE = Layouts.of("000", "000");

    private final List<IOException> failures = new CopyOnWriteArrayList<>();
    private final RecoveryThread thread = new RecoveryThread("journal");
    private final JournalQueue queue = new JournalQueue(thread, failures::add);

    @TempDir private Path folder;

    @AfterEach
    void endThread() {
        thread.close();
    }

    @Test
    void append_edits_areMadeAgainInTheirOrder() throws Exception {
        queue.begin(folder.resolve("1"), BASE);
        queue.append(edit(0, "11"));
        queue.append(edit(1, "23"));
        queue.end();
        thread.await();
        assertEquals(Layouts.of("123", "000"), replayed("1"));
        assertEquals(List.of(), failures);
    }

    @Test
    void append_outsideOfAJournal_isLeftOut() throws Exception {
        queue.append(edit(0, "1"));
        queue.begin(folder.resolve("1"), BASE);
        queue.append(edit(1, "2"));
        queue.end();
        queue.append(edit(2, "3"));
        thread.await();
        assertEquals(Layouts.of("020", "000"), replayed("1"));
        assertEquals(List.of(), failures);
    }

    @Test
    void begin_whileOneIsWritten_goesOnInTheNext() throws Exception {
        queue.begin(folder.resolve("1"), BASE);
        queue.append(edit(0, "1"));
        queue.begin(folder.resolve("2"), BASE);
        queue.append(edit(0, "2"));
        queue.end();
        thread.await();
        assertEquals(Layouts.of("100", "000"), replayed("1"));
        assertEquals(Layouts.of("200", "000"), replayed("2"));
    }

    @Test
    void begin_fileThatExists_failsAndTakesNothingUntilTheNext() throws Exception {
        Path taken = Files.writeString(folder.resolve("1"), "something else");
        queue.begin(taken, BASE);
        queue.append(edit(0, "1"));
        thread.await();
        assertEquals(1, failures.size());
        assertEquals("something else", Files.readString(taken));
        queue.begin(folder.resolve("2"), BASE);
        queue.append(edit(0, "2"));
        queue.end();
        thread.await();
        assertEquals(Layouts.of("200", "000"), replayed("2"));
        assertEquals(1, failures.size());
    }

    /** 64 MB of labels may wait: two edits of 32 MB, not a third. */
    @Test
    void append_moreThanMayWait_endsTheJournalWithoutAHole() throws Exception {
        Size size = new Size(8192, 4096);
        LabelMap base = LabelMap.filled(size, 0);
        JournalRecord large = new JournalRecord(PixelRect.of(size), LabelMap.filled(size, 7));
        CountDownLatch diskGoesOn = new CountDownLatch(1);
        queue.begin(folder.resolve("1"), base);
        thread.execute(() -> awaitQuietly(diskGoesOn));
        queue.append(large);
        queue.append(large);
        assertEquals(List.of(), failures);
        queue.append(edit(0, "1"));
        queue.append(edit(0, "2"));
        diskGoesOn.countDown();
        thread.await();
        assertEquals(1, failures.size(), "reported once");

        queue.append(edit(0, "3"));
        thread.await();
        byte[] labels = base.toBytes();
        assertTrue(Journal.replay(folder.resolve("1"), size, labels));
        assertEquals(large.after(), LabelMap.of(size, labels));

        queue.begin(folder.resolve("2"), BASE);
        queue.append(edit(0, "4"));
        queue.end();
        thread.await();
        assertEquals(Layouts.of("400", "000"), replayed("2"));
        assertEquals(1, failures.size());
    }

    /** An edit of the upper row, from a column on. */
    private static JournalRecord edit(int x, String labels) {
        return new JournalRecord(
                new PixelRect(x, 0, labels.length(), 1), Layouts.of(new String[] {labels}));
    }

    private LabelMap replayed(String name) throws IOException {
        byte[] labels = BASE.toBytes();
        assertTrue(Journal.replay(folder.resolve(name), BASE.size(), labels));
        return LabelMap.of(BASE.size(), labels);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
