package veduta.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.shell.AnsweringDialogs;

final class SaveQuestionTest {
    @TempDir private Path folder;

    private final AnsweringDialogs dialogs = new AnsweringDialogs();

    private SaveQuestion chosen(String name, boolean confirms) {
        dialogs.saves = Optional.of(folder.resolve(name));
        dialogs.confirms = confirms;
        FileType png = new FileType("", List.of("*.png"));
        FileType jpeg = new FileType("", List.of("*.jpg", "*.jpeg"));
        return new SaveQuestion(dialogs, "", "", List.of(png, jpeg));
    }

    private Optional<Path> file(String name) {
        return Optional.of(folder.resolve(name));
    }

    private void there(String name) throws Exception {
        Files.createFile(folder.resolve(name));
    }

    @Test
    void one_nothingThere_isNotAskedAbout() {
        assertEquals(file("a.png"), chosen("a", false).one());
        assertEquals(file("a.JPEG"), chosen("a.JPEG", false).one());
        assertEquals(file("a.tif.png"), chosen("a.tif", false).one());
    }

    @Test
    void one_endingAddedAndThere_isAskedAbout() throws Exception {
        there("a.png");
        assertEquals(Optional.empty(), chosen("a", false).one());
        assertEquals(file("a.png"), chosen("a", true).one());
    }

    /** The file dialog has asked already. */
    @Test
    void one_chosenNameThere_isNotAskedAboutAgain() throws Exception {
        there("a.png");
        assertEquals(file("a.png"), chosen("a.png", false).one());
    }

    /** The chosen name itself is not written. */
    @Test
    void numbered_anyThere_isAskedAbout() throws Exception {
        there("a.png");
        List<Path> files = List.of(folder.resolve("a-1.png"), folder.resolve("a-2.png"));
        assertEquals(Optional.of(files), chosen("a", false).numbered(2));
        there("a-2.png");
        assertEquals(Optional.empty(), chosen("a", false).numbered(2));
        assertEquals(Optional.of(files), chosen("a.png", true).numbered(2));
    }

    @Test
    void one_dialogLeft_isNone() {
        SaveQuestion question = chosen("a", true);
        dialogs.saves = Optional.empty();
        assertEquals(Optional.empty(), question.one());
        assertEquals(Optional.empty(), question.numbered(2));
    }
}
