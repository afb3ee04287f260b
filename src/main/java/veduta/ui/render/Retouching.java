package veduta.ui.render;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/**
 * Pictures that are made again only around what was painted since the last render: shown until the
 * whole render follows, and never kept.
 */
final class Retouching {
    private static final double NANOS = 1e9;

    private final LayoutSource source;
    private final ModelRenderer renderer;
    private final TaskRunner engine;
    private final LongSupplier nanoClock;
    private final BooleanSupplier partial;

    private final ReadOnlyObjectWrapper<@Nullable Rendering> preview =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Rendering base;
    private @Nullable Cancellation running;
    private boolean again;
    private boolean slow;
    private boolean live;

    /**
     * Nothing to retouch yet.
     *
     * @param partial whether the model that renders now can render a part of its pictures
     */
    Retouching(
            LayoutSource source,
            ModelRenderer renderer,
            TaskRunner engine,
            LongSupplier nanoClock,
            BooleanSupplier partial) {
        this.source = source;
        this.renderer = renderer;
        this.engine = engine;
        this.nanoClock = nanoClock;
        this.partial = partial;
    }

    /** The retouched pictures; null if those of the last render are the newest. */
    ReadOnlyObjectProperty<@Nullable Rendering> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /**
     * Whether there is something to retouch, the model can do it, it was not slow before, and whole
     * renders are not live.
     */
    boolean isPossible() {
        return base != null && !slow && !live && partial.getAsBoolean();
    }

    /**
     * A whole render has been made.
     *
     * @param seconds what it took
     */
    void rendered(Rendering whole, double seconds) {
        live = seconds <= RenderOutlook.LIVE_SECONDS;
        base = whole;
        preview.set(null);
    }

    /** Another document, palette or model: nothing can be retouched until the next render. */
    void forget() {
        base = null;
        slow = false;
        live = false;
        again = false;
        preview.set(null);
        if (running != null) {
            running.cancel();
            running = null;
        }
    }

    /**
     * Retouches; the newest layout wins.
     *
     * @param ended notified whether the preview has been renewed, unless it was forgotten or a
     *     newer retouch has begun
     */
    void begin(Consumer<Boolean> ended) {
        Rendering last = base;
        if (last == null) {
            ended.accept(false);
            return;
        }
        if (running != null) {
            again = true;
            return;
        }
        long begunNanos = nanoClock.getAsLong();
        Cancellation[] mine = new Cancellation[1];
        mine[0] =
                engine.start(
                        Texts.get("render.task"),
                        renderer.prepareRetouch(last, source.layout()),
                        new Outcome<>(
                                made -> {
                                    if (running == mine[0]) {
                                        slow = seconds(begunNanos) > RenderOutlook.SLOW_SECONDS;
                                        ended(made, ended);
                                    }
                                },
                                failure -> {
                                    if (running == mine[0]) {
                                        ended(Optional.empty(), ended);
                                    }
                                },
                                () -> {
                                    if (running == mine[0]) {
                                        running = null;
                                        again = false;
                                    }
                                },
                                share -> {}));
        running = mine[0];
    }

    private void ended(Optional<Rendering> made, Consumer<Boolean> listener) {
        running = null;
        made.ifPresent(
                retouched -> {
                    base = retouched;
                    preview.set(retouched);
                });
        if (again) {
            again = false;
            begin(listener);
        } else {
            listener.accept(made.isPresent());
        }
    }

    private double seconds(long sinceNanos) {
        return (nanoClock.getAsLong() - sinceNanos) / NANOS;
    }
}
