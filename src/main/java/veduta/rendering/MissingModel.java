package veduta.rendering;

import java.util.Optional;
import veduta.api.model.InstalledModel;
import veduta.text.Texts;

/**
 * A model that a document or a recipe names and that is not installed.
 *
 * @param wanted what is named
 * @param nearest the installed model that comes nearest; empty if none knows one of its classes
 */
public record MissingModel(WantedModel wanted, Optional<InstalledModel> nearest) {
    /** One sentence that names both. */
    public String sentence() {
        return Texts.get("model.missing", wanted.name(), wanted.fileName(), nearestClause());
    }

    /** What comes nearest, as the end of a sentence. */
    String nearestClause() {
        return nearest.map(this::clause).orElseGet(() -> Texts.get("model.missing.no-other"));
    }

    private String clause(InstalledModel model) {
        return model.name().equals(wanted.name())
                ? Texts.get("model.missing.same-name", model.file())
                : Texts.get("model.missing.nearest", model.name(), model.file().getFileName());
    }
}
