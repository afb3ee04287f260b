package veduta.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.LayoutChoice;
import veduta.layout.LabelMap;
import veduta.ui.picture.FxImages;
import veduta.ui.shell.ShownWindow;

/** Pictures and layouts on their way out of the window: files and clipboard. */
@Tag("fx")
final class ExportTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @BeforeEach
    void paintAndRender() throws Exception {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5, 30.5, 25.5);
        WINDOW.await(
                () ->
                        !WINDOW.parts().render().outdatedProperty().get()
                                && WINDOW.parts().collection().presentProperty().get() != null);
    }

    private static void run(String command) {
        WINDOW.onFx(() -> WINDOW.command(command));
    }

    private static Path answer(String name, String choicePart) {
        Path file = WINDOW.folder().resolve(name);
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.dialogs().choiceContaining = choicePart;
        return file;
    }

    private static void awaitInformed() throws Exception {
        WINDOW.await(
                () -> !WINDOW.dialogs().notices.isEmpty() || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    private static RgbImage chosen() {
        return WINDOW.parts().collection().pictureProperty().get();
    }

    @Test
    void export_png_carriesPictureAndLayout() throws Exception {
        WINDOW.pen().type(KeyCode.DIGIT2);
        Path file = answer("Bild \u00E4.png", "as the model made it");
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.E);
        awaitInformed();
        assertEquals(chosen(), WINDOW.parts().services().photos().read(file));
        assertLayout(WINDOW.layout(), WINDOW.parts().services().export().read(file).layout());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.tif", "a.png"})
    void export_fourTimesAsLarge_isOfThatSize(String name) throws Exception {
        Path file = answer(name, chosen().size().times(4).toString());
        run("export");
        awaitInformed();
        assertEquals(
                chosen().size().times(4), WINDOW.parts().services().photos().read(file).size());
    }

    @Test
    void exportAll_png_writesOneFileForEachPicture() throws Exception {
        answer("all.png", "as the model made it");
        run("export-all");
        awaitInformed();
        List<RgbImage> pictures = WINDOW.parts().collection().presentProperty().get().pictures();
        for (int i = 0; i < pictures.size(); i++) {
            Path file = WINDOW.folder().resolve("all-" + (i + 1) + ".png");
            assertEquals(pictures.get(i), WINDOW.parts().services().photos().read(file));
        }
    }

    @Test
    void exportAll_twiceAsLarge_writesAllOfThatSize() throws Exception {
        Size twice = chosen().size().times(2);
        answer("large.png", twice.toString());
        run("export-all");
        awaitInformed();
        int count = WINDOW.parts().collection().presentProperty().get().pictures().size();
        for (int number = 1; number <= count; number++) {
            Path file = WINDOW.folder().resolve("large-" + number + ".png");
            assertEquals(twice, WINDOW.parts().services().photos().read(file).size());
        }
    }

    @Test
    void exportSheet_png_showsLayoutAndAllPictures() throws Exception {
        Path file = answer("sheet.png", "");
        run("export-sheet");
        awaitInformed();
        Size one = chosen().size();
        Size sheet = WINDOW.parts().services().photos().read(file).size();
        assertTrue(sheet.width() >= 4 * one.width() + 3 * 8, sheet.toString());
        assertTrue(sheet.height() >= one.height(), sheet.toString());
    }

    @Test
    void exportLayers_ora_hasLayoutPicturesAndMasks() throws Exception {
        Path file = answer("layers.ora", "");
        run("export-layers");
        awaitInformed();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String stack =
                    new String(
                            zip.getInputStream(zip.getEntry("stack.xml")).readAllBytes(), "UTF-8");
            assertTrue(stack.contains("Picture 3 of 3"), stack);
            assertTrue(stack.contains("Road") && stack.contains("Building"), stack);
        }
    }

    @Test
    void exportLayout_everyEncodingThatFits_isReadBackTheSame() throws Exception {
        LabelMap layout = WINDOW.layout();
        for (Encoding encoding : WINDOW.parts().services().layouts().encodings().all()) {
            if (encoding.canWrite() && encoding.key().startsWith("cityscapes")) {
                String end = encoding.key().endsWith("polygons") ? ".json" : ".png";
                Path file = answer(encoding.key() + end, encoding.title());
                run("export-layout");
                awaitInformed();
                WINDOW.dialogs().notices.clear();
                LayoutChoice choice =
                        new LayoutChoice(Optional.of(encoding.key()), Optional.empty());
                assertLayout(
                        layout, WINDOW.parts().services().reader().read(file, choice).layout());
            }
        }
    }

    @Test
    void export_cancelled_writesNothing() throws Exception {
        WINDOW.dialogs().saves = Optional.empty();
        run("export");
        run("export-layout");
        assertEquals(List.of(), WINDOW.dialogs().notices);
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    @Test
    void export_intoAFolderThatIsAFile_warnsAndTheWindowLivesOn() throws Exception {
        Path file = Files.createFile(WINDOW.folder().resolve("no-folder"));
        WINDOW.dialogs().saves = Optional.of(file.resolve("a.png"));
        WINDOW.dialogs().choiceContaining = "as the model made it";
        run("export");
        WINDOW.await(() -> !WINDOW.dialogs().warned.isEmpty());
        assertEquals(1, WINDOW.dialogs().warned.size());
        Files.delete(file);
    }

    @Test
    void copy_noSelection_putsThePictureOnTheClipboard() {
        WINDOW.pen().type(KeyCode.DIGIT3);
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.C);
        RgbImage[] copied = new RgbImage[1];
        WINDOW.onFx(
                () -> {
                    Image image = Clipboard.getSystemClipboard().getImage();
                    copied[0] = FxImages.toPicture(image);
                });
        assertEquals(chosen(), copied[0]);
    }

    @Test
    void paste_pictureOfAnotherProgram_liesUnderTheLayout() throws Exception {
        RgbImage picture =
                RgbImage.of(new Size(2, 1), new byte[] {(byte) 255, 0, 0, 0, (byte) 255, 0});
        WINDOW.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(FxImages.of(picture));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.V);
        WINDOW.await(() -> picture.equals(WINDOW.parts().area().referenceProperty().get()));
    }

    @Test
    void paste_fileOfAnotherProgram_opensIt() throws Exception {
        Path file = WINDOW.folder().resolve("pasted_color.png");
        LabelMap layout = WINDOW.layout();
        WINDOW.parts()
                .services()
                .layouts()
                .write(layout, WINDOW.files().palette("cityscapes"), "cityscapes-color", file);
        WINDOW.onFx(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    Clipboard.getSystemClipboard().setContent(content);
                });
        WINDOW.dialogs().unsaved = veduta.ui.dialog.Dialogs.Unsaved.DISCARD;
        WINDOW.dialogs().choiceContaining = "Cityscapes colours";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.V);
        WINDOW.await(
                () -> "pasted_color.png".equals(WINDOW.parts().document().titleProperty().get()));
        assertLayout(layout, WINDOW.layout());
    }
}
