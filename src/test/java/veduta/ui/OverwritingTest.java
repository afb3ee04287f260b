package veduta.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverwritingTest {
    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();

    private boolean agreed(String asked, String... written) {
        dialogs.confirms = false;
        return Overwriting.agreed(
                dialogs,
                folder.resolve(asked),
                List.of(written).stream().map(folder::resolve).toList());
    }

    @Test
    void agreed_nothingThere_isNotAsked() {
        assertTrue(agreed("a", "a.veduta"));
        assertTrue(agreed("", "a-1.png", "a-2.png"));
    }

    @Test
    void agreed_otherFileThere_isAsked() throws Exception {
        Files.createFile(folder.resolve("a.veduta"));
        Files.createFile(folder.resolve("a-2.png"));
        assertFalse(agreed("a", "a.veduta"));
        assertFalse(agreed("", "a-1.png", "a-2.png"));
        dialogs.confirms = true;
        assertTrue(
                Overwriting.agreed(
                        dialogs, folder.resolve("a"), List.of(folder.resolve("a.veduta"))));
    }

    /** The file dialog has asked already. */
    @Test
    void agreed_thatFileThere_isNotAskedAgain() throws Exception {
        Files.createFile(folder.resolve("a.veduta"));
        assertTrue(agreed("a.veduta", "a.veduta"));
    }
}
