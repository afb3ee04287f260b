package veduta.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.RgbImage;
import veduta.io.encoding.RandomLayouts;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.shell.ShownWindow;

/**
 * Files dragged between this program's window and another's, by the display's own drag and drop.
 */
@Tag("fx")
@Tag("display")
final class CrossProgramDropTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private final BlockingQueue<Point2D> over = new LinkedBlockingQueue<>();

    @BeforeEach
    void placeTheWindow() throws Exception {
        OtherProgram.move(OtherProgram.INSIDE);
        WINDOW.onFx(
                () -> {
                    WINDOW.stage().setX(0);
                    WINDOW.stage().setY(0);
                    WINDOW.stage()
                            .getScene()
                            .addEventFilter(
                                    DragEvent.DRAG_OVER,
                                    event ->
                                            over.add(
                                                    new Point2D(
                                                            event.getScreenX(),
                                                            event.getScreenY())));
                });
    }

    private static Palette palette() {
        return WINDOW.files().palette("cityscapes");
    }

    private @Nullable Point2D nextOver() throws InterruptedException {
        return over.poll(OtherProgram.WHILE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Test
    void drop_fileOfAnotherProgram_opensItExactly() throws Exception {
        Palette palette = palette();
        LabelMap layout = RandomLayouts.of(palette.size(), 20_260_401).get(8);
        Path file = WINDOW.folder().resolve("Fu\u00DFg\u00E4nger \u0416 1_color.png");
        WINDOW.parts().services().layouts().write(layout, palette, "cityscapes-color", file);
        WINDOW.dialogs().choiceContaining = "Cityscapes colours";
        try (OtherProgram other =
                OtherProgram.start(DraggingProgram.Start.class, file.toString())) {
            other.awaitLine("shown");
            OtherProgram.pickUp();
            other.awaitLine("dragging");
            OtherProgram.dropAt(
                    OtherProgram.middle(WINDOW.parts().area().layoutView()), this::nextOver);
            assertEquals("done COPY", other.awaitLine("done"));
        }
        WINDOW.await(() -> layout.equals(WINDOW.layout()));
        assertLayout(layout, WINDOW.layout());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    @Test
    void drag_pictureIntoAnotherProgram_givesItAsAFileWithItsLayout() throws Exception {
        LabelMap layout = RandomLayouts.of(19, 20_260_402).get(8);
        WINDOW.onFx(() -> WINDOW.parts().files().open(layout, palette(), Path.of("random.png")));
        WINDOW.await(
                () ->
                        WINDOW.parts().collection().presentProperty().get() != null
                                && WINDOW.parts()
                                        .collection()
                                        .presentProperty()
                                        .get()
                                        .layout()
                                        .equals(layout));
        RgbImage second = WINDOW.parts().collection().presentProperty().get().pictures().get(1);
        Path taken;
        try (OtherProgram other = OtherProgram.start(ReceivingProgram.Start.class)) {
            other.awaitLine("shown");
            Node tile = WINDOW.node("#picture-2");
            OtherProgram.move(OtherProgram.middle(tile));
            // Its file is written as soon as the pointer is there.
            WINDOW.await(() -> tile.isHover() && WINDOW.parts().tasks().running().isEmpty());
            OtherProgram.pickUp();
            OtherProgram.dropAt(OtherProgram.INSIDE, other::nextOver);
            taken = Path.of(other.awaitLine("taken ").substring("taken ".length()));
        }
        assertEquals(second, WINDOW.parts().services().photos().read(taken));
        assertLayout(layout, WINDOW.parts().services().export().read(taken).layout());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }
}
