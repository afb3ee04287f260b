package veduta.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.io.document.ViewMode;
import veduta.io.recovery.RecoveryLog;
import veduta.io.settings.SettingsFile;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.canvas.CanvasView;
import veduta.ui.collection.CollectionView;
import veduta.ui.collection.PastRender;
import veduta.ui.collection.PictureTiles;
import veduta.ui.command.HeldKeys;
import veduta.ui.command.Shortcuts;
import veduta.ui.command.ShortcutsWindow;
import veduta.ui.dialog.Dialogs;
import veduta.ui.palette.PaletteView;
import veduta.ui.recognition.PhotoReadingBar;
import veduta.ui.recognition.RecognitionBanner;
import veduta.ui.settings.SettingsDialog;
import veduta.ui.settings.SettingsViewModel;
import veduta.ui.task.PauseDelay;
import veduta.ui.theme.Appearance;
import veduta.ui.theme.StyleSheets;

/** The window: places the features, listens to the keyboard, remembers its place. */
public final class MainWindow {
    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};

    private final Stage stage;
    private final StagePlace place;
    private final Appearance appearance;
    private final Desk desk;
    private final Preferences preferences;
    private final SettingsViewModel settings = new SettingsViewModel();
    private final PreferenceLinks links;
    private final PaletteView paletteView;
    private final HeldKeys heldKeys = new HeldKeys();
    private final StackPane tools = new StackPane();
    private final CollectionView strip;
    private final WindowFrame frame;
    private final Optional<TrainFeature> training;
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(false);
    private final TaskButton tasks;
    private final Commands commands;
    private final Optional<String> problem;
    private @Nullable ShortcutsWindow shortcutsWindow;
    private @Nullable SettingsDialog settingsDialog;
    private @Nullable RecoveryKeeper recovery;

    /**
     * A window with a layout open.
     *
     * @param stage what it is shown on
     * @param dialogs asks and tells over the stage
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
        this.stage = stage;
        place = new StagePlace(stage);
        this.appearance = appearance;
        desk = new Desk(services, dialogs, layout, first, title);
        preferences =
                new Preferences(
                        services.preferences(), loaded.settings(), desk.tasks(), new PauseDelay());
        links = new PreferenceLinks(preferences, desk, appearance, settings);
        paletteView = new PaletteView(desk.palette());
        paletteView.onClicked(desk.area()::focus);
        strip = strip();
        frame = frame();
        training = services.training().map(each -> new TrainFeature(each, desk));
        tasks = new TaskButton(backgroundWork());
        commands = new Commands(desk, this);
        build();
        links.connect();
        problem = loaded.problem();
    }

    private CollectionView strip() {
        return new CollectionView(
                desk.collection(),
                new PictureTiles(new DraggedPictures(desk.services().export(), desk.tasks())),
                () -> desk.area().modeProperty().set(ViewMode.PICTURE_ONLY),
                desk::restore);
    }

    private WindowFrame frame() {
        return new WindowFrame(desk.area(), banner(), tools, paletteView, strip);
    }

    /** What the last file was read as, and under it how the reading of a photo goes. */
    private Node banner() {
        VBox lines =
                new VBox(
                        new RecognitionBanner(
                                desk.drops().recognition(),
                                () -> commands.find("layout-of-dropped").tip(),
                                () -> commands.find("map-classes").tip()));
        desk.photoLayouts()
                .ifPresent(each -> lines.getChildren().add(new PhotoReadingBar(each.reading())));
        return lines;
    }

    private List<ObservableList<Task<?>>> backgroundWork() {
        List<ObservableList<Task<?>>> all = new ArrayList<>(desk.running());
        training.ifPresent(each -> all.add(each.running()));
        return all;
    }

    private void build() {
        BorderPane root = new BorderPane();
        root.setId("main-window");
        CommandBars bars = new CommandBars(commands, desk.bench());
        MenuParts menus = new MenuParts(desk, preferences);
        Node options =
                new ToolOptions(
                        desk.bench(),
                        desk.settings(),
                        commands::find,
                        new ViewOptions(desk.area(), commands.find("remove-reference")));
        Node menuBar = bars.menuBar(menus);
        root.setTop(
                new VBox(
                        training.<Node>map(each -> new ModeBar(menuBar, each)).orElse(menuBar),
                        options));
        tools.getChildren().add(bars.toolColumn());
        root.setCenter(frame);
        training.ifPresent(each -> switchBetween(root, options, each));
        root.setBottom(
                new StatusLine(
                        desk, tasks, commands::find, training.map(TrainFeature::shownProperty)));
        new CanvasKeys(desk, heldKeys).listenOn(root);
        new DropTarget(desk).listenOn(root);
        // The style sheet comes before the contents, which otherwise are styled twice.
        Scene scene = new Scene(new Group());
        scene.getStylesheets().add(StyleSheets.ofWindows());
        scene.setRoot(root);
        stage.setScene(scene);
        heldKeys.listenOn(stage, scene);
        for (int size : ICON_SIZES) {
            String icon = "/veduta/icons/veduta-" + size + ".png";
            stage.getIcons().add(new Image(String.valueOf(MainWindow.class.getResource(icon))));
        }
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::title,
                                desk.document().unsavedProperty(),
                                desk.document().titleProperty()));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    close();
                });
        fullScreen.addListener((property, old, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty().addListener((property, old, now) -> fullScreen.set(now));
    }

    /** Shows either painting or training; the other goes on. */
    private void switchBetween(BorderPane root, Node options, TrainFeature feature) {
        AtomicReference<@Nullable Node> view = new AtomicReference<>();
        feature.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (view.get() == null) {
                                view.set(feature.view());
                            }
                            root.setCenter(now ? view.get() : frame);
                            options.setVisible(!now);
                            options.setManaged(!now);
                        });
    }

    private String title() {
        String mark = desk.document().unsavedProperty().get() ? "\u2022 " : "";
        String name = desk.document().titleProperty().get();
        return mark + name + " \u2013 " + Texts.get("app.title");
    }

    /** Shows the window where it was last, and begins to keep unsaved work. */
    public void show() {
        place.restore(preferences.get().window());
        stage.show();
        new Shortcuts(commands.all(), CanvasView.class::isInstance, heldKeys)
                .listenOn(stage.getScene());
        desk.area().layoutView().requestFocus();
        desk.navigation().fit();
        links.connect(frame);
        problem.ifPresent(desk.dialogs()::warn);
        keepUnsavedWork();
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
        desk.collection().presentProperty().addListener((property, old, now) -> action.run());
    }

    private void keepUnsavedWork() {
        RecoveryOffers.Keeping keeping = () -> {};
        try {
            RecoveryLog log =
                    desk.services()
                            .recovery()
                            .begin(failure -> LOG.warn("Unsaved work is not kept.", failure));
            RecoveryKeeper keeper =
                    new RecoveryKeeper(
                            log,
                            desk.document(),
                            desk.files()::snapshot,
                            new PauseDelay(),
                            Clock.systemUTC());
            recovery = keeper;
            keeping = log::await;
            keeper.watch(stage.focusedProperty());
        } catch (IOException failure) {
            LOG.warn("Unsaved work is not kept.", failure);
        }
        new RecoveryOffers(desk, keeping).offerLeftovers();
    }

    /** Shows a document that was read from a file. */
    public void take(Path file, OpenedDocument opened) {
        desk.files().take(file, opened);
    }

    /** File dialogs begin in this folder from now on, and at the next start. */
    public void rememberFolder(Path folder) {
        preferences.change(each -> each.withLastFolder(folder));
    }

    /** Opens files, after asking about unsaved work. */
    public void open(List<Path> files) {
        if (files.size() == 1) {
            desk.files().open(files.get(0));
        } else {
            desk.drops().drop(files);
        }
    }

    /** Closes the window, after asking about unsaved work. */
    void close() {
        desk.files()
                .whenNothingIsLost(
                        () ->
                                training.ifPresentOrElse(
                                        each -> each.close(this::closeNow), this::closeNow));
    }

    private void closeNow() {
        preferences.change(settings -> settings.withWindow(place.now()));
        preferences.writeNow();
        if (recovery != null) {
            recovery.close();
        }
        desk.close();
        stage.close();
    }

    /** Questions with what the menus have as menus inside them. */
    Choosers choosers() {
        return new Choosers(desk, preferences);
    }

    void focusSearch() {
        panelsProperty().set(true);
        paletteView.focusSearch();
    }

    /** Gives the chosen picture of the collection the keyboard. */
    void focusPictures() {
        panelsProperty().set(true);
        strip.focusChosen();
    }

    /** Gives the canvas the keyboard. */
    void focusCanvas() {
        desk.area().focus();
    }

    /** Shows what goes on in the background. */
    void showTasks() {
        tasks.open();
    }

    void showShortcuts() {
        ShortcutsWindow shown = shortcutsWindow;
        if (shown == null) {
            shown = new ShortcutsWindow(commands.all(), stage, StyleSheets.ofWindows());
            shortcutsWindow = shown;
        }
        shown.show();
    }

    void showSettings() {
        SettingsDialog shown = settingsDialog;
        if (shown == null) {
            shown = new SettingsDialog(settings, desk.engineUsed(), stage, StyleSheets.ofWindows());
            settingsDialog = shown;
        }
        shown.show();
    }

    /** Shows all pictures of the collection at full size. */
    void showGrid() {
        PastRender shown = desk.collection().presentProperty().get();
        if (shown != null) {
            new GridWindow(desk.collection(), shown, stage, StyleSheets.ofWindows()).show();
        }
    }

    /** Compares the chosen picture with the locked one, or else with the next. */
    void compare() {
        desk.collection()
                .pairToCompare()
                .ifPresentOrElse(
                        pair -> new CompareWindow(pair, stage, StyleSheets.ofWindows()).show(),
                        () -> desk.dialogs().tell(Texts.get("compare.nothing")));
    }

    /** Training in this window, if it has it. */
    Optional<TrainFeature> training() {
        return training;
    }

    Desk desk() {
        return desk;
    }

    Appearance appearance() {
        return appearance;
    }

    BooleanProperty panelsProperty() {
        return frame.panelsProperty();
    }

    BooleanProperty fullScreenProperty() {
        return fullScreen;
    }
}
