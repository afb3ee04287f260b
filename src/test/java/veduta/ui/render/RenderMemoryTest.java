package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.SKY;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.compute.Cancellation;
import veduta.api.compute.NotEnoughMemoryException;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ui.shell.FlatSynthesizer;
import veduta.ui.shell.ShownWindow;

/** A render that does not fit into memory: the window names a smaller size and lives on. */
@Tag("fx")
final class RenderMemoryTest {
    private static final Size WHOLE = FlatSynthesizer.INFO.size();
    private static final Size HALF = new Size(WHOLE.width() / 2, WHOLE.height() / 2);

    @RegisterExtension
    private static final ShownWindow WINDOW =
            new ShownWindow(files -> files.flat((file, options) -> new Hungry()));

    /** Renders in half the model's size only; refuses layouts that begin with sky beforehand. */
    private static final class Hungry extends FlatSynthesizer {
        @Override
        public Pictures render(
                LabelMap layout, Size size, long seed, Progress progress, Cancellation cancellation)
                throws SynthesisException {
            if (size.equals(WHOLE) && layout.label(0, 0) == SKY) {
                throw new NotEnoughMemoryException("It does not fit.", null);
            }
            if (size.equals(WHOLE)) {
                throw new OutOfMemoryError("as the machine says");
            }
            return super.render(layout, size, seed, progress, cancellation);
        }
    }

    private static void awaitFailure() throws Exception {
        WINDOW.await(
                () ->
                        WINDOW.parts().render().stateProperty().get() == RenderState.FAILED
                                && WINDOW.parts().tasks().running().isEmpty());
        String message = ((Label) WINDOW.node("#render-message")).getText();
        assertTrue(message.contains(WHOLE.toString()), message);
        assertTrue(message.contains("try " + HALF), message);
        boolean inBands = WINDOW.parts().renderOptions().inBandsProperty().get();
        assertEquals(!inBands, message.contains("render in bands or"), message);
    }

    @Test
    void render_outOfMemory_namesASmallerSizeWhichThenRenders() throws Exception {
        WINDOW.pen().type(KeyCode.F5);
        awaitFailure();
        LabelMap before = WINDOW.layout();
        WINDOW.take("fill", SKY);
        WINDOW.pen().click(20.5, 10.5);
        assertLayout(LabelMap.filled(ShownWindow.SIZE, SKY), WINDOW.layout());
        WINDOW.onFx(() -> WINDOW.command("render-bands"));
        WINDOW.pen().type(KeyCode.F5);
        awaitFailure();
        WINDOW.onFx(() -> WINDOW.command("render-bands"));
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertLayout(before, WINDOW.layout());
        WINDOW.onFx(() -> WINDOW.command("render-size-2"));
        WINDOW.await(() -> WINDOW.parts().collection().pictureProperty().get() != null);
        assertEquals(HALF, WINDOW.parts().collection().pictureProperty().get().size());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }
}
