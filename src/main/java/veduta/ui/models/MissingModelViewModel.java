package veduta.ui.models;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.model.InstalledModel;
import veduta.rendering.MissingModel;
import veduta.rendering.NamedModels;
import veduta.rendering.WantedModel;
import veduta.text.Texts;
import veduta.ui.task.Outcome;
import veduta.ui.task.TaskRunner;

/** Which model the open document names that is not installed, and the nearest that is. */
public final class MissingModelViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(MissingModelViewModel.class);

    private final NamedModels named;
    private final ModelsViewModel models;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable MissingModel> missing =
            new ReadOnlyObjectWrapper<>();
    private @Nullable WantedModel wanted;

    /** Nothing is missing yet. */
    public MissingModelViewModel(NamedModels named, ModelsViewModel models, TaskRunner tasks) {
        this.named = named;
        this.models = models;
        this.tasks = tasks;
    }

    /** What was looked for: the model, or else what to say of its absence. */
    private record Found(Optional<InstalledModel> model, Optional<MissingModel> absence) {}

    /** Looks for the model that a document names, and renders with it if it is there. */
    public void look(WantedModel model) {
        wanted = model;
        missing.set(null);
        tasks.start(
                Texts.get("models.task"),
                (progress, cancellation) -> {
                    Optional<InstalledModel> installed = named.installed(model);
                    return new Found(
                            installed,
                            installed.isPresent()
                                    ? Optional.empty()
                                    : Optional.of(named.missing(model)));
                },
                Outcome.of(
                        found -> show(model, found),
                        failure -> LOG.warn("Models could not be listed.", failure)));
    }

    private void show(WantedModel model, Found found) {
        if (!model.equals(wanted)) {
            return;
        }
        found.model().ifPresent(each -> models.prefer(model.palette().key(), each.name()));
        missing.set(found.absence().orElse(null));
    }

    /** Forgets it: another document is open, or the user has seen it. */
    public void hide() {
        wanted = null;
        missing.set(null);
    }

    /** The model that is missing; null if none is. */
    public ReadOnlyObjectProperty<@Nullable MissingModel> missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
