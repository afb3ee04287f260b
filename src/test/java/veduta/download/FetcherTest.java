package veduta.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;

final class FetcherTest {
    private static final int LENGTH = 300_000;
    private static final int HALF = 150_000;

    @TempDir private Path folder;
    private final byte[] content = new byte[LENGTH];
    private final List<String> notices = new ArrayList<>();
    private FileServer server;
    private Path target;
    private FreeSpace space = place -> Long.MAX_VALUE;

    @BeforeEach
    void start() throws Exception {
        new SplittableRandom(5).nextBytes(content);
        server = FileServer.start();
        server.put("/weights.bin", content);
        target = folder.resolve("weights.bin");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private final class RecordingListener implements FetchListener {
        private final List<Long> bytes = new ArrayList<>();
        private final List<Long> totals = new ArrayList<>();

        @Override
        public void received(String file, long count, long total) {
            bytes.add(count);
            totals.add(total);
            server.received(count);
        }

        @Override
        public void notice(String sentence) {
            notices.add(sentence);
        }
    }

    private void fetch(RemoteFile file, FetchListener listener, Cancellation cancellation)
            throws Exception {
        new Fetcher(space).fetch(file, target, listener, cancellation);
    }

    private void fetch() throws Exception {
        fetch(file(Optional.empty()), new RecordingListener(), new Cancellation());
    }

    private RemoteFile file(Optional<Checksum> checksum) {
        return new RemoteFile(server.address("/weights.bin"), 0, checksum);
    }

    private String sentence() {
        return assertThrows(FetchException.class, this::fetch).getMessage();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void assertWhole() throws Exception {
        assertArrayEquals(content, Files.readAllBytes(target));
        assertEquals(List.of("weights.bin"), names());
    }

    @Test
    void fetch_wholeFile_isPutInPlaceAndCounted() throws Exception {
        RecordingListener listener = new RecordingListener();
        fetch(file(Optional.empty()), listener, new Cancellation());
        assertWhole();
        assertEquals(0, listener.bytes.get(0));
        assertEquals(LENGTH, listener.bytes.get(listener.bytes.size() - 1));
        assertTrue(listener.totals.stream().allMatch(total -> total == LENGTH));
    }

    @Test
    void fetch_cutInTheMiddle_asksForTheRest() throws Exception {
        server.cutAfter(HALF);
        fetch();
        assertWhole();
        assertEquals(List.of("", "bytes=" + HALF + "-"), server.asked());
    }

    @Test
    void fetch_cutAgainAndAgain_keepsThePartForTheNextTime() throws Exception {
        server.cutAfter(HALF, 0, 0);
        String sentence = sentence();
        assertTrue(sentence.contains("was cut after 150 kB of weights.bin"), sentence);
        assertTrue(sentence.contains("go on from there"), sentence);
        assertEquals(List.of("weights.bin.part", "weights.bin.part.json"), names());
        fetch();
        assertWhole();
        assertEquals("bytes=" + HALF + "-", server.asked().get(3));
    }

    @Test
    void fetch_serverWithoutRange_startsOverAndSaysSo() throws Exception {
        server.forgetRange();
        server.cutAfter(HALF);
        fetch();
        assertWhole();
        assertEquals(1, notices.size());
        assertTrue(notices.get(0).contains("begins again from the start"), notices.get(0));
    }

    @Test
    void fetch_changedMeanwhile_isNotMixed() throws Exception {
        server.cutAfter(HALF, 0, 0);
        sentence();
        new SplittableRandom(6).nextBytes(content);
        server.put("/weights.bin", content);
        server.mark("\"2\"");
        fetch();
        assertWhole();
    }

    @Test
    void fetch_shorterByNow_isDownloadedAgain() throws Exception {
        server.cutAfter(HALF, 0, 0);
        sentence();
        byte[] shorter = {1, 2, 3};
        server.put("/weights.bin", shorter);
        fetch();
        assertArrayEquals(shorter, Files.readAllBytes(target));
    }

    @Test
    void fetch_versionsNotReported_neverGoesOn() throws Exception {
        server.mark("");
        server.cutAfter(HALF);
        assertFalse(sentence().contains("go on from there"));
        fetch();
        assertWhole();
        assertEquals(List.of("", ""), server.asked());
    }

    @Test
    void fetch_cancelled_keepsThePartAndGoesOnLater() throws Exception {
        Cancellation cancellation = new Cancellation();
        assertThrows(
                CancelledException.class,
                () ->
                        fetch(
                                file(Optional.empty()),
                                (name, bytes, total) -> {
                                    if (bytes > 0) {
                                        cancellation.cancel();
                                    }
                                },
                                cancellation));
        long kept = Files.size(folder.resolve("weights.bin.part"));
        assertTrue(kept > 0);
        fetch();
        assertWhole();
        if (kept < LENGTH) {
            assertEquals("bytes=" + kept + "-", server.asked().get(1));
        }
    }

    @Test
    void fetch_rightChecksum_isAccepted() throws Exception {
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        String sha =
                HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                        .substring(0, 8);
        fetch(
                file(Optional.of(new Checksum(Checksum.Kind.MD5, md5))),
                new RecordingListener(),
                new Cancellation());
        assertWhole();
        fetch(
                file(Optional.of(new Checksum(Checksum.Kind.SHA256, sha))),
                new RecordingListener(),
                new Cancellation());
        assertEquals(1, server.asked().size(), "what is there and right is not got again");
    }

    @Test
    void fetch_wrongChecksum_leavesNothing() throws Exception {
        Checksum wrong = new Checksum(Checksum.Kind.SHA256, "00000000");
        String sentence =
                assertThrows(
                                FetchException.class,
                                () ->
                                        fetch(
                                                file(Optional.of(wrong)),
                                                new RecordingListener(),
                                                new Cancellation()))
                        .getMessage();
        assertTrue(sentence.contains("SHA-256 begins with"), sentence);
        assertEquals(List.of(), names());
    }

    @Test
    void fetch_noSpace_isReportedBeforehand() throws Exception {
        space = place -> 1000;
        String sentence = sentence();
        assertTrue(sentence.contains("needs 300 kB more"), sentence);
        assertTrue(sentence.contains("1.0 kB are free"), sentence);
        assertEquals(List.of(), names());
    }

    @Test
    void fetch_noSuchFile_isReported() {
        RemoteFile absent = new RemoteFile(server.address("/absent"), 0, Optional.empty());
        String sentence =
                assertThrows(
                                FetchException.class,
                                () -> fetch(absent, new RecordingListener(), new Cancellation()))
                        .getMessage();
        assertTrue(sentence.contains("/absent does not exist (404)"), sentence);
    }

    @Test
    void fetch_noServer_isReported() {
        server.close();
        assertTrue(sentence().contains("127.0.0.1 cannot be reached"));
    }

    @Test
    void fetch_moved_isFollowed() throws Exception {
        RemoteFile moved =
                new RemoteFile(server.address("/moved/weights.bin"), 0, Optional.empty());
        server.cutAfter(HALF);
        fetch(moved, new RecordingListener(), new Cancellation());
        assertWhole();
        assertEquals("bytes=" + HALF + "-", server.asked().get(1));
    }

    @Test
    void fetch_underWayAlready_isRefused() throws Exception {
        try (PartFile held = PartFile.beside(target)) {
            assertEquals(0, held.bytes());
            assertTrue(sentence().contains("is being got already"));
        }
    }

    @Test
    void base_otherThanHttp_isRefused() throws Exception {
        assertThrows(FetchException.class, () -> RemoteFile.base("ftp://host/x"));
        assertThrows(FetchException.class, () -> RemoteFile.base("no address"));
        assertEquals("https://host/x", RemoteFile.base(" https://host/x").toString());
    }
}
