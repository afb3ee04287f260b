package veduta.ui.models;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Which models there are and which of them is used for the palette at hand. */
public final class ModelsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ModelsViewModel.class);

    private final ModelCatalog catalog;
    private final TaskRunner tasks;
    private final ObservableList<InstalledModel> models = FXCollections.observableArrayList();
    // Kept, for a view of a list that nobody holds stops telling its listeners.
    private final ObservableList<InstalledModel> shownModels =
            FXCollections.unmodifiableObservableList(models);
    private final ReadOnlyObjectWrapper<@Nullable InstalledModel> chosen =
            new ReadOnlyObjectWrapper<>();
    private final Map<String, String> nameByPalette = new HashMap<>();
    private String paletteKey = "";

    /** Knows no model until {@link #refresh}. */
    public ModelsViewModel(ModelCatalog catalog, TaskRunner tasks) {
        this.catalog = catalog;
        this.tasks = tasks;
    }

    /** All models, bundled ones first. */
    public ObservableList<InstalledModel> models() {
        return shownModels;
    }

    /** Whether a model reads layouts of a palette. */
    public boolean reads(String paletteKey) {
        return shownModels.stream().anyMatch(each -> each.info().paletteKey().equals(paletteKey));
    }

    /** The model that renders the present palette; null if there is none. */
    public ReadOnlyObjectProperty<@Nullable InstalledModel> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether a model is chosen whose networks cannot do something. */
    public BooleanBinding lacks(Capability capability) {
        return Bindings.createBooleanBinding(
                () -> {
                    @Nullable InstalledModel model = chosen.get();
                    return model != null
                            && !catalog.capabilities(model.info()).contains(capability);
                },
                chosen);
    }

    /** Names of the models chosen by hand, by palette key. */
    public Map<String, String> choices() {
        return Map.copyOf(nameByPalette);
    }

    /** Takes up choices of an earlier session. */
    public void setChoices(Map<String, String> choices) {
        nameByPalette.putAll(choices);
        choose();
    }

    /** Looks for models, away from the JavaFX thread, then calls {@code then}. */
    public void refresh(Runnable then) {
        tasks.start(
                Texts.get("models.task"),
                (progress, cancellation) -> catalog.all(),
                Outcome.of(
                        found -> {
                            models.setAll(found);
                            choose();
                            then.run();
                        },
                        failure -> LOG.warn("Models could not be listed.", failure)));
    }

    /** The palette of the document has changed. */
    public void setPalette(String key) {
        paletteKey = key;
        choose();
    }

    /** Uses a model for its palette, or for the present one if it names none, from now on. */
    public void use(InstalledModel model) {
        String key = model.info().paletteKey();
        nameByPalette.put(key.isEmpty() ? paletteKey : key, model.name());
        choose();
    }

    /** Uses the model of a name for a palette, if there is one. */
    public void prefer(String key, String name) {
        nameByPalette.put(key, name);
        choose();
    }

    /**
     * The model that would render a palette: the one the user chose for it, or else the first made
     * for it. A model that names no palette is used only where the user chose it.
     */
    public Optional<InstalledModel> chosenFor(String key) {
        String wanted = nameByPalette.getOrDefault(key, "");
        Optional<InstalledModel> named =
                models.stream()
                        .filter(model -> model.name().equals(wanted))
                        .filter(
                                model ->
                                        model.info().paletteKey().isEmpty()
                                                || model.info().paletteKey().equals(key))
                        .findFirst();
        return named.or(
                () ->
                        models.stream()
                                .filter(model -> model.info().paletteKey().equals(key))
                                .findFirst());
    }

    private void choose() {
        chosen.set(chosenFor(paletteKey).orElse(null));
    }
}
