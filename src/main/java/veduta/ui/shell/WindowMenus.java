package veduta.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.image.RgbImage;
import veduta.io.pair.OwnPairs;
import veduta.ui.collection.CollectionCommands;
import veduta.ui.collection.LargeCollectionViewModel;
import veduta.ui.command.Command;
import veduta.ui.create.NewLayoutActions;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.editor.ClipboardActions;
import veduta.ui.editor.EditCommands;
import veduta.ui.editor.Editor;
import veduta.ui.editor.ToolCommands;
import veduta.ui.editor.ViewCommands;
import veduta.ui.export.ExportCommands;
import veduta.ui.export.FileExport;
import veduta.ui.export.LayoutExportActions;
import veduta.ui.export.PairActions;
import veduta.ui.export.PictureExportActions;
import veduta.ui.files.DropActions;
import veduta.ui.files.FileCommands;
import veduta.ui.files.FileServices;
import veduta.ui.models.ModelCommands;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.ClassActions;
import veduta.ui.palette.ClassCommands;
import veduta.ui.render.RenderCommands;
import veduta.ui.render.RenderFeature;

/** Puts the commands of the features and of the window into menus. */
final class WindowMenus {
    private final WindowFeatures features;
    private final FileServices services;
    private final ReportedTasks tasks;
    private final Dialogs dialogs;
    private final Commands commands = new Commands();

    WindowMenus(
            WindowFeatures features, FileServices services, ReportedTasks tasks, Dialogs dialogs) {
        this.features = features;
        this.services = services;
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** All commands that were put into menus. */
    Commands commands() {
        return commands;
    }

    /** Files, exports and preferences. */
    void file(Runnable showSettings, Runnable close) {
        Editor editor = features.editor();
        FileCommands files = features.files().commands();
        commands.put(
                "file", Command.of("new", Material2MZ.NOTE_ADD, "Shortcut+N", this::askNewLayout));
        commands.put("file", files.documents());
        FileExport exports = new FileExport(tasks, dialogs);
        commands.put(
                "file",
                new ExportCommands(
                                new PictureExportActions(
                                        services.export(), features::shownRender, exports),
                                new LayoutExportActions(
                                        services.layouts(),
                                        editor.document(),
                                        features::shownRender,
                                        exports),
                                noPicture())
                        .all());
        commands.put("file", files.photos());
        commands.put("file", views().removeReference());
        commands.put(
                "file",
                Command.of("settings", Material2MZ.SETTINGS, "Shortcut+Comma", showSettings));
        commands.put("file", Command.of("quit", null, "Shortcut+Q", close));
    }

    private void askNewLayout() {
        ModelsViewModel models = features.models().viewModel();
        new NewLayoutActions(
                        services.palettes(),
                        palette ->
                                models.chosenFor(palette.key()).map(model -> model.info().size()),
                        features.files().actions()::begin,
                        dialogs)
                .ask(features.editor().document().paletteProperty().get());
    }

    private ObservableBooleanValue noPicture() {
        return features.collection().pictureProperty().isNull();
    }

    private ViewCommands views() {
        return new ViewCommands(features.editor().area(), features.editor().navigation());
    }

    /** What changes the layout, and the tools that paint on it. */
    void edit(WindowPanels panels) {
        Editor editor = features.editor();
        EditCommands edits =
                new EditCommands(
                        editor.document(),
                        new ClipboardActions(editor, exchange(), dialogs),
                        editor.tools());
        ClassActions classes =
                new ClassActions(editor.document(), editor.palette(), tasks, dialogs);
        commands.put("edit", edits.edits());
        commands.put(
                "edit",
                new ClassCommands(
                                editor.palette(),
                                classes,
                                features::mapClasses,
                                panels::focusSearch)
                        .all());
        commands.put("edit", edits.brush());
        ToolCommands tools = new ToolCommands(editor.tools(), editor.settings());
        commands.put("tools", tools.tools());
        commands.put("tools", tools.options());
    }

    private ClipboardActions.Exchange exchange() {
        DropActions drops = features.files().drops();
        return new ClipboardActions.Exchange() {
            @Override
            public Optional<RgbImage> picture() {
                return Optional.ofNullable(features.collection().pictureProperty().get());
            }

            @Override
            public void open(List<Path> files) {
                drops.drop(files);
            }

            @Override
            public void setReferencePhoto(RgbImage picture) {
                drops.setReferencePhoto(picture);
            }
        };
    }

    /** What is seen of document and window. */
    void view(WindowCommands window, Runnable showTasks) {
        ViewCommands views = views();
        commands.put("view", views.views());
        commands.put("view", Command.of("tasks", null, "Shortcut+J", showTasks));
        commands.put("view", views.focus());
        commands.put("view", window.places());
        features.training().map(WindowCommands::train).ifPresent(this::train);
        commands.put("view", window.themes());
    }

    private void train(Command command) {
        commands.put("view", command);
    }

    /** Renders, and the models that make them. */
    void render() {
        RenderFeature rendering = features.rendering();
        commands.put(
                "render",
                new RenderCommands(
                                rendering.viewModel(),
                                rendering.options(),
                                features.editor().document(),
                                features.models().viewModel()::lacks)
                        .all());
        PairActions pairs =
                new PairActions(
                        new OwnPairs(
                                services.folders().pairs(), services.layouts(), services.photos()),
                        services.photos(),
                        tasks,
                        dialogs);
        ModelCommands models = new ModelCommands(features.models().actions());
        commands.put(
                "model",
                Command.of("add-pair-photo", null, "Shortcut+Shift+P", () -> addPhotoPair(pairs)));
        commands.put(
                "model",
                Command.of(
                                "add-pair-render",
                                null,
                                "Shortcut+Alt+P",
                                () -> features.shownRender().ifPresent(pairs::addRender))
                        .disabledWhile(noPicture()));
        commands.put("model", models.add());
        features.weights().ifPresent(each -> commands.put("model", each.command()));
        commands.put("model", models.others());
    }

    private void addPhotoPair(PairActions pairs) {
        Editor editor = features.editor();
        pairs.addPhoto(
                editor.document().layout(),
                editor.document().paletteProperty().get(),
                editor.area().referenceProperty().get());
    }

    /** The pictures that were made. */
    void collection(WindowPanels panels, LargeCollectionViewModel large, OwnedWindows windows) {
        commands.put(
                "collection",
                new CollectionCommands(
                                features.collection(),
                                panels::focusPictures,
                                panels.picturesAtSideProperty(),
                                large.wantedProperty(),
                                windows::compare)
                        .all());
    }

    /** What helps. */
    void help(OwnedWindows windows) {
        commands.put(
                "help",
                Command.of(
                        "shortcuts",
                        Material2AL.KEYBOARD,
                        "F1",
                        () -> windows.showShortcuts(commands.all())));
        commands.put("help", Command.of("show-log", null, "Shortcut+Shift+J", dialogs::showLog));
    }
}
