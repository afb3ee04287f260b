package veduta.io.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.PixelRect;
import veduta.io.document.SampleDocuments;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;

/**
 * What a crash leaves is imitated by copying the folder of a living log: the copy has the same
 * files and a lock that nobody holds.
 */
class RecoveryTest {
    private static final VedutaFile FILES = new VedutaFile("1.2.3");
    private static final Instant WHEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final SnapshotNote UNSAVED = new SnapshotNote("", Optional.empty(), true, WHEN);
    private static final SnapshotNote SAVED = new SnapshotNote("", Optional.empty(), false, WHEN);

    private final List<IOException> failures = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void find_livingProgram_isNotOffered() throws Exception {
        Recovery recovery = recovery("run");
        try (RecoveryLog log = recovery.begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.await();
            assertTrue(recovery.find().isEmpty());
            assertTrue(Files.isDirectory(log.path()));
        }
    }

    @Test
    void close_inOrder_leavesNothing() throws Exception {
        Recovery recovery = recovery("run");
        RecoveryLog log = recovery.begin(failures::add);
        log.snapshot(SampleDocuments.plain(), UNSAVED);
        log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
        log.close();
        assertTrue(list(folder.resolve("run")).isEmpty());
        assertTrue(recovery.find().isEmpty());
    }

    @Test
    void restore_snapshotAndEdits_isTheLastState() throws Exception {
        Path origin = folder.resolve("town.veduta");
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(
                    SampleDocuments.full(), new SnapshotNote("", Optional.of(origin), true, WHEN));
            log.append(new PixelRect(1, 0, 2, 2), Layouts.of("34", "5."));
            log.append(new PixelRect(2, 1, 2, 1), Layouts.of("67"));
            crash(log);
        }
        try (OrphanedSession left = only(recovery("crashed"))) {
            assertEquals(Optional.of(origin), left.origin());
            assertEquals(WHEN, left.when());
            assertEquals(
                    SampleDocuments.full().withLayout(Layouts.of("0342", ".567", "aa01")),
                    left.restore());
        }
    }

    @Test
    void restore_secondSnapshot_replacesTheFirstAndItsEdits() throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            log.snapshot(document("1112", ".012", "aa01"), UNSAVED);
            log.append(new PixelRect(3, 2, 1, 1), Layouts.of("9"));
            log.await();
            assertEquals(3, list(log.path()).size());
            crash(log);
        }
        assertRestored(document("1112", ".012", "aa09"));
    }

    @Test
    void restore_crashBeforeTheSecondSnapshot_takesTheEditsOfBothJournals() throws Exception {
        Path crashed = crashedAfterTwoSnapshots("3012");
        assertRestored(document("3012", ".012", "aa09"));
        assertTrue(Files.exists(crashed.resolve("journal-2")));
    }

    @Test
    void restore_secondJournalOfAnotherState_isLeftOut() throws Exception {
        crashedAfterTwoSnapshots("7777");
        assertRestored(document("3012", ".012", "aa01"));
    }

    /** Snapshot 1, an edit, and a journal that starts from another layout, without snapshot 2. */
    private Path crashedAfterTwoSnapshots(String secondRow) throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            Path crashed = crash(log);
            LabelMap base = document(secondRow, ".012", "aa01").layout();
            try (Journal second = Journal.create(crashed.resolve("journal-2"), base)) {
                second.append(new JournalRecord(new PixelRect(3, 2, 1, 1), Layouts.of("9")));
            }
            return crashed;
        }
    }

    @Test
    void restore_recordCutAnywhere_givesTheStateBeforeIt() throws Exception {
        Path crashed;
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            log.append(new PixelRect(1, 0, 2, 2), Layouts.of("44", "44"));
            crashed = crash(log);
        }
        Path journal = crashed.resolve("journal-1");
        byte[] whole = Files.readAllBytes(journal);
        int first = Journal.HEADER_BYTES + 24 + java.nio.ByteBuffer.wrap(whole).getInt(8);
        for (int length = first; length < whole.length; length++) {
            Files.write(journal, java.util.Arrays.copyOf(whole, length));
            assertRestored(document("3012", ".012", "aa01"));
        }
        Files.write(journal, whole);
        assertRestored(document("3442", ".442", "aa01"));
    }

    @Test
    void restore_anyByteOfTheJournalChanged_givesAnEarlierState() throws Exception {
        Path crashed;
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            log.append(new PixelRect(1, 0, 2, 2), Layouts.of("44", "44"));
            crashed = crash(log);
        }
        Path journal = crashed.resolve("journal-1");
        byte[] whole = Files.readAllBytes(journal);
        int first = Journal.HEADER_BYTES + 24 + java.nio.ByteBuffer.wrap(whole).getInt(8);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Files.write(journal, changed);
            assertRestored(
                    at < first
                            ? document("0012", ".012", "aa01")
                            : document("3012", ".012", "aa01"));
        }
    }

    @Test
    void restore_damagedSnapshot_fallsBackToTheOneBefore() throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            Path crashed = crash(log);
            Files.writeString(crashed.resolve("snapshot-2.veduta"), "damaged");
        }
        assertRestored(SampleDocuments.plain());
    }

    @Test
    void find_nothingUnsaved_removesIt() throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), SAVED);
            crash(log);
        }
        assertTrue(recovery("crashed").find().isEmpty());
        assertTrue(list(folder.resolve("crashed")).isEmpty());
    }

    @Test
    void find_editAfterASave_isUnsaved() throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            log.snapshot(SampleDocuments.plain(), SAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            crash(log);
        }
        assertRestored(document("3012", ".012", "aa01"));
    }

    @Test
    void find_twoPrograms_eachIsOfferedOnce() throws Exception {
        Recovery recovery = recovery("run");
        try (RecoveryLog one = recovery.begin(failures::add);
                RecoveryLog two = recovery.begin(failures::add)) {
            one.snapshot(SampleDocuments.plain(), UNSAVED);
            two.snapshot(document("2"), UNSAVED);
            crash(one);
            crash(two);
        }
        List<OrphanedSession> found = recovery("crashed").find();
        assertEquals(2, found.size());
        assertTrue(recovery("crashed").find().isEmpty(), "They are held by the first finder.");
        for (OrphanedSession each : found) {
            each.close();
        }
        List<OrphanedSession> again = recovery("crashed").find();
        assertEquals(2, again.size());
        for (OrphanedSession each : again) {
            each.discard();
            each.close();
        }
        assertTrue(list(folder.resolve("crashed")).isEmpty());
    }

    @Test
    void append_journalCannotBeWritten_reportsOnceAndStartsAgainWithTheNextSnapshot()
            throws Exception {
        try (RecoveryLog log = recovery("run").begin(failures::add)) {
            Files.createDirectory(log.path().resolve("journal-1"));
            log.snapshot(SampleDocuments.plain(), UNSAVED);
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("3"));
            log.append(new PixelRect(0, 0, 1, 1), Layouts.of("4"));
            log.await();
            assertEquals(1, failures.size());
            log.snapshot(document("5012", ".012", "aa01"), UNSAVED);
            log.append(new PixelRect(1, 0, 1, 1), Layouts.of("6"));
            crash(log);
        }
        assertRestored(document("5612", ".012", "aa01"));
    }

    @Test
    void journal_lengthThatIsHuge_isNotBelieved() throws Exception {
        Path file = folder.resolve("journal");
        LabelMap base = Layouts.of("00");
        Journal.create(file, base).close();
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
            raw.seek(Journal.HEADER_BYTES);
            raw.writeInt(Integer.MAX_VALUE);
            raw.write(new byte[100]);
        }
        byte[] labels = base.toBytes();
        assertFalse(Journal.replay(file, base.size(), labels));
        assertEquals(base, LabelMap.of(base.size(), labels));
    }

    private Recovery recovery(String name) {
        return new Recovery(folder.resolve(name), FILES);
    }

    private static VedutaDocument document(String... rows) {
        return SampleDocuments.plain().withLayout(Layouts.of(rows));
    }

    /** Copies what is on the disk now; links would do as well. */
    private Path crash(RecoveryLog log) throws Exception {
        log.await();
        Path copy = folder.resolve("crashed").resolve(log.path().getFileName());
        Files.createDirectories(copy);
        for (Path file : list(log.path())) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        return copy;
    }

    private void assertRestored(VedutaDocument expected) throws IOException {
        try (OrphanedSession left = only(recovery("crashed"))) {
            assertEquals(expected, left.restore());
        }
    }

    private static OrphanedSession only(Recovery recovery) throws IOException {
        List<OrphanedSession> found = recovery.find();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
