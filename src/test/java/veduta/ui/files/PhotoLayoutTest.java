package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SKY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.inference.Segmentation;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.rendering.LayoutFromPhoto;
import veduta.ui.dialog.Dialogs.Unsaved;
import veduta.ui.shell.OptionalServices;
import veduta.ui.shell.Services;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;

/** Layouts read from photos in the window; bright pixels stand for sky, others for road. */
@Tag("fx")
final class PhotoLayoutTest {
    private static final Size SIZE = new Size(64, 64);
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(PhotoLayoutTest::services);

    private static Services services(TestServices files) {
        Services flat = files.flat();
        LayoutFromPhoto photoLayouts =
                new LayoutFromPhoto(
                        palette ->
                                palette.equals("cityscapes")
                                        ? Optional.of(Path.of("network"))
                                        : Optional.empty(),
                        (file, options) -> new BrightSky(),
                        flat.files().palettes());
        return TestServices.with(
                flat,
                flat.models().imports(),
                new OptionalServices(
                        Optional.of(photoLayouts), Optional.empty(), Optional.empty()));
    }

    private static final class BrightSky implements Segmentation {
        @Override
        public String paletteKey() {
            return "cityscapes";
        }

        @Override
        public LabelMap read(RgbImage photo) {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return expected(photo);
        }

        @Override
        public void close() {}
    }

    private static LabelMap expected(RgbImage photo) {
        byte[] rgb = photo.toBytes();
        byte[] labels = new byte[rgb.length / 3];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((rgb[3 * i] & 0xFF) > 128 ? SKY : ROAD);
        }
        return LabelMap.of(photo.size(), labels);
    }

    /** So many colours that no encoding is likely. */
    private static RgbImage photo() {
        byte[] rgb = new byte[3 * 64 * 64];
        new java.util.Random(3).nextBytes(rgb);
        return RgbImage.of(SIZE, rgb);
    }

    private static Path written(String name) throws Exception {
        Path file = WINDOW.folder().resolve(name);
        new Photos().write(file, photo());
        return file;
    }

    private static RgbImage read(Path file) throws Exception {
        return new Photos().read(file);
    }

    private static boolean isShown(Path file) throws Exception {
        return file.getFileName().toString().equals(WINDOW.parts().document().titleProperty().get())
                && read(file).equals(WINDOW.parts().area().referenceProperty().get());
    }

    private static void press(String selector) {
        Node button = WINDOW.node(selector);
        WINDOW.onFx(() -> ((Button) button).fire());
    }

    /** The photo has been decoded by then; its file is not needed again. */
    @Test
    void drop_photo_offersALayoutOfIt() throws Exception {
        Path file = written("dropped.png");
        RgbImage photo = read(file);
        WINDOW.drop(List.of(file));
        WINDOW.await(() -> WINDOW.parts().drops().recognition().offersLayoutProperty().get());
        assertTrue(WINDOW.node("#recognition-layout").isVisible());
        // The photo that lies under the layout by now is a change, too.
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        Files.delete(file);
        press("#recognition-layout");
        WINDOW.await(() -> "dropped.png".equals(WINDOW.parts().document().titleProperty().get()));
        assertEquals(photo, WINDOW.parts().area().referenceProperty().get());
        assertLayout(expected(photo), WINDOW.layout());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    @Test
    void open_photoWhileTheLayoutIsUnsaved_asksAndKeepsIt() throws Exception {
        Path file = written("opened.png");
        WINDOW.onFx(() -> WINDOW.parts().document().markChanged());
        WINDOW.dialogs().opens = List.of(file);
        WINDOW.dialogs().unsaved = Unsaved.CANCEL;
        WINDOW.onFx(() -> WINDOW.command("layout-from-photo"));
        WINDOW.await(() -> WINDOW.dialogs().unsavedAsked == 1);
        assertEquals("test", WINDOW.parts().document().titleProperty().get());
        WINDOW.dialogs().unsaved = Unsaved.DISCARD;
        WINDOW.onFx(() -> WINDOW.command("layout-from-photo"));
        WINDOW.await(() -> isShown(file));
        assertLayout(expected(read(file)), WINDOW.layout());
    }

    @Test
    void cancel_whileItReads_changesNothing() throws Exception {
        Path file = written("cancelled.png");
        gate = new CountDownLatch(1);
        WINDOW.dialogs().opens = List.of(file);
        WINDOW.onFx(() -> WINDOW.command("layout-from-photo"));
        assertTrue(WINDOW.node("#photo-reading").isVisible());
        press("#photo-cancel");
        gate.countDown();
        WINDOW.await(() -> !WINDOW.node("#photo-reading").isVisible());
        assertEquals("test", WINDOW.parts().document().titleProperty().get());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    @Test
    void drop_layout_offersNoLayoutOfIt() throws Exception {
        Path file = WINDOW.folder().resolve("map.png");
        WINDOW.parts()
                .services()
                .layouts()
                .write(
                        LabelMap.filled(SIZE, SKY),
                        WINDOW.files().palette("cityscapes"),
                        "palette-color",
                        file);
        WINDOW.dialogs().choice = Optional.of("Colours of a palette");
        WINDOW.drop(List.of(file));
        WINDOW.await(() -> WINDOW.parts().drops().recognition().shownProperty().get());
        assertFalse(WINDOW.parts().drops().recognition().offersLayoutProperty().get());
    }
}
