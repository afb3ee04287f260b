package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.io.DroppedFile;
import veduta.io.FileHandler;
import veduta.io.FileHandlers;
import veduta.io.FileHead;
import veduta.io.FileKind;
import veduta.io.OpenedFile;
import veduta.io.Recognition;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.text.Texts;

final class DropBatchTest {
    private static final FileHandlers HANDLERS =
            new FileHandlers(
                    List.of((FileHandler) DropBatchTest::recognise),
                    new LayoutFiles(Encodings.all(), List.of()));

    @TempDir Path folder;

    /** Every file carries on its path as a content of 10 bytes, but for one that fails. */
    private static Optional<Recognition> recognise(FileHead head, OpenedFile file) {
        if (head.isNamed("bad")) {
            throw new IllegalStateException("A fault of the program.");
        }
        return Optional.of(
                Recognition.carrying(
                        new DroppedFile(file.path(), FileKind.PALETTE, List.of(), "A file."),
                        file.path(),
                        10));
    }

    private List<Path> files(String... names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            files.add(Files.writeString(folder.resolve(name), "content"));
        }
        return files;
    }

    private static List<Recognition> recognise(DropBatch batch) throws CancelledException {
        return batch.recognise(Progress.NONE, new Cancellation());
    }

    private static List<Boolean> carried(List<Recognition> recognised) {
        return recognised.stream().map(each -> each.content(Path.class).isPresent()).toList();
    }

    @Test
    void recognise_moreThanFitsIntoMemory_leavesTheRestToBeOpenedAgain() throws Exception {
        List<Path> files = files("a", "b", "c");
        assertEquals(
                List.of(true, true, false), carried(recognise(new DropBatch(HANDLERS, files, 25))));
        assertEquals(
                List.of(true, false, false), carried(recognise(new DropBatch(HANDLERS, files, 1))));
    }

    /** All in one piece of work: nothing is asked for the rest again. */
    @Test
    void recognise_oneFileThatFails_isUnknownAndDoesNotHoldUpTheOthers() throws Exception {
        List<Path> files = files("a", "bad", "c");
        List<Recognition> recognised = recognise(new DropBatch(HANDLERS, files, 100));
        assertEquals(files, recognised.stream().map(each -> each.file().path()).toList());
        assertEquals(
                List.of(FileKind.PALETTE, FileKind.UNKNOWN, FileKind.PALETTE),
                recognised.stream().map(each -> each.file().kind()).toList());
        assertEquals(Texts.get("file.failed"), recognised.get(1).file().reason());
    }

    @Test
    void recognise_cancelled_stops() throws Exception {
        DropBatch batch = new DropBatch(HANDLERS, files("a", "b"), 100);
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(CancelledException.class, () -> batch.recognise(Progress.NONE, cancellation));
    }

    @Test
    void title_oneFileOrSeveral_namesItOrTheirNumber() throws Exception {
        assertEquals("Open a", new DropBatch(HANDLERS, files("a"), 1).title());
        assertEquals("Open 2 files", new DropBatch(HANDLERS, files("a", "b"), 1).title());
    }
}
