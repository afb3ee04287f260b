package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.MemoryGuard;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.Capability;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.image.Size;
import veduta.io.document.VedutaDocument;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.LayoutReader;
import veduta.io.encoding.SourceFile;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Renders layouts with the right model. */
public final class RenderService {
    private final SynthesizerFactory synthesizers;
    private final ModelCatalog models;
    private final LayoutReader layouts;
    private final String version;
    private final MemoryGuard memory;
    private final NamedModels namedModels;

    /**
     * A service over these ports.
     *
     * @param version version of the program, for recipes
     */
    public RenderService(
            SynthesizerFactory synthesizers,
            ModelCatalog models,
            LayoutReader layouts,
            String version) {
        this(synthesizers, models, layouts, version, MemoryGuard.NONE);
    }

    /**
     * A service that looks at the memory first.
     *
     * @param version version of the program, for recipes
     * @param memory asked before every render
     */
    public RenderService(
            SynthesizerFactory synthesizers,
            ModelCatalog models,
            LayoutReader layouts,
            String version,
            MemoryGuard memory) {
        this.synthesizers = synthesizers;
        this.models = models;
        this.layouts = layouts;
        this.version = version;
        this.memory = memory;
        this.namedModels = new NamedModels(models, layouts::palette);
    }

    /** Begins renders that share the engine's options and keep the last model open. */
    public Session session(EngineOptions options) {
        return new Session(options);
    }

    /**
     * The first installed model that reads layouts of a palette.
     *
     * @throws SynthesisException if there is none
     */
    public InstalledModel modelFor(Palette palette) throws SynthesisException {
        return required(palette, models.forPalette(palette.key()));
    }

    private static InstalledModel required(Palette palette, Optional<InstalledModel> found)
            throws SynthesisException {
        return found.orElseThrow(
                () -> new SynthesisException(Texts.get("fault.render.no-model", palette.key())));
    }

    /** A model file and what its header says, read once. */
    private record LocatedModel(Path file, ModelInfo info) {
        private static LocatedModel of(InstalledModel model) {
            return new LocatedModel(model.file(), model.info());
        }
    }

    /** Renders one after the other. Not safe for use by several threads at once. */
    public final class Session implements AutoCloseable {
        private final EngineOptions options;
        private final OpenModel open;
        private final Map<String, LocatedModel> named = new HashMap<>();
        private final Map<String, Optional<InstalledModel>> byPalette = new HashMap<>();
        private final Set<String> seedNoted = new HashSet<>();

        private Session(EngineOptions options) {
            this.options = options;
            this.open = new OpenModel(synthesizers, options);
        }

        /**
         * Reads and renders a layout file.
         *
         * @throws IOException if the layout cannot be read
         * @throws SynthesisException if there is no fitting model or it cannot render the layout
         */
        public Rendering render(
                Path file, RenderChoice choice, Progress progress, Cancellation cancellation)
                throws IOException, SynthesisException {
            List<String> notes = new ArrayList<>();
            if (choice.model().isEmpty()) {
                SourceFile source = SourceFile.open(file);
                DecodedLayout read =
                        choice.layout().isRecognised()
                                ? layouts.readPreferring(
                                        source, choice.layout(), key -> forPalette(key).isPresent())
                                : layouts.read(source, choice.layout());
                LocatedModel model =
                        LocatedModel.of(modelFor(read.palette(), source.document(), notes));
                Synthesizer synthesizer = opened(model, choice.size(), progress);
                return render(synthesizer, read, choice, notes, progress, cancellation);
            }
            Synthesizer synthesizer = named(choice.model().get(), choice.size(), progress);
            String palette = synthesizer.info().paletteKey();
            DecodedLayout read =
                    choice.layout().isRecognised() && !palette.isEmpty()
                            ? layouts.readAs(file, palette, choice.layout())
                            : layouts.read(file, choice.layout());
            return render(synthesizer, read, choice, notes, progress, cancellation);
        }

        /**
         * The model that a document names, or else the nearest, which is noted; of all other files
         * the first for the palette.
         */
        private InstalledModel modelFor(
                Palette palette, Optional<VedutaDocument> document, List<String> notes)
                throws SynthesisException {
            Optional<InstalledModel> usual = forPalette(palette.key());
            Optional<WantedModel> wanted =
                    document.flatMap(VedutaDocument::model)
                            .map(model -> WantedModel.of(model, palette));
            if (wanted.isEmpty()) {
                return required(palette, usual);
            }
            Optional<InstalledModel> installed = namedModels.installed(wanted.get());
            if (installed.isPresent()) {
                return installed.get();
            }
            MissingModel missing = namedModels.missing(wanted.get());
            if (usual.isEmpty()) {
                throw new SynthesisException(missing.sentence());
            }
            notes.add(missing.sentence());
            return missing.nearest().orElse(usual.get());
        }

        /** Looked for once, for all files that are rendered. */
        private Optional<InstalledModel> forPalette(String key) {
            return byPalette.computeIfAbsent(key, models::forPalette);
        }

        /** The first render with a model looks at the memory and loads it from one opening. */
        private Synthesizer named(String fileOrName, Optional<Size> size, Progress progress)
                throws SynthesisException {
            LocatedModel known = named.get(fileOrName);
            if (known != null) {
                return opened(known, size, progress);
            }
            try (ModelSource source = models.open(models.find(fileOrName))) {
                requireMemory(source.info(), size, progress);
                Synthesizer synthesizer = open.model(source);
                named.put(fileOrName, new LocatedModel(source.file(), source.info()));
                return synthesizer;
            }
        }

        private Rendering render(
                Synthesizer synthesizer,
                DecodedLayout read,
                RenderChoice choice,
                List<String> notes,
                Progress progress,
                Cancellation cancellation)
                throws SynthesisException {
            String model = synthesizer.info().name();
            if (choice.seed() != 0
                    && !models.capabilities(synthesizer.info()).contains(Capability.SEEDED_TEXTURE)
                    && seedNoted.add(model)) {
                notes.add(Texts.get("render.idle-seed", model));
            }
            EmbeddedRecipe of =
                    recipe(
                            synthesizer,
                            choice.fill().of(read.layout()),
                            read.palette(),
                            choice.size().orElse(synthesizer.info().size()),
                            choice.seed());
            choice.pictures().requireIn(synthesizer.info().images());
            return made(synthesizer, of, choice.unrounded(), progress, cancellation)
                    .from(read, notes);
        }

        /**
         * Renders a layout.
         *
         * @param model as it was found, so that nothing is looked for
         * @param size of the pictures
         * @param seed of the noise that gives regions their texture, for models that have noise
         * @throws SynthesisException if the model does not fit or cannot render the layout
         */
        public Rendering render(
                LabelMap layout,
                Palette palette,
                InstalledModel model,
                Size size,
                long seed,
                Progress progress,
                Cancellation cancellation)
                throws SynthesisException {
            Synthesizer synthesizer = opened(LocatedModel.of(model), Optional.of(size), progress);
            EmbeddedRecipe of = recipe(synthesizer, layout, palette, size, seed);
            return made(synthesizer, of, false, progress, cancellation);
        }

        private EmbeddedRecipe recipe(
                Synthesizer synthesizer, LabelMap layout, Palette palette, Size size, long seed)
                throws SynthesisException {
            requireSamePalette(synthesizer, palette);
            Recipe recipe =
                    new Recipe(
                            version,
                            synthesizer.info().name(),
                            synthesizer.fingerprint(),
                            palette.key(),
                            size,
                            synthesizer.precision(),
                            synthesizer.device(),
                            1,
                            1,
                            seed,
                            synthesizer.info().architecture());
            return new EmbeddedRecipe(recipe, layout, palette);
        }

        /**
         * Renders again only what lies around an edit; for showing while somebody paints, never to
         * be kept.
         *
         * @param last what was rendered, or retouched since then, by this session
         * @param now the layout after the edit
         * @return empty if only a whole render will do
         * @throws SynthesisException if it fails or is stopped
         */
        public Optional<Rendering> retouch(Rendering last, LabelMap now, Cancellation cancellation)
                throws SynthesisException {
            Optional<Synthesizer> present = open.present(last.recipe().fingerprint());
            if (present.isEmpty()) {
                return Optional.empty();
            }
            return present.get()
                    .retouch(last.layout(), last.pictures(), now, cancellation)
                    .map(made -> new Rendering(made, now, last.palette(), last.recipe()));
        }

        private Synthesizer opened(LocatedModel model, Optional<Size> size, Progress progress)
                throws SynthesisException {
            requireMemory(model.info(), size, progress);
            return open.model(model.file());
        }

        private void requireMemory(ModelInfo model, Optional<Size> size, Progress progress)
                throws SynthesisException {
            progress.needs(memory.require(model, size.orElse(model.size()), options));
        }

        /** Gives the model's memory back. */
        @Override
        public void close() {
            open.close();
        }
    }

    /**
     * Makes a picture again from what stands in its file: the same model, size, number format and,
     * unless another is named, device.
     *
     * @param model file or name of the model; empty to find it by the recipe's fingerprint
     * @param engine device, where {@link ComputeDevice#AUTO} means where it was made, threads and
     *     bands
     * @param unrounded whether the collection is wanted before it is rounded to 8 bits, too
     * @return the collection, its recipe's picture number being the picture's
     * @throws SynthesisException if the model that made it is not found
     */
    public Rendering again(
            EmbeddedRecipe embedded,
            Optional<String> model,
            EngineOptions engine,
            boolean unrounded,
            Progress progress)
            throws SynthesisException {
        Recipe recipe = embedded.recipe();
        ComputeDevice made = recipe.device().equals("gpu") ? ComputeDevice.GPU : ComputeDevice.CPU;
        ComputeDevice where = engine.device() == ComputeDevice.AUTO ? made : engine.device();
        EngineOptions options =
                new EngineOptions(where, recipe.precision(), engine.threads(), engine.bands());
        try (ModelSource source =
                model.isPresent() ? models.open(models.find(model.get())) : modelOf(embedded)) {
            progress.needs(memory.require(source.info(), recipe.size(), options));
            if (!source.digest().equals(recipe.fingerprint())) {
                throw new SynthesisException(
                        Texts.get(
                                "fault.recipe.other-model",
                                source.file(),
                                recipe.model(),
                                recipe.fingerprint()));
            }
            try (Synthesizer synthesizer = synthesizers.open(source, options)) {
                requireSamePalette(synthesizer, embedded.palette());
                return made(synthesizer, embedded, unrounded, progress, new Cancellation());
            }
        }
    }

    private static Rendering made(
            Synthesizer synthesizer,
            EmbeddedRecipe of,
            boolean unrounded,
            Progress progress,
            Cancellation cancellation)
            throws SynthesisException {
        LabelMap layout = of.layout();
        Size size = of.recipe().size();
        long seed = of.recipe().seed();
        if (unrounded) {
            var values = synthesizer.renderUnrounded(layout, size, seed, progress, cancellation);
            return new Rendering(values, layout, of.palette(), of.recipe());
        }
        var pictures = synthesizer.render(layout, size, seed, progress, cancellation);
        return new Rendering(pictures, layout, of.palette(), of.recipe());
    }

    private ModelSource modelOf(EmbeddedRecipe embedded) throws SynthesisException {
        WantedModel wanted = WantedModel.of(embedded.recipe(), embedded.palette());
        return models.withFingerprint(wanted.fingerprint())
                .orElseThrow(
                        () ->
                                new SynthesisException(
                                        Texts.get(
                                                "fault.recipe.model",
                                                wanted.name(),
                                                wanted.fileName(),
                                                wanted.fingerprint(),
                                                namedModels.missing(wanted).nearestClause())));
    }

    private static void requireSamePalette(Synthesizer synthesizer, Palette palette)
            throws SynthesisException {
        String known = synthesizer.info().paletteKey();
        boolean same = known.isEmpty() || known.equals(palette.key());
        if (!same || synthesizer.info().classes() != palette.size()) {
            throw new SynthesisException(
                    Texts.get(
                            "fault.render.palette",
                            palette.key(),
                            palette.size(),
                            synthesizer.info().name(),
                            known,
                            synthesizer.info().classes()));
        }
    }
}
