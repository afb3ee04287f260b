package veduta.rendering;

import java.util.List;
import java.util.Optional;
import veduta.api.model.InstalledModel;
import veduta.io.document.DocumentModel;
import veduta.layout.Palette;

/**
 * A model that a document or a recipe names.
 *
 * @param name its name
 * @param fingerprint SHA-256 of its file in hexadecimal; empty if unknown
 * @param architecture kind of its network
 * @param palette palette of the layouts that it reads
 */
public record WantedModel(String name, String fingerprint, String architecture, Palette palette) {
    /** The model of a recipe. */
    public static WantedModel of(Recipe recipe, Palette palette) {
        return new WantedModel(
                recipe.model(), recipe.fingerprint(), recipe.architecture(), palette);
    }

    /** The model of a document. */
    public static WantedModel of(DocumentModel model, Palette palette) {
        return new WantedModel(model.name(), model.fingerprint(), model.architecture(), palette);
    }

    /** Name of its file. */
    public String fileName() {
        return name + ".safetensors";
    }

    /** The one of these that has its name, and reads its palette or names none. */
    Optional<InstalledModel> named(List<InstalledModel> installed) {
        return installed.stream()
                .filter(each -> each.name().equals(name) || each.info().name().equals(name))
                .filter(
                        each ->
                                each.info().paletteKey().isEmpty()
                                        || each.info().paletteKey().equals(palette.key()))
                .findFirst();
    }
}
