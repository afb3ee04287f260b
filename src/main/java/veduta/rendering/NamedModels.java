package veduta.rendering;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import veduta.api.compute.SynthesisException;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelSource;
import veduta.layout.Palette;

/** Looks for the models that documents and recipes name. Slow: it reads files. */
public final class NamedModels {
    private final ModelCatalog models;
    private final NearestModel nearest;

    /**
     * Looks among {@code models}.
     *
     * @param palettes finds a palette by its key
     */
    public NamedModels(ModelCatalog models, Function<String, Optional<Palette>> palettes) {
        this.models = models;
        this.nearest = new NearestModel(palettes);
    }

    /**
     * The installed model of this name and palette, or else with this content.
     *
     * @throws SynthesisException if a file cannot be read
     */
    public Optional<InstalledModel> installed(WantedModel wanted) throws SynthesisException {
        List<InstalledModel> all = models.all();
        Optional<InstalledModel> named = wanted.named(all);
        return named.isPresent() ? named : withContent(wanted.fingerprint(), all);
    }

    private Optional<InstalledModel> withContent(String fingerprint, List<InstalledModel> all)
            throws SynthesisException {
        if (fingerprint.isEmpty()) {
            return Optional.empty();
        }
        Optional<ModelSource> found = models.withFingerprint(fingerprint);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (ModelSource source = found.get()) {
            return all.stream().filter(each -> each.file().equals(source.file())).findFirst();
        }
    }

    /** What to report of a model that is not installed. */
    public MissingModel missing(WantedModel wanted) {
        return new MissingModel(wanted, nearest.of(wanted, models.all()));
    }
}
