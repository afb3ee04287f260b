package veduta.ui.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.PictureValues;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;
import veduta.ui.task.ManualDelay;
import veduta.ui.task.ManualRunner;
import veduta.ui.task.Work;

/** A view model of renders whose model, engine and clock the test holds. */
abstract class RenderViewModelCase {
    static final Size SIZE = new Size(4, 2);
    private static final Palette PALETTE =
            new Palette(
                    "two",
                    "Two",
                    List.of(
                            new SemanticClass("a", "A", 1, "", Map.of(), List.of()),
                            new SemanticClass("b", "B", 2, "", Map.of(), List.of())),
                    List.of());

    final ManualDelay delay = new ManualDelay();
    final ManualRunner engine = new ManualRunner();
    final Stub renderer = new Stub();
    int label;
    long nanos;
    boolean partial = true;
    final RenderViewModel model =
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
    final class Stub implements ModelRenderer {
        Optional<RenderOutlook> outlook = Optional.of(new RenderOutlook(0.1, 1000));
        boolean fails;
        boolean ignoresStop;
        boolean loaded = true;
        double takes = 0.1;
        boolean retouches;
        int retouchesAsked;

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

    void paint(int newLabel) {
        label = newLabel;
        model.layoutChanged();
    }
}
