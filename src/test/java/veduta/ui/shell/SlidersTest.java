package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.io.document.ViewMode;

/** Sliders by mouse and by keys. */
@Tag("fx")
final class SlidersTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static final double LAST_BITS = 1e-9;

    private static int brushPx() {
        return WINDOW.parts().settings().brushPxProperty().get();
    }

    private static Slider focused(String id) {
        Slider slider = (Slider) WINDOW.node(id);
        WINDOW.onFx(
                () -> {
                    // A slider that was made just now hears keys only once it has its look.
                    slider.applyCss();
                    slider.requestFocus();
                });
        return slider;
    }

    private static void brush(int px) {
        WINDOW.onFx(() -> WINDOW.parts().settings().brushPxProperty().set(px));
    }

    @Test
    void brushSize_keyTyped_changesByAFifth() {
        focused("#brush-slider");
        brush(100);
        WINDOW.pen().type(KeyCode.RIGHT);
        assertEquals(120, brushPx());
        WINDOW.pen().type(KeyCode.LEFT);
        assertEquals(100, brushPx());
    }

    @Test
    void brushSize_keysFromOnePixel_leaveIt() {
        focused("#brush-slider");
        brush(1);
        for (int i = 0; i < 3; i++) {
            WINDOW.pen().type(KeyCode.RIGHT);
        }
        assertEquals(2, brushPx());
    }

    @Test
    void brushSize_homeAndEnd_areOneAndTheLargest() {
        focused("#brush-slider");
        WINDOW.pen().type(KeyCode.END);
        assertEquals(400, brushPx());
        WINDOW.pen().type(KeyCode.HOME);
        assertEquals(1, brushPx());
    }

    @Test
    void brushSize_sliderClickedAtItsEnds_isWithinItsLimits() {
        Slider slider = focused("#brush-slider");
        WINDOW.pen().moveTo(slider);
        WINDOW.pen().press();
        WINDOW.pen().moveBy(200, 0);
        WINDOW.pen().release(MouseButton.PRIMARY);
        assertEquals(400, brushPx());
        WINDOW.pen().moveTo(slider);
        WINDOW.pen().press();
        WINDOW.pen().moveBy(-200, 0);
        WINDOW.pen().release(MouseButton.PRIMARY);
        assertEquals(1, brushPx());
    }

    @Test
    void stampSize_keyTyped_changesByAFifth() {
        WINDOW.take("stamp", ShownWindow.BUILDING);
        focused("#stamp-slider");
        WINDOW.onFx(() -> WINDOW.parts().settings().stampSizeProperty().set(2));
        assertEquals(2, WINDOW.parts().settings().stampSizeProperty().get());
        WINDOW.pen().type(KeyCode.RIGHT);
        assertEquals(2.4, WINDOW.parts().settings().stampSizeProperty().get(), LAST_BITS);
        WINDOW.pen().type(KeyCode.HOME);
        assertEquals(0.05, WINDOW.parts().settings().stampSizeProperty().get(), LAST_BITS);
    }

    @Test
    void stampSize_wheelTurned_movesTheSlider() {
        WINDOW.take("stamp", ShownWindow.BUILDING);
        WINDOW.onFx(() -> WINDOW.parts().settings().stampSizeProperty().set(1));
        WINDOW.pen().move(20.5, 10.5);
        WINDOW.pen().wheel(2);
        Slider slider = (Slider) WINDOW.node("#stamp-slider");
        assertEquals(1.08 * 1.08, WINDOW.parts().settings().stampSizeProperty().get(), LAST_BITS);
        assertEquals(1.08 * 1.08, Math.exp(slider.getValue()), LAST_BITS);
    }

    @Test
    void opacityAndWipe_keyTyped_changeByAStep() {
        WINDOW.onFx(() -> WINDOW.parts().area().modeProperty().set(ViewMode.OVERLAY));
        WINDOW.onFx(() -> WINDOW.parts().area().layoutOpacityProperty().set(0.5));
        focused("#view-layoutOpacity");
        WINDOW.pen().type(KeyCode.RIGHT);
        assertEquals(0.55, WINDOW.parts().area().layoutOpacityProperty().get(), LAST_BITS);
        WINDOW.onFx(() -> WINDOW.parts().area().modeProperty().set(ViewMode.WIPE));
        WINDOW.onFx(() -> WINDOW.parts().area().wipeProperty().set(0.5));
        focused("#view-wipe");
        WINDOW.pen().type(KeyCode.LEFT);
        assertEquals(0.45, WINDOW.parts().area().wipeProperty().get(), LAST_BITS);
    }
}
