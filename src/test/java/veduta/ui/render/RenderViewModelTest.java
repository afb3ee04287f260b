package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.io.settings.RenderMoment;

final class RenderViewModelTest extends RenderViewModelCase {
    @Test
    void layoutChanged_onPause_rendersAfterThePause() {
        paint(1);
        assertEquals(0, engine.waiting());
        delay.ring();
        assertEquals(RenderState.RENDERING, model.stateProperty().get());
        engine.runNext();
        assertEquals(RenderState.CURRENT, model.stateProperty().get());
        assertFalse(model.outdatedProperty().get());
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
        assertEquals(0.1, model.lastSecondsProperty().get(), 1e-9);
    }

    @Test
    void layoutChanged_whileRendering_latestWins() {
        paint(0);
        delay.ring();
        paint(1);
        delay.ring();
        assertEquals(1, engine.waiting());
        engine.runNext();
        assertNull(model.renderingProperty().get());
        engine.runNext();
        assertEquals(1, model.renderingProperty().get().layout().label(0, 0));
        assertEquals(0, engine.waiting());
    }

    @Test
    void layoutChanged_afterTheRender_marksThePictureAsOlder() {
        paint(0);
        delay.ring();
        engine.runNext();
        paint(1);
        assertTrue(model.outdatedProperty().get());
        assertEquals(RenderState.WAITING, model.stateProperty().get());
    }

    @Test
    void editEnded_atStrokeEnd_rendersOnlyThen() {
        model.modeProperty().set(RenderMoment.STROKE_END);
        delay.stop();
        paint(1);
        assertFalse(delay.isSet());
        model.editEnded();
        delay.ring();
        assertEquals(1, engine.waiting());
    }

    @Test
    void manual_changes_renderOnlyWhenAsked() {
        model.modeProperty().set(RenderMoment.MANUAL);
        paint(1);
        model.editEnded();
        assertFalse(delay.isSet());
        model.renderNow();
        assertEquals(1, engine.waiting());
    }

    @Test
    void reconsider_slowModel_pausesAndReportsBeforehand() {
        renderer.outlook = Optional.of(new RenderOutlook(30, 2_000_000_000L));
        model.reconsider();
        delay.ring();
        assertEquals(0, engine.waiting());
        assertEquals(RenderState.PAUSED, model.stateProperty().get());
        assertTrue(model.messageProperty().get().contains("30.0 s"));
        assertTrue(model.messageProperty().get().contains("2.0 GB"));
        paint(1);
        assertFalse(delay.isSet());
        model.renderNow();
        assertEquals(1, engine.waiting());
    }

    @Test
    void render_tookLong_pausesFromThenOn() {
        renderer.takes = 9;
        paint(1);
        delay.ring();
        engine.runNext();
        assertEquals(RenderState.CURRENT, model.stateProperty().get());
        paint(0);
        renderer.retouches = true;
        delay.ring();
        engine.runNext();
        assertNotNull(model.previewProperty().get());
        assertFalse(delay.isSet());
        assertEquals(RenderState.PAUSED, model.stateProperty().get());
        model.modeProperty().set(RenderMoment.STROKE_END);
        assertTrue(delay.isSet());
    }

    @Test
    void render_firstOfAModelTookLong_isNoReasonToPause() {
        renderer.loaded = false;
        renderer.takes = 9;
        paint(1);
        delay.ring();
        engine.runNext();
        paint(0);
        assertTrue(delay.isSet());
    }

    @Test
    void render_noModel_saysWhatToDo() {
        renderer.outlook = Optional.empty();
        paint(1);
        delay.ring();
        assertEquals(RenderState.NO_MODEL, model.stateProperty().get());
        assertTrue(model.messageProperty().get().contains("Two"));
        assertEquals(0, engine.waiting());
    }

    @Test
    void render_fails_reportsAndWaitsUntilItIsAsked() {
        renderer.fails = true;
        paint(1);
        delay.ring();
        engine.runNext();
        assertEquals(RenderState.FAILED, model.stateProperty().get());
        assertEquals("Too large; choose a smaller size.", model.messageProperty().get());
        renderer.fails = false;
        paint(0);
        assertFalse(delay.isSet());
        model.renderNow();
        engine.runNext();
        assertEquals(RenderState.CURRENT, model.stateProperty().get());
        assertEquals("", model.messageProperty().get());
        paint(1);
        assertTrue(delay.isSet());
    }

    @Test
    void reconsider_whileRendering_dropsThePicturesOfTheOtherDocument() {
        renderer.ignoresStop = true;
        paint(1);
        delay.ring();
        renderer.outlook = Optional.empty();
        model.reconsider();
        delay.ring();
        assertEquals(RenderState.NO_MODEL, model.stateProperty().get());
        engine.runNext();
        assertNull(model.renderingProperty().get());
        assertEquals(RenderState.NO_MODEL, model.stateProperty().get());
        assertTrue(model.messageProperty().get().contains("Two"));
        assertEquals(0, engine.waiting());
    }

    @Test
    void reconsider_whileRendering_leavesTheNewStateWhenTheOldRenderStops() {
        paint(1);
        delay.ring();
        renderer.outlook = Optional.empty();
        model.reconsider();
        delay.ring();
        engine.runNext();
        assertNull(model.renderingProperty().get());
        assertEquals(RenderState.NO_MODEL, model.stateProperty().get());
    }

    @Test
    void mode_changedWhilePaused_takesTheSentenceBack() {
        renderer.outlook = Optional.of(new RenderOutlook(60, 1000));
        model.reconsider();
        delay.ring();
        assertEquals(RenderState.PAUSED, model.stateProperty().get());
        model.modeProperty().set(RenderMoment.MANUAL);
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void cancel_running_leavesThePictureAndBeginsNoOther() {
        paint(1);
        delay.ring();
        model.cancel();
        engine.runNext();
        assertEquals(RenderState.WAITING, model.stateProperty().get());
        assertTrue(model.messageProperty().get().contains("F5"));
        assertEquals(0, engine.waiting());
    }

    @Test
    void close_withAnAlarmSet_rendersNoMore() {
        paint(1);
        model.close();
        delay.ring();
        assertEquals(0, engine.waiting());
    }
}
