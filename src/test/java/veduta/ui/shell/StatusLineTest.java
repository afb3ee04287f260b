package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.SKY;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ui.canvas.Viewport;

/** What is shown of the place under the pointer is true also while the pointer rests. */
@Tag("fx")
final class StatusLineTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static String under() {
        return ((Label) WINDOW.node("#status-under")).getText();
    }

    @BeforeEach
    void rest() {
        // Also where the test before has left the mouse at this place and moved on by keys.
        WINDOW.pen().move(24.5, 10.5);
        WINDOW.pen().move(20.5, 10.5);
    }

    @Test
    void pointer_moved_showsItsPlaceAndClass() {
        assertEquals("Road (0) at 20, 10", under());
    }

    @Test
    void fill_clicked_reportsTheNewClass() {
        WINDOW.take("fill", SKY);
        WINDOW.pen().click(20.5, 10.5);
        assertEquals("Sky (10) at 20, 10", under());
    }

    @Test
    void fill_undone_reportsTheOldClass() {
        WINDOW.take("fill", SKY);
        WINDOW.pen().click(20.5, 10.5);
        WINDOW.onFx(() -> WINDOW.command("undo"));
        assertEquals("Road (0) at 20, 10", under());
    }

    @Test
    void view_zoomed_reportsTheOtherPlace() {
        Viewport now = WINDOW.parts().area().viewportProperty().get();
        WINDOW.onFx(() -> WINDOW.parts().area().viewportProperty().set(now.zoomedAt(0, 0, 2)));
        Viewport zoomed = WINDOW.parts().area().viewportProperty().get();
        int column = (int) Math.floor(zoomed.imageX(now.viewX(20.5)));
        int row = (int) Math.floor(zoomed.imageY(now.viewY(10.5)));
        assertEquals("Road (0) at " + column + ", " + row, under());
    }

    @Test
    void view_zoomedAfterKeys_keepsTheChosenPlace() {
        WINDOW.pen().type(KeyCode.RIGHT);
        WINDOW.onFx(() -> WINDOW.parts().navigation().actualSize());
        assertEquals("Road (0) at 21, 10", under());
    }

    @Test
    void model_pointedAt_reportsTimeAndMemoryOfTheNextRender() throws Exception {
        WINDOW.await(() -> WINDOW.parts().models().chosenProperty().get() != null);
        Label model = (Label) WINDOW.node("#status-model");
        WINDOW.pen().moveTo(model);
        WINDOW.await(() -> model.getTooltip() != null);
        assertEquals(
                "The next render will take about 0.0 s, and 0.0 GB of memory at most.",
                model.getTooltip().getText());
    }

    @Test
    void document_ofAnotherSizeAndTheSameName_reportsItsSize() {
        WINDOW.openLayout(LabelMap.filled(new Size(64, 24), 0), "cityscapes", "test");
        assertEquals("64x24", ((Label) WINDOW.node("#status-size")).getText());
    }

    @Test
    void document_opened_reportsWhatIsThereNow() {
        WINDOW.pen().moveTo(WINDOW.node("#layout-view"));
        WINDOW.openLayout(LabelMap.filled(new Size(1024, 512), BUILDING), "cityscapes", "other");
        var pointer = WINDOW.parts().pointer().pointerProperty().get();
        var viewport = WINDOW.parts().area().viewportProperty().get();
        assertEquals(viewport.imageX(pointer.viewX()), pointer.imageX(), 1e-9);
        assertEquals("Building (2) at " + pointer.column() + ", " + pointer.row(), under());
    }

    @Test
    void render_ofTheDocumentBefore_doesNotShowOneWithoutAny() throws Exception {
        WINDOW.await(() -> WINDOW.parts().collection().presentProperty().get() != null);
        String time = ((Label) WINDOW.node("#status-time")).getText();
        assertTrue(time.startsWith("Rendered in"), time);
        WINDOW.openLayout(LabelMap.filled(new Size(64, 64), 1), "camvid", "other");
        assertEquals("", ((Label) WINDOW.node("#status-time")).getText());
        assertEquals("", ((Label) WINDOW.node("#status-device")).getText());
    }
}
