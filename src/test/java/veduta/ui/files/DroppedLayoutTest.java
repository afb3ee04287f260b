package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.files.recognition.EncodingChoice;
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
}
