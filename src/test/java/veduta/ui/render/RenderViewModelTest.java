package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.io.settings.RenderMoment;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;
import veduta.ui.task.ManualDelay;
import veduta.ui.task.ManualRunner;
import veduta.ui.task.Work;

final class RenderViewModelTest {
    private static final Size SIZE = new Size(4, 2);
    private static final Palette PALETTE =
            new Palette(
                    "two",
                    "Two",
                    List.of(
                            new SemanticClass("a", "A", 1, "", Map.of(), List.of()),
                            new SemanticClass("b", "B", 2, "", Map.of(), List.of())),
                    List.of());

    private final ManualDelay delay = new ManualDelay();
    private final ManualRunner engine = new ManualRunner();
    private final Stub renderer = new Stub();
    private int label;
    private long nanos;
    private boolean partial = true;
    private final RenderViewModel model =
            new RenderViewModel(
                    new LayoutSource() {
                        @Override
                        public LabelMap layout() {
                            return LabelMap.filled(SIZE, label);
                        }

                        @Override
                        public Palette palette() {
                            return PALETTE;
                        }
                    },
                    renderer,
                    engine,
                    delay,
                    () -> nanos,
                    () -> partial);

    /** Gives back the layout it got. */
    private final class Stub implements ModelRenderer {
        private Optional<RenderOutlook> outlook = Optional.of(new RenderOutlook(0.1, 1000));
        private boolean fails;
        private boolean ignoresStop;
        private boolean loaded = true;
        private double takes = 0.1;
        private boolean retouches;
        private int retouchesAsked;

        @Override
        public Optional<RenderOutlook> outlook(Palette palette) {
            return outlook;
        }

        @Override
        public Job prepare(LabelMap layout, Palette palette, long seed) {
            return (progress, cancellation) -> {
                if (!ignoresStop) {
                    cancellation.check();
                }
                if (fails) {
                    throw new SynthesisException("Too large; choose a smaller size.");
                }
                progress.advance(1, 2);
                nanos += (long) (takes * 1e9);
                PictureValues values = new PictureValues(SIZE, 1, new float[24]);
                Recipe recipe =
                        new Recipe("1", "m", "0", "two", SIZE, Precision.FLOAT32, "cpu", 1, 1);
                return new Rendering(values, layout, palette, recipe);
            };
        }

        @Override
        public Work<Optional<Rendering>> prepareRetouch(Rendering last, LabelMap now) {
            retouchesAsked++;
            return (progress, cancellation) -> {
                cancellation.check();
                return Optional.of(new Rendering(last.pictures(), now, PALETTE, last.recipe()))
                        .filter(made -> retouches);
            };
        }

        @Override
        public boolean recordDuration(Rendering made, double seconds) {
            boolean first = !loaded;
            loaded = true;
            return first;
        }

        @Override
        public String explain(Throwable failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private void paint(int newLabel) {
        label = newLabel;
        model.layoutChanged();
    }

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

    @Test
    void close_withAnAlarmSet_rendersNoMore() {
        paint(1);
        model.close();
        delay.ring();
        assertEquals(0, engine.waiting());
    }
}
