package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.io.encoding.SampleFiles;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;

/** Files that are no use say so in one sentence and change nothing. */
@Tag("fx")
final class BadFileTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static Path bad(String name) throws IOException {
        Path file = WINDOW.folder().resolve(name);
        Files.deleteIfExists(file);
        switch (name) {
            case "empty.png" -> Files.createFile(file);
            case "gone.png" -> {
                // Deleted between the drag and the drop.
            }
            case "folder" -> Files.createDirectories(file);
            case "half.png" -> half(file);
            case "half.veduta" ->
                    Files.write(file, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2});
            case "broken.json" -> Files.writeString(file, "{\"imgWidth\": 5, \"objects\": [");
            case "notes.txt" -> Files.writeString(file, "Buy milk.\n");
            case "broken.safetensors" ->
                    Files.write(file, "\u0005\0\0\0\0\0\0\0{bad}".getBytes(StandardCharsets.UTF_8));
            default -> Files.write(file, new byte[] {1, 2, 3});
        }
        return file;
    }

    /** The first half of a layout. */
    private static void half(Path file) throws IOException {
        Path folder = Files.createDirectories(WINDOW.folder().resolve("whole"));
        Path whole =
                SampleFiles.all(folder).stream()
                        .filter(each -> each.toString().endsWith("_color.png"))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty.png",
                "gone.png",
                "folder",
                "half.png",
                "half.veduta",
                "broken.json",
                "notes.txt",
                "broken.safetensors",
                "garbage.png",
                "garbage.mat",
                "garbage.veduta"
            })
    void drop_badFile_warnsInOneSentenceAndChangesNothing(String name) throws Exception {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        WINDOW.dialogs().unsaved = veduta.ui.dialog.Dialogs.Unsaved.DISCARD;
        LabelMap painted = WINDOW.layout();
        WINDOW.drop(List.of(bad(name)));
        WINDOW.await(() -> !WINDOW.dialogs().warned.isEmpty());
        assertEquals(1, WINDOW.dialogs().warned.size());
        String sentence = WINDOW.dialogs().warned.get(0);
        assertTrue(sentence.contains(name), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("\n") || sentence.contains("Exception"), sentence);
        assertLayout(painted, WINDOW.layout());
        assertEquals("test", WINDOW.parts().document().titleProperty().get());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
        assertEquals(1, WINDOW.parts().document().edits().size());
    }
}
