package veduta.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;

/** The user's own pairs, collected in the window. */
@Tag("fx")
final class PairActionsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static Path own(String name) {
        return WINDOW.files().folders().pairs().resolve("cityscapes").resolve(name);
    }

    private static int added() throws Exception {
        WINDOW.await(
                () -> !WINDOW.dialogs().notices.isEmpty() || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        String message = WINDOW.dialogs().notices.get(0);
        return Integer.parseInt(message.replaceAll(".*pair ([0-9]+) .*", "$1"));
    }

    private static RgbImage photo(Size size) {
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        new java.util.Random(4).nextBytes(rgb);
        return RgbImage.of(size, rgb);
    }

    private static void assertPair(int number, RgbImage photo, LabelMap layout) throws Exception {
        String name = String.format("%04d.png", number);
        assertEquals(photo, WINDOW.parts().services().photos().read(own("photo/" + name)));
        LabelMap read =
                WINDOW.parts()
                        .services()
                        .layouts()
                        .read(
                                own("label/" + name),
                                java.util.Optional.of("cityscapes-color"),
                                veduta.io.encoding.ReadOptions.DEFAULT)
                        .layout();
        assertLayout(layout, read);
    }

    @Test
    void addPair_chosenPhoto_liesBesideTheLayout() throws Exception {
        RgbImage photo = photo(ShownWindow.SIZE);
        Path file = WINDOW.folder().resolve("mine.png");
        WINDOW.parts().services().photos().write(file, photo);
        WINDOW.dialogs().opens = List.of(file);
        WINDOW.onFx(() -> WINDOW.command("add-pair-photo"));
        assertPair(added(), photo, WINDOW.layout());
    }

    @Test
    void addPair_photoBeneath_isNotAskedFor() throws Exception {
        RgbImage photo = photo(ShownWindow.SIZE.times(2));
        WINDOW.onFx(() -> WINDOW.parts().area().referenceProperty().set(photo));
        WINDOW.onFx(() -> WINDOW.command("add-pair-photo"));
        assertPair(added(), photo, WINDOW.layout().sampled(photo.size()));
    }

    @Test
    void addPair_otherShape_isReportedInOneSentence() throws Exception {
        WINDOW.onFx(() -> WINDOW.parts().area().referenceProperty().set(photo(new Size(9, 30))));
        WINDOW.onFx(() -> WINDOW.command("add-pair-photo"));
        WINDOW.await(() -> !WINDOW.dialogs().warned.isEmpty());
        assertTrue(WINDOW.dialogs().warned.get(0).contains("9x30"));
    }

    @Test
    void addPair_render_liesBesideItsLayout() throws Exception {
        WINDOW.onFx(() -> WINDOW.command("render"));
        WINDOW.await(() -> WINDOW.parts().collection().pictureProperty().get() != null);
        RgbImage picture = WINDOW.parts().collection().pictureProperty().get();
        LabelMap layout = WINDOW.parts().collection().presentProperty().get().layout();
        WINDOW.onFx(() -> WINDOW.command("add-pair-render"));
        assertPair(added(), picture, layout.sampled(picture.size()));
    }
}
