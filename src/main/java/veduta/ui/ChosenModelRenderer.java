package veduta.ui;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.file.encoding.LayoutChoice;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.render.PictureSelection;
import veduta.render.RenderChoice;
import veduta.render.RenderService;
import veduta.render.Rendering;
import veduta.synthesis.CostEstimate;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.InstalledModel;
import veduta.synthesis.SynthesisException;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.render.ModelRenderer;
import veduta.ui.render.RenderOutlook;
import veduta.ui.text.Texts;

/** Renders with the model that is chosen, and learns how fast this machine is. */
final class ChosenModelRenderer implements ModelRenderer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenModelRenderer.class);
    private static final double FIRST_GUESS_PER_SECOND = 30e9;

    private final RenderService.Session session;
    private final ModelsViewModel models;
    private final CostEstimate.Estimator costs;
    private final EngineOptions engine;
    private final Set<String> loaded = new HashSet<>();
    private double multiplyAddsPerSecond = FIRST_GUESS_PER_SECOND;

    ChosenModelRenderer(
            RenderService service,
            ModelsViewModel models,
            CostEstimate.Estimator costs,
            EngineOptions engine) {
        this.session = service.session(engine);
        this.models = models;
        this.costs = costs;
        this.engine = engine;
    }

    @Override
    public Optional<RenderOutlook> outlook(Palette palette) {
        return cost().map(
                        cost ->
                                new RenderOutlook(
                                        cost.multiplyAdds() / multiplyAddsPerSecond,
                                        cost.peakBytes()));
    }

    private Optional<CostEstimate> cost() {
        InstalledModel model = models.chosenProperty().get();
        if (model == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    costs.estimate(model.card(), model.card().size(), engine.precision()));
        } catch (SynthesisException impossible) {
            LOG.warn("The cost of {} is unknown.", model.name(), impossible);
            return Optional.of(new CostEstimate(0, 0));
        }
    }

    @Override
    public Job prepare(LabelMap layout, Palette palette) {
        @Nullable InstalledModel model = models.chosenProperty().get();
        String file = model == null ? "" : model.file().toString();
        RenderChoice choice =
                new RenderChoice(
                        Optional.of(file).filter(name -> !name.isEmpty()),
                        Optional.empty(),
                        LayoutChoice.NONE,
                        PictureSelection.FIRST);
        return (progress, cancellation) ->
                session.render(layout, palette, choice, progress, cancellation);
    }

    @Override
    public boolean took(Rendering made, double seconds) {
        boolean first = loaded.add(made.recipe().fingerprint());
        if (!first && seconds > 0) {
            cost().filter(cost -> cost.multiplyAdds() > 0)
                    .ifPresent(cost -> multiplyAddsPerSecond = cost.multiplyAdds() / seconds);
        }
        return first;
    }

    @Override
    public String explain(Throwable failure) {
        if (failure instanceof SynthesisException told && told.getMessage() != null) {
            return told.getMessage();
        }
        return failure instanceof OutOfMemoryError
                ? Texts.get("render.outOfMemory")
                : Texts.get("render.failed");
    }

    /** Gives the model's memory back; to be called on the engine's thread. */
    @Override
    public void close() {
        session.close();
    }
}
