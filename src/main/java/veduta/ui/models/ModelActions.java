package veduta.ui.models;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelImport;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.dialog.ReportedTasks;

/** Adding, importing and removing models. */
public final class ModelActions {
    private static final FileType MODELS =
            new FileType(Texts.get("model.files"), List.of("*.safetensors"));
    private static final FileType WEIGHTS =
            new FileType(Texts.get("model.weights"), List.of("*.index", "*.mat", "*.pth"));

    private final ModelsViewModel models;
    private final ModelFiles files;
    private final Consumer<InstalledModel> use;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;
    private Consumer<Path> perceptualMade = file -> {};

    /**
     * Actions on the user's models.
     *
     * @param use renders with a model, see {@link ModelSwitch}
     */
    public ModelActions(
            ModelsViewModel models,
            ModelFiles files,
            Consumer<InstalledModel> use,
            ReportedTasks tasks) {
        this.models = models;
        this.files = files;
        this.use = use;
        this.tasks = tasks;
        this.dialogs = tasks.dialogs();
    }

    /** Notifies {@code listener} of perceptual networks that are made of imported weights. */
    public void onPerceptualNetwork(Consumer<Path> listener) {
        perceptualMade = listener;
    }

    /** Asks for a model file and copies it into the user's folder. */
    public void add() {
        dialogs.open(Texts.get("command.add-model"), List.of(MODELS), false).stream()
                .findFirst()
                .ifPresent(this::add);
    }

    /** Copies a model file into the user's folder and uses it. */
    public void add(Path file) {
        Path target = files.target(String.valueOf(file.getFileName()));
        tasks.run(
                Texts.get("model.adding", file.getFileName()),
                (progress, cancellation) -> {
                    files.copy(file, target);
                    return target;
                },
                added -> whenThere(added, this::useNew));
    }

    private void useNew(InstalledModel model) {
        dialogs.inform(Texts.get("model.added", model.name()));
        use.accept(model);
    }

    /**
     * Looks for models again, and uses the one of a file.
     *
     * @param found called first, if there is one
     */
    public void use(Path file, Runnable found) {
        whenThere(
                file,
                model -> {
                    found.run();
                    use.accept(model);
                });
    }

    private void whenThere(Path file, Consumer<InstalledModel> then) {
        models.refresh(
                () ->
                        models.models().stream()
                                .filter(model -> model.file().equals(file))
                                .findFirst()
                                .ifPresent(then));
    }

    /** Asks for published weights and makes a model, or a perceptual network, of them. */
    void importWeights() {
        dialogs.open(Texts.get("command.import-weights"), List.of(WEIGHTS), false).stream()
                .findFirst()
                .ifPresent(this::importWeights);
    }

    private void importWeights(Path file) {
        tasks.run(
                Texts.get("model.importing", file.getFileName()),
                (progress, cancellation) -> files.convert(file),
                this::imported);
    }

    private void imported(ModelFiles.Converted made) {
        Path file = made.file();
        if (made.what() instanceof ModelImport.Imported.PerceptualNetwork) {
            dialogs.inform(Texts.get("model.perceiver", file.getFileName()));
            perceptualMade.accept(file);
        } else if (made.what() instanceof ModelImport.Imported.SegmentationNetwork network) {
            dialogs.inform(
                    Texts.get("model.segmenter", file.getFileName(), network.info().paletteKey()));
        } else {
            whenThere(file, this::useNew);
        }
    }

    /** Asks which of the user's own models is to be removed, and removes its file. */
    void remove() {
        List<String> own =
                models.models().stream()
                        .filter(model -> !model.bundled())
                        .map(InstalledModel::name)
                        .toList();
        if (own.isEmpty()) {
            dialogs.inform(Texts.get("model.noneOwn"));
            return;
        }
        dialogs.choose(
                        Texts.get("command.remove-model"),
                        Texts.get("model.remove"),
                        own,
                        own.get(0))
                .ifPresent(this::remove);
    }

    private void remove(String name) {
        tasks.run(
                Texts.get("model.removing", name),
                (progress, cancellation) -> {
                    files.remove(name);
                    return name;
                },
                removed -> models.refresh(() -> {}));
    }
}
