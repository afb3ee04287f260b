package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.ReadOptions;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.files.recognition.EncodingChoice;
import veduta.ui.files.recognition.RecognitionViewModel;
import veduta.ui.shell.ShownWindow;

/** How a dropped label map is read: in the user's own palette, and in another encoding. */
@Tag("fx")
final class DroppedLayoutTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    @Test
    void droppedPalette_isThereAtOnceForLayoutsInItsColours() throws Exception {
        Path palette =
                Files.writeString(
                        WINDOW.folder().resolve("two.json"),
                        """
                        {"format": 1, "key": "two", "title": "Two",
                         "classes": [{"key": "a", "title": "A", "color": "#0a0b0c"},
                                     {"key": "b", "title": "B", "color": "#f0f1f2"}]}
                        """);
        WINDOW.onFx(() -> WINDOW.parts().drops().drop(List.of(palette)));
        WINDOW.await(() -> WINDOW.parts().services().palettes().find("two").isPresent());
        Palette two = WINDOW.parts().services().palettes().find("two").orElseThrow();
        LabelMap drawn = LabelMap.of(new Size(2, 1), new byte[] {1, 0});
        Path file = WINDOW.folder().resolve("drawn.png");
        WINDOW.parts().services().layouts().write(drawn, two, "palette-color", file);
        WINDOW.dialogs().choice = Optional.of("Colours of a palette");
        WINDOW.onFx(() -> WINDOW.parts().drops().drop(List.of(file)));
        WINDOW.await(() -> drawn.equals(WINDOW.parts().document().layout()));
        assertEquals("two", WINDOW.parts().document().paletteProperty().get().key());
        assertTrue(WINDOW.parts().drops().recognition().shownProperty().get());
    }

    /** Programs that strip texts from pictures leave the layout, but not the recipe. */
    @Test
    void droppedPicture_whoseRecipeWasStripped_isOfThePaletteThatIsChosen() throws Exception {
        LabelMap inside = LabelMap.of(new Size(2, 1), new byte[] {4, 2});
        Path file = WINDOW.folder().resolve("stripped.png");
        byte[] photo = new byte[24];
        new Random(5).nextBytes(photo);
        new RecipePng().write(file, RgbImage.of(new Size(4, 2), photo), Map.of(), inside);
        Palette rooms = WINDOW.parts().services().palettes().find("nyu13").orElseThrow();
        WINDOW.dialogs().choice = Optional.of(rooms.title());
        WINDOW.onFx(() -> WINDOW.parts().drops().drop(List.of(file)));
        WINDOW.await(() -> inside.equals(WINDOW.parts().document().layout()));
        assertEquals("nyu13", WINDOW.parts().document().paletteProperty().get().key());
    }

    @Test
    void droppedLayout_changedInTheBanner_isReadAgain() throws Exception {
        Palette cityscapes = WINDOW.parts().document().paletteProperty().get();
        Path file = WINDOW.folder().resolve("ids_labelIds.png");
        WINDOW.parts()
                .services()
                .layouts()
                .write(
                        WINDOW.parts().document().layout(),
                        cityscapes,
                        "cityscapes-label-ids",
                        file);
        WINDOW.onFx(() -> WINDOW.parts().drops().drop(List.of(file)));
        var recognition = WINDOW.parts().drops().recognition();
        WINDOW.await(() -> recognition.shownProperty().get());
        assertEquals("cityscapes-label-ids", recognition.encodingProperty().get().key());
        WINDOW.onFx(
                () ->
                        new FxRobot()
                                .lookup("#recognition-encoding")
                                .<EncodingChoice>queryComboBox()
                                .setValue(
                                        recognition.encodings().stream()
                                                .filter(each -> each.key().equals("nyu40"))
                                                .findFirst()
                                                .orElseThrow()));
        WINDOW.await(() -> WINDOW.parts().document().paletteProperty().get().key().equals("nyu40"));
        // Road has the label id 7, which is the seventh class of NYU's forty.
        assertEquals(LabelMap.filled(ShownWindow.SIZE, 6), WINDOW.parts().document().layout());
        assertEquals("nyu40", recognition.encodingProperty().get().key());
    }

    /** Small numbers may be those of many encodings; from the likeliest, the button leads back. */
    @Test
    void nextButton_pressedTwice_readsTheFileAsTheRunnerUpAndBack() throws Exception {
        Path file = WINDOW.folder().resolve("plain.png");
        var layouts = WINDOW.parts().services().layouts();
        Palette cityscapes = WINDOW.parts().services().palettes().find("cityscapes").orElseThrow();
        LabelMap drawn = LabelMap.of(new Size(4, 1), new byte[] {0, 1, 2, 3});
        layouts.write(drawn, cityscapes, "cityscapes-train-ids", file);
        String likeliest = layouts.detect(file).get(0).key();
        String runnerUp = layouts.detect(file).get(1).key();
        WINDOW.dialogs().choice = Optional.of(titleOf(likeliest));
        WINDOW.onFx(() -> WINDOW.parts().drops().drop(List.of(file)));
        var recognition = WINDOW.parts().drops().recognition();
        WINDOW.await(() -> isReadAs(recognition, likeliest));
        LabelMap first = WINDOW.parts().document().layout();
        String palette = WINDOW.parts().document().paletteProperty().get().key();
        assertEquals("Read as " + titleOf(runnerUp), press());
        WINDOW.await(() -> isReadAs(recognition, runnerUp));
        DecodedLayout other = layouts.read(file, Optional.of(runnerUp), ReadOptions.DEFAULT);
        assertEquals(other.layout(), WINDOW.parts().document().layout());
        assertEquals(
                other.palette().key(), WINDOW.parts().document().paletteProperty().get().key());
        assertFalse(WINDOW.parts().document().unsavedProperty().get());
        assertEquals("Read as " + titleOf(likeliest), press());
        WINDOW.await(() -> isReadAs(recognition, likeliest));
        assertEquals(first, WINDOW.parts().document().layout());
        assertEquals(palette, WINDOW.parts().document().paletteProperty().get().key());
    }

    private static boolean isReadAs(RecognitionViewModel recognition, String key) {
        return recognition.shownProperty().get()
                && recognition.encodingProperty().get() != null
                && recognition.encodingProperty().get().key().equals(key)
                && recognition
                        .sentenceProperty()
                        .get()
                        .contains(recognition.encodingProperty().get().title());
    }

    private static String titleOf(String encoding) {
        return WINDOW.parts().services().layouts().encodings().find(encoding).orElseThrow().title();
    }

    /** Presses the button that offers the runner-up, and gives back what it said. */
    private static String press() {
        Button button = new FxRobot().lookup("#recognition-next").queryButton();
        String said = button.getText();
        WINDOW.onFx(
                () -> {
                    assertTrue(button.isVisible());
                    button.fire();
                });
        return said;
    }
}
