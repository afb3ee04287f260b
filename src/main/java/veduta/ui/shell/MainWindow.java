package veduta.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import veduta.io.document.ViewMode;
import veduta.io.settings.SettingsFile;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.canvas.CanvasView;
import veduta.ui.collection.CollectionGrid;
import veduta.ui.collection.CollectionView;
import veduta.ui.collection.DraggedPictures;
import veduta.ui.collection.LargeCollectionViewModel;
import veduta.ui.collection.PictureTiles;
import veduta.ui.command.Command;
import veduta.ui.command.HeldKeys;
import veduta.ui.command.Shortcuts;
import veduta.ui.dialog.Chooser;
import veduta.ui.dialog.Dialogs;
import veduta.ui.dialog.ReportedTasks;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.editor.CanvasKeys;
import veduta.ui.editor.DocumentPictures;
import veduta.ui.editor.Editor;
import veduta.ui.editor.EditorController;
import veduta.ui.editor.EditorStatus;
import veduta.ui.editor.OpenedDocument;
import veduta.ui.editor.ToolOptions;
import veduta.ui.editor.ViewOptions;
import veduta.ui.files.DropTarget;
import veduta.ui.files.FileActions;
import veduta.ui.files.SampleMenu;
import veduta.ui.models.ModelMenu;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteView;
import veduta.ui.recovery.OrphanedSessionFiles;
import veduta.ui.recovery.RecoveryFeature;
import veduta.ui.recovery.RecoveryOffers;
import veduta.ui.render.RenderStatus;
import veduta.ui.settings.Preferences;
import veduta.ui.settings.SettingsViewModel;
import veduta.ui.task.PauseDelay;
import veduta.ui.task.TaskLanes;
import veduta.ui.theme.Appearance;
import veduta.ui.train.TrainFeature;

/** The window: places the features, listens to the keyboard, remembers its place. */
public final class MainWindow {
    private final Services services;
    private final Stage stage;
    private final Dialogs dialogs;
    private final TaskLanes lanes = TaskLanes.open();
    private final ReportedTasks tasks;
    private final WindowFeatures features;
    private final EditorController controller;
    private final RecoveryFeature recovery;
    private final WindowStage desktop;
    private final Preferences preferences;
    private final PreferenceLinks links;
    private final SettingsViewModel settings = new SettingsViewModel();
    private final StackPane tools = new StackPane();
    private final WindowFrame frame;
    private final WindowPanels panels;
    private final TaskButton background;
    private final Commands commands;
    private final LargeCollectionViewModel large;
    private final HeldKeys heldKeys = new HeldKeys();
    private final Optional<String> problem;

    /**
     * A window with a layout open.
     *
     * @param stage what it is shown on
     * @param dialogs asks and informs over the stage
     * @param loaded the preferences as they were read
     */
    public MainWindow(
            Services services,
            Stage stage,
            Appearance appearance,
            Dialogs dialogs,
            SettingsFile.Loaded loaded,
            LabelMap layout,
            Palette first,
            String title) {
        this.services = services;
        this.stage = stage;
        this.dialogs = dialogs;
        problem = loaded.problem();
        tasks = new ReportedTasks(lanes.work(), dialogs);
        DocumentViewModel document = new DocumentViewModel(layout, first, title);
        features = WindowFeatures.of(services, lanes, dialogs, document);
        ModelsViewModel models = features.models().viewModel();
        controller =
                new EditorController(
                        features.editor(),
                        features.rendering().viewModel(),
                        features.collection(),
                        models);
        features.connect();
        recovery = new RecoveryFeature(services.recovery(), document, features.state());
        desktop = new WindowStage(stage, document, this::close);
        preferences =
                new Preferences(
                        services.preferences(), loaded.settings(), lanes.work(), new PauseDelay());
        links = new PreferenceLinks(preferences);
        PaletteView palette = new PaletteView(features.editor().palette());
        palette.onClicked(features.editor().area()::focus);
        CollectionView strip = strip();
        large = new LargeCollectionViewModel(features.collection());
        frame =
                new WindowFrame(
                        new WorkPlace(
                                features.editor(),
                                large,
                                new CollectionGrid(features.collection(), large)),
                        new FileBanner(features.files(), features.models(), this::find),
                        tools,
                        palette,
                        strip);
        panels = new WindowPanels(frame, palette, strip);
        background = new TaskButton(running());
        MenuParts parts = menuParts();
        commands = commands(appearance, parts);
        build(parts);
        links.connect(settings, appearance, features.rendering());
        links.connect(settings, features.editor());
        links.connect(models);
        features.training().ifPresent(links::connect);
        links.connect(document, features.files().actions());
    }

    private CollectionView strip() {
        return new CollectionView(
                features.collection(),
                new PictureTiles(new DraggedPictures(services.files().export(), lanes.work())),
                () -> features.editor().area().modeProperty().set(ViewMode.PICTURE_ONLY),
                controller::restore);
    }

    private Command find(String command) {
        return commands.find(command);
    }

    private List<ObservableList<Task<?>>> running() {
        List<ObservableList<Task<?>>> all = new ArrayList<>(lanes.running());
        features.training().ifPresent(each -> all.add(each.running()));
        return all;
    }

    private MenuParts menuParts() {
        FileActions files = features.files().actions();
        return new MenuParts(
                new RecentMenu(preferences.recent(), files::open),
                new SampleMenu(
                        files,
                        features.files().unsaved(),
                        services.files().reader(),
                        features.models().viewModel()::reads),
                new HistoryMenu(features.editor().document()),
                new ModelMenu(features.models().viewModel(), features.models().choice()::use),
                features.editor().tools());
    }

    private Commands commands(Appearance appearance, MenuParts parts) {
        OwnedWindows windows = new OwnedWindows(stage, features.collection(), dialogs);
        WindowMenus menus = new WindowMenus(features, services.files(), tasks, dialogs);
        menus.file(
                () -> windows.showSettings(settings, features.rendering().engineUsed()),
                this::close);
        menus.edit(panels);
        menus.view(new WindowCommands(panels, desktop, appearance), background::open);
        menus.render();
        menus.collection(panels, large, windows);
        menus.help(windows);
        Commands all = menus.commands();
        all.putBesides(parts.choices(new Chooser(dialogs)));
        features.training().ifPresent(each -> all.disablePaintingWhile(each.shownProperty()));
        return all;
    }

    private void build(MenuParts parts) {
        Editor editor = features.editor();
        CommandBars bars = new CommandBars(commands, editor.tools());
        Node options =
                new ToolOptions(
                        editor.tools(),
                        editor.settings(),
                        commands::find,
                        new ViewOptions(editor.area(), commands.find("remove-reference")));
        tools.getChildren().add(bars.toolColumn());
        MainView root = new MainView(frame, status());
        MenuBar menuBar = bars.menuBar(parts);
        features.training()
                .ifPresentOrElse(
                        each -> root.paintOrTrain(menuBar, options, each, () -> trainView(each)),
                        () -> root.paint(menuBar, options));
        new CanvasKeys(editor.area(), editor.tools(), editor.pointer(), heldKeys).listenOn(root);
        new DropTarget(features.files().drops()).listenOn(root);
        heldKeys.listenOn(stage, desktop.fill(root));
    }

    private StatusLine status() {
        ObservableBooleanValue elsewhere =
                features.training()
                        .<ObservableBooleanValue>map(TrainFeature::shownProperty)
                        .orElseGet(() -> new SimpleBooleanProperty(false));
        return new StatusLine(
                new EditorStatus(features.editor(), commands.find("fill-void"), elsewhere),
                background,
                new RenderStatus(
                        features.rendering(),
                        features.models().viewModel().chosenProperty(),
                        features.collection().presentProperty(),
                        commands.find("cancel-render")));
    }

    private Node trainView(TrainFeature training) {
        ModelsViewModel models = features.models().viewModel();
        return training.view(
                models.models(),
                models.chosenProperty().get(),
                services.files().palettes().all(),
                dialogs::show);
    }

    /** Shows the window where it was last, and begins to keep unsaved work. */
    public void show() {
        desktop.show(preferences.get().window());
        new Shortcuts(commands.all(), CanvasView.class::isInstance, heldKeys)
                .listenOn(stage.getScene());
        Editor editor = features.editor();
        editor.area().layoutView().requestFocus();
        editor.navigation().fit();
        links.connect(frame, editor.area(), editor.document(), large);
        PaneArrangement.keep(frame, editor.area(), editor.document());
        problem.ifPresent(dialogs::warn);
        OrphanedSessionFiles orphans =
                new OrphanedSessionFiles(
                        services.recovery(),
                        new DocumentPictures(services.files().export()),
                        recovery.begin(stage.focusedProperty()));
        new RecoveryOffers(orphans, features.state(), features.files().unsaved(), tasks)
                .offerOrphanedSessions();
    }

    /** Calls once, as soon as the shown window has been laid out and can be painted on. */
    public void whenReady(Runnable action) {
        Scene scene = stage.getScene();
        Runnable[] once = {() -> {}};
        once[0] =
                () -> {
                    scene.removePostLayoutPulseListener(once[0]);
                    action.run();
                };
        scene.addPostLayoutPulseListener(once[0]);
    }

    /** Calls at every new collection, on the JavaFX thread. */
    public void onPictures(Runnable action) {
        features.collection().presentProperty().addListener((property, old, now) -> action.run());
    }

    /** Shows a document that was read from a file. */
    public void take(Path file, OpenedDocument opened) {
        features.files().actions().take(file, opened);
    }

    /** File dialogs begin in this folder from now on, and at the next start. */
    public void rememberFolder(Path folder) {
        preferences.change(each -> each.withLastFolder(folder));
    }

    /** Opens files, after asking about unsaved work. */
    public void open(List<Path> files) {
        features.files().open(files);
    }

    /** Closes the window, after asking about unsaved work. */
    public void close() {
        features.files()
                .unsaved()
                .whenNothingIsLost(
                        () ->
                                features.training()
                                        .ifPresentOrElse(
                                                each -> each.close(this::closeNow),
                                                this::closeNow));
    }

    private void closeNow() {
        preferences.change(kept -> kept.withWindow(desktop.place()));
        preferences.writeNow();
        recovery.close();
        features.rendering().viewModel().close();
        lanes.close();
        stage.close();
    }

    /** What the window consists of. */
    WindowFeatures features() {
        return features;
    }

    /** The threads of the window. */
    TaskLanes lanes() {
        return lanes;
    }

    /** Whether the collection is shown large. */
    LargeCollectionViewModel large() {
        return large;
    }

    /** Whether the strip of pictures is always at the side. */
    BooleanProperty picturesAtSideProperty() {
        return panels.picturesAtSideProperty();
    }

    /** Whether the panels are there all the time. */
    public BooleanProperty panelsProperty() {
        return panels.shownProperty();
    }
}
