package veduta.ui.render;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.rendering.Rendering;
import veduta.text.Texts;
import veduta.ui.task.PauseDelay;
import veduta.ui.task.TaskRunner;

/** Rendering as a part of the window: the renders of one document and how they are made. */
public final class RenderFeature {
    private final RenderOptions options;
    private final LayoutSource source;
    private final ChosenModelRenderer renderer;
    private final RenderViewModel viewModel;

    /**
     * Renders one document.
     *
     * @param model gives the model to render with; null if there is none
     * @param source the document
     * @param catalog knows what models can do
     * @param engine runs the renders, one after the other
     */
    public RenderFeature(
            RenderServices services,
            Supplier<@Nullable InstalledModel> model,
            LayoutSource source,
            ModelCatalog catalog,
            TaskRunner engine) {
        this.source = source;
        options = new RenderOptions(catalog::fits);
        renderer = new ChosenModelRenderer(services.service(), model, services.costs(), options);
        viewModel =
                new RenderViewModel(
                        source,
                        renderer,
                        engine,
                        new PauseDelay(),
                        System::nanoTime,
                        () -> rendersParts(catalog, model.get()));
        options.onChange(viewModel::reconsider);
    }

    /** A model that is not known yet is not refused anything. */
    private static boolean rendersParts(ModelCatalog catalog, @Nullable InstalledModel model) {
        return model == null
                || catalog.capabilities(model.info()).contains(Capability.PARTIAL_RENDER);
    }

    /** When a render begins and what it gave. */
    public RenderViewModel viewModel() {
        return viewModel;
    }

    /** In which size and on which device the pictures are made. */
    public RenderOptions options() {
        return options;
    }

    /** What the next render will take; empty if there is no model for it. */
    public Optional<RenderOutlook> outlook() {
        return renderer.outlook(source.palette());
    }

    /** Where and in which number format the last render was computed; empty before the first. */
    public ObservableValue<String> engineUsed() {
        return viewModel
                .renderingProperty()
                .map(Rendering::recipe)
                .map(
                        recipe ->
                                Texts.get(
                                        "engine.used",
                                        Texts.get("engine." + recipe.device()),
                                        recipe.precision().name().toLowerCase(Locale.ROOT)))
                .orElse("");
    }
}
