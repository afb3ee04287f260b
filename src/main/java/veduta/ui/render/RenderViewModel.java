package veduta.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.io.settings.RenderMoment;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.task.Delay;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/**
 * Renders the layout as it changes. The latest layout wins: a newer one stops a render under way.
 * Nothing here ever waits; a stroke goes on whatever the network does.
 */
public final class RenderViewModel {
    private static final double PAUSE_MILLIS = 250;
    private static final double STROKE_PAUSE_MILLIS = 40;
    private static final double NANOS = 1e9;

    private final LayoutSource source;
    private final ModelRenderer renderer;
    private final TaskRunner engine;
    private final Delay delay;
    private final LongSupplier nanoClock;
    private final Retouching retouching;

    private final ObjectProperty<RenderMoment> mode =
            new SimpleObjectProperty<>(RenderMoment.PAUSE);
    private final ReadOnlyObjectWrapper<RenderState> state =
            new ReadOnlyObjectWrapper<>(RenderState.WAITING);
    private final ReadOnlyObjectWrapper<@Nullable Rendering> rendering =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyDoubleWrapper lastSeconds = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper(true);

    private @Nullable Cancellation running;
    private boolean again;
    private boolean paused;
    private long version;
    private long renderedVersion = -1;

    /** A render that was begun before this version is of another document, palette or model. */
    private long validFrom;

    private boolean stoppedByUser;

    /**
     * A view model that has rendered nothing yet.
     *
     * @param engine runs one render after the other
     * @param nanoClock as {@link System#nanoTime}
     * @param partial whether the model that renders now can render a part of its pictures
     */
    public RenderViewModel(
            LayoutSource source,
            ModelRenderer renderer,
            TaskRunner engine,
            Delay delay,
            LongSupplier nanoClock,
            BooleanSupplier partial) {
        this.source = source;
        this.renderer = renderer;
        this.engine = engine;
        this.delay = delay;
        this.nanoClock = nanoClock;
        this.retouching = new Retouching(source, renderer, engine, nanoClock, partial);
        mode.addListener((observable, old, now) -> modeChanged());
    }

    /** When changes are rendered. Choosing a mode ends an automatic pause. */
    public ObjectProperty<RenderMoment> modeProperty() {
        return mode;
    }

    /** What the pane has to say. */
    public ReadOnlyObjectProperty<RenderState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last collection, or null before the first. */
    public ReadOnlyObjectProperty<@Nullable Rendering> renderingProperty() {
        return rendering.getReadOnlyProperty();
    }

    /**
     * The pictures as they are nearly, made again only around the edits since the last collection;
     * for the screen, not to be kept. Null if the last collection is the newest.
     */
    public ReadOnlyObjectProperty<@Nullable Rendering> previewProperty() {
        return retouching.previewProperty();
    }

    /** One sentence about the state; empty if there is nothing to say. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Share of the present render that is done, 0..1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How long the last render took; NaN before the first. */
    public ReadOnlyDoubleProperty lastSecondsProperty() {
        return lastSeconds.getReadOnlyProperty();
    }

    /** Whether the pictures are older than the layout. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** The layout has changed, perhaps in the middle of a stroke. */
    public void layoutChanged() {
        version++;
        outdated.set(true);
        if (state.get() == RenderState.CURRENT || state.get() == RenderState.FAILED) {
            state.set(paused ? RenderState.PAUSED : RenderState.WAITING);
        }
        if (mode.get() == RenderMoment.PAUSE && retouching.isPossible()) {
            delay.restart(STROKE_PAUSE_MILLIS, this::retouchNow);
        } else if (mode.get() == RenderMoment.PAUSE && !paused) {
            boolean live = lastSeconds.get() <= RenderOutlook.LIVE_SECONDS;
            delay.restart(live ? STROKE_PAUSE_MILLIS : PAUSE_MILLIS, this::renderNow);
        }
    }

    /** A stroke or another edit has ended. */
    public void editEnded() {
        if (mode.get() != RenderMoment.STROKE_END || !outdated.get()) {
            return;
        }
        if (retouching.isPossible()) {
            delay.restart(0, this::retouchNow);
        } else if (!paused) {
            delay.restart(0, this::renderNow);
        }
    }

    /** Makes the pictures again around the edits; a render under way is of an older layout. */
    private void retouchNow() {
        if (running != null) {
            again = false;
            running.cancel();
        }
        retouching.begin(this::retouched);
    }

    /** When the hand rests, the whole render follows. */
    private void retouched(boolean done) {
        if (done && outdated.get()) {
            state.set(paused ? RenderState.PAUSED : RenderState.APPROXIMATE);
        }
        boolean wanted = mode.get() != RenderMoment.MANUAL && !paused && outdated.get();
        if (wanted && !again) {
            delay.restart(PAUSE_MILLIS, this::renderNow);
        }
    }

    /** Another document, palette or model: renders again, however long that took before. */
    public void reconsider() {
        version++;
        validFrom = version;
        outdated.set(true);
        retouching.forget();
        again = false;
        if (running != null) {
            running.cancel();
        }
        paused = false;
        message.set("");
        state.set(RenderState.WAITING);
        if (mode.get() == RenderMoment.MANUAL) {
            estimate();
        } else {
            delay.restart(0, this::renderUnlessSlow);
        }
    }

    private void renderUnlessSlow() {
        if (estimate()) {
            renderNow();
        }
    }

    /**
     * Reports what the next render will take; false if there is no model or it would be too slow.
     */
    private boolean estimate() {
        Optional<RenderOutlook> outlook = renderer.outlook(source.palette());
        if (outlook.isEmpty()) {
            noModel();
            return false;
        }
        if (outlook.get().isSlow()) {
            pause(
                    Texts.get(
                            "render.slow.expected",
                            outlook.get().secondsText(),
                            outlook.get().memoryText()));
            return false;
        }
        return true;
    }

    private void noModel() {
        state.set(RenderState.NO_MODEL);
        message.set(Texts.get("render.noModel", source.palette().title()));
    }

    private void pause(String why) {
        paused = true;
        state.set(RenderState.PAUSED);
        message.set(why);
    }

    private void modeChanged() {
        paused = false;
        if (state.get() != RenderState.NO_MODEL) {
            message.set("");
        }
        if (state.get() == RenderState.PAUSED) {
            state.set(RenderState.WAITING);
        }
        if (mode.get() == RenderMoment.MANUAL) {
            delay.stop();
        } else if (outdated.get()) {
            delay.restart(PAUSE_MILLIS, this::renderNow);
        }
    }

    /** Renders the layout as it is now, whatever the mode. */
    public void renderNow() {
        delay.stop();
        if (running != null) {
            again = true;
            running.cancel();
            return;
        }
        if (renderer.outlook(source.palette()).isEmpty()) {
            noModel();
            return;
        }
        begin();
    }

    private void begin() {
        long begunVersion = version;
        long begunNanos = nanoClock.getAsLong();
        ModelRenderer.Job job = renderer.prepare(source.layout(), source.palette(), source.seed());
        state.set(RenderState.RENDERING);
        message.set(rendering.get() == null ? Texts.get("render.first") : "");
        progress.set(0);
        stoppedByUser = false;
        running =
                engine.start(
                        Texts.get("render.task"),
                        job::run,
                        new Outcome<>(
                                made -> done(made, begunVersion, begunNanos),
                                failure -> failed(failure, begunVersion),
                                () -> stopped(begunVersion),
                                progress::set));
    }

    private void done(Rendering made, long begunVersion, long begunNanos) {
        running = null;
        if (begunVersion < validFrom) {
            beginAgain();
            return;
        }
        double seconds = (nanoClock.getAsLong() - begunNanos) / NANOS;
        lastSeconds.set(seconds);
        renderedVersion = begunVersion;
        boolean first = renderer.recordDuration(made, seconds);
        retouching.rendered(made, seconds);
        rendering.set(made);
        outdated.set(renderedVersion != version);
        progress.set(1);
        state.set(outdated.get() ? RenderState.WAITING : RenderState.CURRENT);
        if (!first && seconds > RenderOutlook.SLOW_SECONDS && mode.get() != RenderMoment.MANUAL) {
            again = false;
            paused = true;
            message.set(Texts.get("render.slow.seen", RenderOutlook.text(seconds)));
            if (outdated.get()) {
                state.set(RenderState.PAUSED);
            }
        } else {
            message.set("");
            if (seconds <= RenderOutlook.SLOW_SECONDS) {
                paused = false;
            }
        }
        beginAgain();
    }

    /** What has failed would fail again after the next stroke: it waits until it is asked for. */
    private void failed(Throwable failure, long begunVersion) {
        running = null;
        if (begunVersion >= validFrom) {
            paused = true;
            state.set(RenderState.FAILED);
            message.set(renderer.explain(failure));
        }
        beginAgain();
    }

    private void stopped(long begunVersion) {
        running = null;
        if (begunVersion >= validFrom) {
            boolean previewed = previewProperty().get() != null;
            state.set(previewed ? RenderState.APPROXIMATE : RenderState.WAITING);
            message.set(stoppedByUser ? Texts.get("render.stopped") : "");
        }
        beginAgain();
    }

    private void beginAgain() {
        if (again) {
            again = false;
            renderNow();
        }
    }

    /** Stops a render under way and begins no more by itself. */
    public void close() {
        paused = true;
        delay.stop();
        retouching.forget();
        cancel();
    }

    /** Stops a render under way. */
    public void cancel() {
        again = false;
        if (running != null) {
            stoppedByUser = true;
            running.cancel();
        }
    }
}
