package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import veduta.rendering.Rendering;

/** Pictures that are made again around an edit before the whole render follows. */
final class RetouchedRenderTest extends RenderViewModelCase {
    /** As on a GPU: nothing is approximate, and nothing waits longer for it. */
    @Test
    void layoutChanged_wholeRendersAreLive_rendersWholeAtOnce() {
        renderer.retouches = true;
        renderer.takes = 0.02;
        paint(0);
        double first = delay.millis();
        delay.ring();
        engine.runNext();
        paint(1);
        assertTrue(delay.millis() < first, delay.millis() + " ms");
        delay.ring();
        engine.runNext();
        assertEquals(RenderState.CURRENT, model.stateProperty().get());
        assertNull(model.previewProperty().get());
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
    }

    @Test
    void layoutChanged_afterARender_showsAPreviewAndThenTheWhole() {
        renderer.retouches = true;
        paint(0);
        delay.ring();
        engine.runNext();
        Rendering exact = model.renderingProperty().get();
        paint(1);
        delay.ring();
        engine.runNext();
        assertEquals(RenderState.APPROXIMATE, model.stateProperty().get());
        assertEquals(1, model.previewProperty().get().layout().label(0, 0));
        assertSame(exact, model.renderingProperty().get());
        assertTrue(model.outdatedProperty().get());
        delay.ring();
        engine.runNext();
        assertNull(model.previewProperty().get());
        assertEquals(RenderState.CURRENT, model.stateProperty().get());
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
    }

    @Test
    void layoutChanged_whileRetouching_latestWins() {
        renderer.retouches = true;
        paint(0);
        delay.ring();
        engine.runNext();
        paint(1);
        delay.ring();
        paint(0);
        delay.ring();
        assertEquals(1, engine.waiting());
        engine.runNext();
        engine.runNext();
        assertEquals(0, model.previewProperty().get().layout().label(0, 0));
        assertTrue(delay.isSet());
    }

    /** A model that cannot do it is not asked, stroke after stroke, in vain. */
    @Test
    void layoutChanged_modelThatCannotRenderInPart_rendersWhole() {
        partial = false;
        paint(0);
        delay.ring();
        engine.runNext();
        paint(1);
        delay.ring();
        engine.runNext();
        assertEquals(0, renderer.retouchesAsked);
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
        assertNull(model.previewProperty().get());
        partial = true;
        paint(0);
        delay.ring();
        engine.runNext();
        assertEquals(1, renderer.retouchesAsked);
    }

    @Test
    void retouch_givesNothing_wholeRenderFollows() {
        paint(0);
        delay.ring();
        engine.runNext();
        paint(1);
        delay.ring();
        engine.runNext();
        assertNull(model.previewProperty().get());
        delay.ring();
        engine.runNext();
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
    }

    @Test
    void reconsider_duringAPreview_forgetsIt() {
        renderer.retouches = true;
        paint(0);
        delay.ring();
        engine.runNext();
        paint(1);
        delay.ring();
        model.reconsider();
        engine.runNext();
        assertNull(model.previewProperty().get());
    }
}
