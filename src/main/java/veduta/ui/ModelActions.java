package veduta.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import veduta.api.compute.SynthesisException;
import veduta.api.model.InstalledModel;
import veduta.api.model.ModelInfo;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.Dialogs.FileType;
import veduta.ui.mapping.MappingForm;
import veduta.ui.mapping.MappingViewModel;
import veduta.ui.task.Outcome;

/** Choosing, adding and removing models. */
final class ModelActions {
    private static final String ENDING = ".safetensors";

    private final Desk desk;

    ModelActions(Desk desk) {
        this.desk = desk;
    }

    /**
     * Renders with a model; one of another palette only once the layout has been turned into it.
     */
    void use(InstalledModel model) {
        String key = model.card().paletteKey();
        Palette present = desk.document().paletteProperty().get();
        int classes = model.card().classes();
        if (key.isEmpty() && classes != present.size()) {
            desk.dialogs()
                    .warn(
                            Texts.get(
                                    "model.otherClasses",
                                    model.name(),
                                    classes,
                                    present.title(),
                                    present.size()));
            return;
        }
        if (key.isEmpty() || key.equals(present.key())) {
            desk.models().use(model);
            return;
        }
        desk.services()
                .palettes()
                .find(key)
                .ifPresentOrElse(
                        target -> offer(model, present, target),
                        () -> desk.dialogs().warn(Texts.get("model.noPalette", model.name(), key)));
    }

    private void offer(InstalledModel model, Palette from, Palette to) {
        MappingViewModel mapping = MappingViewModel.between(from, to, desk.document().layout());
        boolean agreed =
                desk.dialogs()
                        .fill(
                                new MappingForm(
                                        mapping,
                                        MappingForm.Wording.ofModel(
                                                model.name(), to.title(), from.title())));
        if (agreed) {
            desk.files()
                    .whenNothingIsLost(
                            () -> {
                                LabelMap mapped = desk.document().layout().relabel(mapping.table());
                                desk.models().use(model);
                                desk.document()
                                        .open(
                                                mapped,
                                                to,
                                                desk.document().titleProperty().get(),
                                                Optional.empty(),
                                                false);
                            });
        }
    }

    /** Asks for a model file and copies it into the user's folder. */
    void add() {
        desk
                .dialogs()
                .open(
                        Texts.get("command.add-model"),
                        List.of(new FileType(Texts.get("model.files"), List.of("*" + ENDING))),
                        false)
                .stream()
                .findFirst()
                .ifPresent(this::add);
    }

    /** Copies a model file into the user's folder and uses it, see {@link #use}. */
    void add(Path file) {
        Path target = target(String.valueOf(file.getFileName()));
        start(
                Texts.get("model.adding", file.getFileName()),
                () -> copy(file, target),
                () -> whenThere(target, this::useNew));
    }

    /** Nothing is changed by a file that is no model, and no half of one is left. */
    private void copy(Path file, Path target) throws IOException, SynthesisException {
        desk.services().models().read(file);
        if (Files.exists(target) && Files.isSameFile(file, target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void useNew(InstalledModel model) {
        desk.dialogs().tell(Texts.get("model.added", model.name()));
        use(model);
    }

    /** Looks for models anew, and hands on the one of a file. */
    void whenThere(Path file, Consumer<InstalledModel> then) {
        desk.models()
                .refresh(
                        () ->
                                desk.models().models().stream()
                                        .filter(model -> model.file().equals(file))
                                        .findFirst()
                                        .ifPresent(then));
    }

    /** Asks for published weights and makes a model of them in the user's folder. */
    void importWeights() {
        desk
                .dialogs()
                .open(
                        Texts.get("command.import-weights"),
                        List.of(
                                new FileType(
                                        Texts.get("model.weights"),
                                        List.of("*.index", "*.mat", "*.pth"))),
                        false)
                .stream()
                .findFirst()
                .ifPresent(file -> importWeights(file));
    }

    /** Makes a model, or a perception network, of the weights in a file. */
    void importWeights(Path file) {
        Path target = target(nameOf(file) + ENDING);
        desk.tasks()
                .start(
                        Texts.get("model.importing", file.getFileName()),
                        (progress, cancellation) -> convert(file, target),
                        Outcome.of(this::imported, desk::warn));
    }

    private void imported(Path made) {
        if (made.startsWith(desk.services().folders().perceivers())) {
            desk.dialogs().tell(Texts.get("model.perceiver", made.getFileName()));
            desk.weights().ifPresent(each -> each.perceiverCame(made));
        } else {
            whenThere(made, this::useNew);
        }
    }

    /** What trainings look through lies in a folder of its own, not among the models. */
    private Path convert(Path source, Path target) throws IOException, SynthesisException {
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Optional<ModelInfo> card = desk.services().imports().run(source, part);
            Path place =
                    card.isPresent()
                            ? target
                            : desk.services().folders().perceivers().resolve(target.getFileName());
            Files.createDirectories(place.getParent());
            return Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        Path folder = file.getParent();
        boolean checkpoint = name.startsWith("model.ckpt");
        String base = checkpoint && folder != null ? String.valueOf(folder.getFileName()) : name;
        int dot = base.lastIndexOf('.');
        return (dot > 0 ? base.substring(0, dot) : base).toLowerCase(Locale.ROOT);
    }

    /** Asks which of the user's own models shall go, and removes its file. */
    void remove() {
        List<String> own =
                desk.models().models().stream()
                        .filter(model -> !model.bundled())
                        .map(InstalledModel::name)
                        .toList();
        if (own.isEmpty()) {
            desk.dialogs().tell(Texts.get("model.noneOwn"));
            return;
        }
        desk.dialogs()
                .choose(
                        Texts.get("command.remove-model"),
                        Texts.get("model.remove"),
                        own,
                        own.get(0))
                .ifPresent(
                        name -> {
                            Path target = target(name + ENDING);
                            start(
                                    Texts.get("model.removing", name),
                                    () -> Files.deleteIfExists(target),
                                    () -> desk.models().refresh(() -> {}));
                        });
    }

    private interface FileWork {
        void run() throws IOException, SynthesisException;
    }

    private void start(String title, FileWork work, Runnable then) {
        desk.tasks()
                .start(
                        title,
                        (progress, cancellation) -> {
                            work.run();
                            return title;
                        },
                        Outcome.of(done -> then.run(), desk::warn));
    }

    private Path target(String name) {
        return desk.services().folders().models().resolve(name);
    }
}
