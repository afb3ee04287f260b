package veduta.ui.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.NotEnoughMemoryException;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.CostEstimate;
import veduta.api.model.InstalledModel;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.Recipe;
import veduta.rendering.RenderService;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.task.Work;

/** Renders with the model that is chosen, and learns how fast this machine is. */
final class ChosenModelRenderer implements ModelRenderer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChosenModelRenderer.class);
    private static final double FIRST_GUESS_PER_SECOND = 30e9;
    private static final double FIRST_GUESS_ON_GPU = 10e12;

    private final RenderService service;
    private final Supplier<@Nullable InstalledModel> model;
    private final CostEstimate.Estimator costs;
    private final RenderOptions options;
    // Both belong to the engine's thread.
    private @Nullable EngineOptions engine;
    private RenderService.@Nullable Session session;
    private final Set<String> loaded = new HashSet<>();

    /** Multiply-adds a second, as measured with these options. */
    private final Map<EngineOptions, Double> speeds = new HashMap<>();

    ChosenModelRenderer(
            RenderService service,
            Supplier<@Nullable InstalledModel> model,
            CostEstimate.Estimator costs,
            RenderOptions options) {
        this.service = service;
        this.model = model;
        this.costs = costs;
        this.options = options;
    }

    /** The session of these options; one of others is closed, which frees its model. */
    private RenderService.Session session(EngineOptions wanted) {
        RenderService.Session present = session;
        if (present != null && wanted.equals(engine)) {
            return present;
        }
        close();
        RenderService.Session opened = service.session(wanted);
        engine = wanted;
        session = opened;
        return opened;
    }

    @Override
    public Optional<RenderOutlook> outlook(Palette palette) {
        return cost().map(
                        cost ->
                                new RenderOutlook(
                                        cost.multiplyAdds() / speed(cost), cost.peakBytes()));
    }

    private double speed(CostEstimate cost) {
        double guess =
                cost.device() == ComputeDevice.GPU ? FIRST_GUESS_ON_GPU : FIRST_GUESS_PER_SECOND;
        return speeds.getOrDefault(options.engine(), guess);
    }

    private Optional<CostEstimate> cost() {
        InstalledModel chosen = model.get();
        if (chosen == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    costs.estimate(chosen.info(), options.size(chosen.info()), options.engine()));
        } catch (SynthesisException impossible) {
            LOG.warn("The cost of {} is unknown.", chosen.name(), impossible);
            return Optional.of(new CostEstimate(0, 0, ComputeDevice.CPU));
        }
    }

    @Override
    public Job prepare(LabelMap layout, Palette palette, long seed) {
        @Nullable InstalledModel chosen = model.get();
        Optional<Size> size = Optional.ofNullable(chosen).map(each -> options.size(each.info()));
        EngineOptions wanted = options.engine();
        return (progress, cancellation) -> {
            InstalledModel model = chosen == null ? service.modelFor(palette) : chosen;
            return session(wanted)
                    .render(
                            layout,
                            palette,
                            model,
                            size.orElse(model.info().size()),
                            seed,
                            progress,
                            cancellation);
        };
    }

    @Override
    public Work<Optional<Rendering>> prepareRetouch(Rendering last, LabelMap now) {
        EngineOptions wanted = options.engine();
        return (progress, cancellation) -> session(wanted).retouch(last, now, cancellation);
    }

    @Override
    public boolean recordDuration(Rendering made, double seconds) {
        Recipe recipe = made.recipe();
        boolean first = loaded.add(recipe.fingerprint() + recipe.device() + recipe.precision());
        if (!first && seconds > 0) {
            cost().filter(cost -> cost.multiplyAdds() > 0)
                    .ifPresent(cost -> speeds.put(options.engine(), cost.multiplyAdds() / seconds));
        }
        return first;
    }

    @Override
    public String explain(Throwable failure) {
        if (failure instanceof OutOfMemoryError || failure instanceof NotEnoughMemoryException) {
            return notEnoughMemory();
        }
        if (failure instanceof SynthesisException cause && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return Texts.get("render.failed");
    }

    /** Names a smaller size, if the model can make one. */
    private String notEnoughMemory() {
        InstalledModel chosen = model.get();
        if (chosen == null) {
            return Texts.get("render.outOfMemory");
        }
        Size size = options.size(chosen.info());
        return options.smaller(chosen.info())
                .map(
                        smaller ->
                                Texts.get(
                                        options.inBandsProperty().get()
                                                ? "render.outOfMemory.smaller"
                                                : "render.outOfMemory.bands",
                                        size,
                                        smaller))
                .orElseGet(() -> Texts.get("render.outOfMemory"));
    }

    /** Gives the model's memory back; to be called on the engine's thread. */
    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
