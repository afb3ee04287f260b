package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.RandomLayouts;
import veduta.io.encoding.SampleFiles;
import veduta.io.encoding.WritableEncoding;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.Recipe;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.shell.DroppedFiles;
import veduta.ui.shell.ShownWindow;

/** Files dropped onto the window, as another program drops them. */
@Tag("fx")
final class DropTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static final LayoutFiles LAYOUTS =
            new LayoutFiles(Encodings.all(), new PaletteCatalog(List.of()).all());

    /** Every encoding that can be written, with the palette it is of. */
    static Stream<Arguments> encodings() {
        List<Arguments> all = new ArrayList<>();
        for (Encoding encoding : LAYOUTS.encodings().all()) {
            if (encoding instanceof WritableEncoding) {
                all.add(Arguments.of(encoding.key(), paletteOf(encoding.key())));
            }
        }
        return all.stream();
    }

    private static String paletteOf(String encoding) {
        return switch (encoding) {
            case "nyu40",
                    "nyu13",
                    "cmp-facades",
                    "landscape",
                    "ade20k150",
                    "coco-stuff",
                    "voc",
                    "mapillary-vistas",
                    "idd",
                    "synthia" ->
                    encoding;
            case "ade20k-full" -> "ade20k150";
            case "camvid11", "camvid32" -> "camvid";
            default -> "cityscapes";
        };
    }

    private static LabelMap layout(Palette palette) {
        return RandomLayouts.of(palette.size(), 20_260_101).get(8);
    }

    private static Path written(String encodingKey, Palette palette) throws Exception {
        WritableEncoding encoding =
                (WritableEncoding) LAYOUTS.encodings().find(encodingKey).orElseThrow();
        Path file = WINDOW.folder().resolve(encoding.fileName("Fu\u00DFg\u00E4nger 1", palette));
        LAYOUTS.write(layout(palette), palette, encodingKey, file);
        return file;
    }

    /** How the user is asked for an encoding. */
    private static String title(String encoding) {
        return LAYOUTS.encodings().find(encoding).orElseThrow().title();
    }

    private static void awaitOpened(Path file) throws Exception {
        String title = file.getFileName().toString();
        WINDOW.await(() -> title.equals(WINDOW.parts().document().titleProperty().get()));
    }

    private static Palette opened() {
        return WINDOW.parts().document().paletteProperty().get();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void drop_layoutOfAnyEncoding_opensItExactly(String encoding, String paletteKey)
            throws Exception {
        Palette palette = WINDOW.files().palette(paletteKey);
        // Where a file can be read in several ways, the user is asked, and says this.
        WINDOW.dialogs().choice = Optional.of(title(encoding));
        Path file = written(encoding, palette);
        WINDOW.drop(List.of(file));
        awaitOpened(file);
        assertLayout(layout(palette), WINDOW.layout());
        assertEquals(palette.classKeys(), opened().classKeys());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        assertFalse(WINDOW.parts().document().unsavedProperty().get());
    }

    @Test
    void drop_savingBeforeItFails_keepsTheDocumentAndTakesTheNextDrop() throws Exception {
        Palette palette = WINDOW.files().palette("nyu13");
        Path file = written("nyu13", palette);
        Path noFolder = Files.writeString(WINDOW.folder().resolve("no folder"), "");
        WINDOW.onFx(WINDOW.parts().document()::markChanged);
        WINDOW.dialogs().choice = Optional.of(title("nyu13"));
        WINDOW.dialogs().unsaved = Unsaved.SAVE;
        WINDOW.dialogs().saves = Optional.of(noFolder.resolve("town.veduta"));
        LabelMap before = WINDOW.layout();
        WINDOW.drop(List.of(file, file));
        // Each of the two asks: the first failure does not hold up the second.
        WINDOW.await(() -> WINDOW.dialogs().warned.size() == 2);
        assertEquals(2, WINDOW.dialogs().unsavedAsked);
        assertLayout(before, WINDOW.layout());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
        WINDOW.onFx(() -> WINDOW.dialogs().unsaved = Unsaved.DISCARD);
        WINDOW.drop(List.of(file));
        awaitOpened(file);
    }

    @Test
    void drop_matlabFileOfTheNyuSet_opensItsFirstLayout() throws Exception {
        Path file =
                SampleFiles.hdf5(
                        WINDOW.folder().resolve("nyu.mat"),
                        new int[][][] {{{1, 2}, {3, 4}, {5, 894}}});
        WINDOW.dialogs().choice = Optional.of(title("nyu894"));
        WINDOW.drop(List.of(file));
        awaitOpened(file);
        assertEquals("nyu40", opened().key());
        assertLayout(
                LAYOUTS.read(file, Optional.of("nyu894"), veduta.io.encoding.ReadOptions.DEFAULT)
                        .layout(),
                WINDOW.layout());
    }

    @Test
    void drop_document_opensItWithItsLocks() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        Path file = WINDOW.folder().resolve("dropped.veduta");
        WINDOW.parts()
                .services()
                .documents()
                .write(
                        file,
                        VedutaDocument.of(layout(palette), palette)
                                .withLockedClasses(java.util.Set.of("road")));
        WINDOW.drop(List.of(file));
        awaitOpened(file);
        assertLayout(layout(palette), WINDOW.layout());
        assertTrue(WINDOW.parts().palette().locked().contains(0));
        assertEquals(file, WINDOW.parts().document().fileProperty().get());
    }

    @Test
    void drop_photo_liesUnderTheLayout() throws Exception {
        RgbImage photo = photo();
        Path file = WINDOW.folder().resolve("photo.png");
        WINDOW.parts().services().photos().write(file, photo);
        LabelMap before = WINDOW.layout();
        WINDOW.drop(List.of(file));
        WINDOW.await(() -> photo.equals(WINDOW.parts().area().referenceProperty().get()));
        assertLayout(before, WINDOW.layout());
        assertEquals(
                List.of("photo.png has another shape than the layout, and is stretched to it."),
                WINDOW.dialogs().notices);
    }

    @Test
    void drop_manyBrokenFiles_areReportedInOneSentenceWithTheirNumber() throws Exception {
        LabelMap before = WINDOW.layout();
        List<Path> broken = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Path file = WINDOW.folder().resolve("broken" + number + ".png");
            Files.write(file, new byte[] {1, 2, 3});
            broken.add(file);
        }
        WINDOW.drop(broken);
        WINDOW.await(() -> !WINDOW.dialogs().warned.isEmpty());
        assertEquals(1, WINDOW.dialogs().warned.size(), WINDOW.dialogs().warned::toString);
        String message = WINDOW.dialogs().warned.get(0);
        assertEquals(
                "6 files cannot be used, among them broken1.png, broken2.png, broken3.png;"
                        + " the log says why.",
                message);
        assertLayout(before, WINDOW.layout());
    }

    /** So many colours that no encoding is likely. */
    private static RgbImage photo() {
        byte[] rgb = new byte[3 * 64 * 64];
        new java.util.Random(3).nextBytes(rgb);
        return RgbImage.of(new Size(64, 64), rgb);
    }

    @Test
    void drop_palette_isAddedToTheUsersOwn() throws Exception {
        Path file = WINDOW.folder().resolve("mine.json");
        Files.writeString(
                file,
                "{\"format\": 1, \"key\": \"mine\", \"title\": \"Mine\", \"classes\": ["
                        + "{\"key\": \"sea\", \"title\": \"Sea\", \"color\": \"#0000ff\"}]}");
        WINDOW.drop(List.of(file));
        WINDOW.await(
                () -> !WINDOW.dialogs().notices.isEmpty() || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        assertTrue(Files.exists(WINDOW.files().folders().palettes().resolve("mine.json")));
    }

    @Test
    void drop_severalFiles_takesEach() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        Path layout = written("cityscapes-color", palette);
        Path photo = WINDOW.folder().resolve("beside.png");
        WINDOW.parts().services().photos().write(photo, photo());
        WINDOW.drop(List.of(photo, layout));
        WINDOW.await(() -> WINDOW.parts().area().referenceProperty().get() != null);
        assertLayout(layout(palette), WINDOW.layout());
        assertEquals(
                layout.getFileName().toString(), WINDOW.parts().document().titleProperty().get());
        assertEquals(0, WINDOW.dialogs().unsavedAsked);
    }

    @Test
    void drop_aBrokenFileAmongGoodOnes_takesTheOthers() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        Path broken = WINDOW.folder().resolve("broken.png");
        Files.write(broken, new byte[] {1, 2, 3});
        Path gone = WINDOW.folder().resolve("gone.png");
        Path layout = written("cityscapes-color", palette);
        WINDOW.drop(List.of(broken, gone, layout));
        awaitOpened(layout);
        assertLayout(layout(palette), WINDOW.layout());
        assertEquals(2, WINDOW.dialogs().warned.size(), WINDOW.dialogs().warned::toString);
    }

    @Test
    void drop_overUnsavedWork_asksFirst() throws Exception {
        WINDOW.pen().drag(5.5, 5.5, 20.5, 10.5);
        LabelMap painted = WINDOW.layout();
        WINDOW.drop(List.of(written("cityscapes-color", WINDOW.files().palette("cityscapes"))));
        WINDOW.await(() -> WINDOW.dialogs().unsavedAsked == 1);
        assertLayout(painted, WINDOW.layout());
    }

    @Test
    void drop_filesThatAreGoneAfterTheyWereRecognised_opensThemAllTheSame() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        Path layout = written("cityscapes-color", palette);
        Path photo = WINDOW.folder().resolve("early.png");
        WINDOW.parts().services().photos().write(photo, photo());
        WINDOW.onFx(WINDOW.parts().document()::markChanged);
        WINDOW.dialogs().choice = Optional.of(title("cityscapes-color"));
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        WINDOW.dialogs().meanwhile = () -> delete(layout, photo);
        WINDOW.drop(List.of(layout, photo));
        WINDOW.await(() -> photo().equals(WINDOW.parts().area().referenceProperty().get()));
        assertFalse(Files.exists(layout) || Files.exists(photo));
        assertLayout(layout(palette), WINDOW.layout());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    @Test
    void drop_pictureThatIsGoneAfterItWasRecognised_opensItsLayout() throws Exception {
        Palette palette = WINDOW.files().palette("cityscapes");
        WINDOW.await(() -> WINDOW.parts().collection().presentProperty().get() != null);
        Recipe recipe = WINDOW.parts().collection().presentProperty().get().recipe();
        Path file = WINDOW.folder().resolve("made.png");
        WINDOW.parts().services().export().write(photo(), recipe, layout(palette), file);
        WINDOW.onFx(WINDOW.parts().document()::markChanged);
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        WINDOW.dialogs().meanwhile = () -> delete(file);
        WINDOW.drop(List.of(file));
        awaitOpened(file);
        assertFalse(Files.exists(file));
        assertLayout(layout(palette), WINDOW.layout());
    }

    private static void delete(Path... files) {
        try {
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void dragOver_noFiles_isNotWelcome() {
        ClipboardContent text = new ClipboardContent();
        text.putString("not a file");
        boolean[] welcome = {true};
        WINDOW.onFx(
                () ->
                        welcome[0] =
                                DroppedFiles.isWelcome(WINDOW.stage().getScene().getRoot(), text));
        assertFalse(welcome[0]);
    }
}
