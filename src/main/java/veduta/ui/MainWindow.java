package veduta.ui;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import veduta.file.document.ViewMode;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.synthesis.EngineOptions;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Navigation;
import veduta.ui.collection.CollectionView;
import veduta.ui.collection.CollectionViewModel;
import veduta.ui.collection.PastRender;
import veduta.ui.collection.PictureTiles;
import veduta.ui.command.Command;
import veduta.ui.command.CommandControls;
import veduta.ui.command.Shortcuts;
import veduta.ui.command.ShortcutsWindow;
import veduta.ui.dialog.Dialogs;
import veduta.ui.document.DocumentListener;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.palette.PaletteView;
import veduta.ui.palette.PaletteViewModel;
import veduta.ui.render.LayoutSource;
import veduta.ui.render.RenderViewModel;
import veduta.ui.task.BackgroundTasks;
import veduta.ui.task.PauseDelay;
import veduta.ui.text.Texts;
import veduta.ui.theme.Theme;
import veduta.ui.tool.Hand;
import veduta.ui.tool.Pointer;
import veduta.ui.tool.ToolBench;
import veduta.ui.tool.ToolKind;
import veduta.ui.tool.ToolSettings;

/** Puts the features together into one window. */
public final class MainWindow {
    private static final String CSS = "/veduta/ui/veduta.css";

    private final Services services;
    private final Stage stage;
    private final Theme theme;
    private final Dialogs dialogs;
    private final BackgroundTasks engine = BackgroundTasks.lane("veduta-engine");
    private final BackgroundTasks tasks = BackgroundTasks.pool("veduta-work");
    private final DocumentViewModel document;
    private final PaletteViewModel palette;
    private final ModelsViewModel models;
    private final ChosenModelRenderer renderer;
    private final RenderViewModel render;
    private final CollectionViewModel collection = new CollectionViewModel();
    private final ToolSettings settings = new ToolSettings();
    private final WorkArea area;
    private final Navigation navigation;
    private final Studio studio;
    private final ToolBench bench;
    private final Hand hand;
    private final FileActions files;
    private final PaletteView paletteView;
    private final BooleanProperty panels = new SimpleBooleanProperty(true);
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(false);
    private final Commands commands;
    private @Nullable ShortcutsWindow shortcutsWindow;

    /**
     * A window with a layout open.
     *
     * @param stage what it is shown on
     * @param dialogs makes the dialogs over the stage
     */
    public MainWindow(
            Services services,
            Stage stage,
            Theme theme,
            Dialogs dialogs,
            LabelMap layout,
            Palette first,
            String title) {
        this.services = services;
        this.stage = stage;
        this.theme = theme;
        this.dialogs = dialogs;
        document = new DocumentViewModel(layout, first, title);
        palette = new PaletteViewModel(first);
        models = new ModelsViewModel(services.models(), tasks);
        renderer =
                new ChosenModelRenderer(
                        services.rendering(), models, services.costs(), EngineOptions.AUTO);
        render =
                new RenderViewModel(source(), renderer, engine, new PauseDelay(), System::nanoTime);
        area = new WorkArea(document, render);
        navigation =
                new Navigation(
                        area.viewportProperty(),
                        () -> document.painter().canvas().size(),
                        area.pictureView());
        studio = new Studio(document, palette, navigation);
        bench = new ToolBench(studio, settings);
        hand =
                new Hand(
                        bench,
                        studio,
                        settings,
                        (x, y) ->
                                new double[] {
                                    area.viewportProperty().get().imageX(x),
                                    area.viewportProperty().get().imageY(y)
                                });
        files = new FileActions(services, document, palette, area, dialogs, tasks);
        paletteView = new PaletteView(palette);
        commands = new Commands(this);
        connect();
        build();
    }

    private LayoutSource source() {
        return new LayoutSource() {
            @Override
            public LabelMap layout() {
                return document.layout();
            }

            @Override
            public Palette palette() {
                return document.paletteProperty().get();
            }
        };
    }

    private void connect() {
        document.addListener(
                new DocumentListener() {
                    @Override
                    public void changed(PixelRect rect) {
                        render.layoutChanged();
                    }

                    @Override
                    public void edited(PixelRect rect) {
                        render.editEnded();
                    }

                    @Override
                    public void replaced() {
                        palette.paletteProperty().set(document.paletteProperty().get());
                        models.setPalette(document.paletteProperty().get().key());
                        collection.clear();
                        area.show(null, null);
                        studio.lock();
                        navigation.fit();
                        render.reconsider();
                    }
                });
        palette.locked().addListener((SetChangeListener<Integer>) change -> studio.lock());
        settings.symmetryProperty()
                .addListener((property, old, now) -> document.painter().mirror(now));
        render.renderingProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now != null) {
                                collection.add(now);
                            }
                        });
        collection.pictureProperty().addListener(observable -> showPicture());
        models.chosenProperty().addListener(observable -> render.reconsider());
        for (CanvasView view : List.of(area.layoutView(), area.pictureView())) {
            navigation.listenOn(view);
            hand.listenOn(view);
            new Overlays(area, view, bench, settings, hand);
        }
        models.setPalette(document.paletteProperty().get().key());
        models.refresh(() -> {});
    }

    private void showPicture() {
        PastRender shown = collection.presentProperty().get();
        area.show(collection.pictureProperty().get(), shown == null ? null : shown.layout());
    }

    private void build() {
        BorderPane root = new BorderPane();
        root.setId("main-window");
        VBox top = new VBox(menuBar(), new ToolOptions(bench, settings));
        root.setTop(top);
        Node tools = toolColumn();
        root.setLeft(tools);
        root.setRight(paletteView);
        root.setCenter(area);
        CollectionView strip =
                new CollectionView(
                        collection,
                        new PictureTiles(new DraggedPictures(services.export(), collection)),
                        () -> area.modeProperty().set(ViewMode.PICTURE_ONLY),
                        this::restore);
        StatusLine status = new StatusLine(under(), zoomText(), sizeText(), modelText(), render);
        root.setBottom(new VBox(strip, status));
        for (Node panel : List.of(tools, paletteView, strip)) {
            panel.visibleProperty().bind(panels);
            panel.managedProperty().bind(panels);
        }
        new Shortcuts(commands.all()).listenOn(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        Scene scene = new Scene(root, 1280, 800);
        scene.getStylesheets().add(css());
        stage.setScene(scene);
        stage.setMinWidth(800);
        stage.setMinHeight(560);
        stage.titleProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        (document.unsavedProperty().get() ? "\u2022 " : "")
                                                + document.titleProperty().get()
                                                + " \u2013 "
                                                + Texts.get("app.title"),
                                document.unsavedProperty(),
                                document.titleProperty()));
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    close();
                });
        fullScreen.addListener((property, old, now) -> stage.setFullScreen(now));
        stage.fullScreenProperty().addListener((property, old, now) -> fullScreen.set(now));
    }

    private static String css() {
        return String.valueOf(MainWindow.class.getResource(CSS));
    }

    private MenuBar menuBar() {
        MenuBar bar = new MenuBar();
        commands.byMenu()
                .forEach(
                        (name, entries) -> {
                            Menu menu = new Menu(Texts.get("menu." + name));
                            menu.setId("menu-" + name);
                            for (Command command : entries) {
                                menu.getItems().add(CommandControls.menuItem(command));
                            }
                            bar.getMenus().add(menu);
                        });
        return bar;
    }

    private Node toolColumn() {
        VBox column = new VBox();
        column.getStyleClass().add("tool-column");
        for (ToolKind kind : ToolKind.values()) {
            column.getChildren().add(CommandControls.button(commands.find("tool-" + kind.id())));
        }
        column.getChildren().add(new Separator(Orientation.HORIZONTAL));
        for (String id : List.of("undo", "redo")) {
            column.getChildren().add(CommandControls.button(commands.find(id)));
        }
        return column;
    }

    private ObservableValue<String> under() {
        return hand.pointerProperty().map(this::under).orElse("");
    }

    private String under(Pointer pointer) {
        var canvas = document.painter().canvas();
        if (!canvas.contains(pointer.column(), pointer.row())) {
            return "";
        }
        int label = canvas.label(pointer.column(), pointer.row());
        return Texts.get(
                "status.under",
                palette.titleOf(label),
                Integer.toString(label),
                Integer.toString(pointer.column()),
                Integer.toString(pointer.row()));
    }

    private ObservableValue<String> zoomText() {
        return area.viewportProperty().map(view -> Texts.get("status.zoom", view.scale()));
    }

    private ObservableValue<String> sizeText() {
        return Bindings.createStringBinding(
                () -> document.painter().canvas().size().toString(), document.titleProperty());
    }

    private ObservableValue<String> modelText() {
        return models.chosenProperty()
                .map(model -> Texts.get("status.model", model.name(), model.card().size()))
                .orElse(Texts.get("status.noModel"));
    }

    private void restore(PastRender render1) {
        if (render1.layout().size().equals(document.painter().canvas().size())
                && render1.palette().key().equals(document.paletteProperty().get().key())) {
            document.edit(
                    painter -> painter.replaceAll(Texts.get("edit.restore"), render1.layout()));
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE
                && !(event.getTarget() instanceof javafx.scene.control.Control)) {
            hand.setSpaceHeld(true);
        } else if (event.getCode() == KeyCode.ESCAPE && bench.tool().cancel()) {
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CanvasView) {
            bench.tool().confirm();
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            hand.setSpaceHeld(false);
        }
    }

    /** Shows the window. */
    public void show() {
        stage.show();
        area.layoutView().requestFocus();
        navigation.fit();
    }

    /** Opens a file, after asking about unsaved work. */
    public void open(java.nio.file.Path file) {
        files.open(file);
    }

    /** Closes the window, after asking about unsaved work. */
    void close() {
        files.whenNothingIsLost(
                () -> {
                    render.cancel();
                    engine.close();
                    tasks.close();
                    stage.close();
                });
    }

    void askNew() {
        files.begin(document.paletteProperty().get(), new Size(1024, 512));
    }

    void selectAll() {
        bench.currentProperty().set(ToolKind.SELECT);
        bench.select().selectAll();
    }

    void replaceClass() {
        List<String> titles =
                document.paletteProperty().get().classes().stream()
                        .map(each -> each.title())
                        .toList();
        int from = palette.currentProperty().get();
        Optional<String> answer =
                dialogs.choose(
                        Texts.get("command.replace-class"),
                        Texts.get("replace.question", palette.titleOf(from)),
                        titles,
                        palette.titleOf(palette.previousProperty().get()));
        answer.ifPresent(
                title ->
                        document.edit(
                                painter ->
                                        painter.replace(
                                                Texts.get(
                                                        "edit.replace",
                                                        palette.titleOf(from),
                                                        title),
                                                from,
                                                titles.indexOf(title))));
    }

    void focusSearch() {
        panels.set(true);
        paletteView.focusSearch();
    }

    void export() {
        new ExportActions(services.export(), collection, dialogs, tasks).exportChosen();
    }

    void showShortcuts() {
        ShortcutsWindow shown = shortcutsWindow;
        if (shown == null) {
            shown = new ShortcutsWindow(commands.all(), stage, css());
            shortcutsWindow = shown;
        }
        shown.show();
    }

    FileActions files() {
        return files;
    }

    DocumentViewModel document() {
        return document;
    }

    PaletteViewModel palette() {
        return palette;
    }

    RenderViewModel render() {
        return render;
    }

    CollectionViewModel collection() {
        return collection;
    }

    ToolSettings settings() {
        return settings;
    }

    ToolBench bench() {
        return bench;
    }

    Navigation navigation() {
        return navigation;
    }

    WorkArea area() {
        return area;
    }

    Theme theme() {
        return theme;
    }

    BooleanProperty panelsProperty() {
        return panels;
    }

    BooleanProperty fullScreenProperty() {
        return fullScreen;
    }
}
