package veduta.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import veduta.image.Size;
import veduta.io.document.ViewMode;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Theme;
import veduta.ui.command.Command;
import veduta.ui.create.NewLayoutForm;
import veduta.ui.create.NewLayoutViewModel;
import veduta.ui.render.RenderOptions;

/** All commands of the window, by menu. */
final class Commands {
    private static final Size NEW_SIZE = new Size(1024, 512);

    private final Desk desk;
    private final MainWindow window;
    private final Map<String, List<Command>> byMenu = new LinkedHashMap<>();
    private final List<Command> besides = new ArrayList<>();

    Commands(Desk desk, MainWindow window) {
        this.desk = desk;
        this.window = window;
        file();
        edit();
        tools();
        choices();
        view();
        render();
        sizes();
        model();
        collection();
        help();
        window.training().ifPresent(each -> leaveThePainting(each.shownProperty()));
    }

    /** What changes the painting does nothing while something else is shown. */
    private void leaveThePainting(ObservableBooleanValue elsewhere) {
        for (String menu : List.of("edit", "tools", "collection")) {
            byMenu.getOrDefault(menu, List.of()).forEach(each -> each.alsoDisabledWhile(elsewhere));
        }
        find("history").alsoDisabledWhile(elsewhere);
    }

    /** Commands by the name of their menu, in order. */
    Map<String, List<Command>> byMenu() {
        return byMenu;
    }

    /** All of them, also those that no menu has. */
    List<Command> all() {
        return Stream.concat(byMenu.values().stream().flatMap(List::stream), besides.stream())
                .toList();
    }

    /** A command by its name. */
    Command find(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void put(String menu, Command command) {
        byMenu.computeIfAbsent(menu, name -> new ArrayList<>()).add(command);
    }

    private void file() {
        FileActions files = desk.files();
        put("file", Command.of("new", Material2MZ.NOTE_ADD, "Shortcut+N", this::begin));
        put("file", Command.of("open", Material2AL.FOLDER_OPEN, "Shortcut+O", files::open));
        put("file", Command.of("save", Material2MZ.SAVE, "Shortcut+S", files::save));
        put("file", Command.of("save-as", null, "Shortcut+Shift+S", files::saveAs));
        ExportActions exports = new ExportActions(desk);
        var noPicture = desk.collection().pictureProperty().isNull();
        put(
                "file",
                Command.of("export", Material2AL.GET_APP, "Shortcut+E", exports::one)
                        .disabledWhile(noPicture));
        put(
                "file",
                Command.of("export-all", null, "Shortcut+Shift+E", exports::all)
                        .disabledWhile(noPicture));
        put(
                "file",
                Command.of("export-sheet", null, "Shortcut+Alt+E", exports::sheet)
                        .disabledWhile(noPicture));
        put("file", Command.of("export-layers", null, "Shortcut+Alt+O", exports::layers));
        put("file", Command.of("export-layout", null, "Shortcut+Alt+X", exports::layout));
        desk.photoLayouts()
                .ifPresent(
                        each ->
                                put(
                                        "file",
                                        Command.of(
                                                        "layout-from-photo",
                                                        null,
                                                        "Shortcut+Shift+L",
                                                        each::open)
                                                .disabledWhile(each.reading().runningProperty())));
        var dropped = desk.drops().recognition();
        put(
                "file",
                Command.of("layout-of-dropped", null, "Shortcut+Shift+K", dropped::makeLayout)
                        .disabledWhile(dropped.offersLayoutProperty().not()));
        put(
                "file",
                Command.of("add-reference", null, "Shortcut+Shift+O", desk.drops()::openReference));
        put(
                "file",
                Command.of(
                                "remove-reference",
                                null,
                                "Shortcut+Shift+Backspace",
                                () -> desk.area().referenceProperty().set(null))
                        .disabledWhile(desk.area().referenceProperty().isNull()));
        put(
                "file",
                Command.of(
                        "settings", Material2MZ.SETTINGS, "Shortcut+Comma", window::showSettings));
        put("file", Command.of("quit", null, "Shortcut+Q", window::close));
    }

    private void edit() {
        var document = desk.document();
        put(
                "edit",
                Command.of("undo", Material2MZ.UNDO, "Shortcut+Z", document::undo)
                        .disabledWhile(document.canUndoProperty().not()));
        put(
                "edit",
                Command.of("redo", Material2MZ.REDO, "Shortcut+Shift+Z Shortcut+Y", document::redo)
                        .disabledWhile(document.canRedoProperty().not()));
        ClassActions classes = new ClassActions(desk);
        ClipboardActions clipboard = new ClipboardActions(desk, desk.select());
        put("edit", Command.of("cut", Material2AL.CONTENT_CUT, "Shortcut+X", clipboard::cut));
        put("edit", Command.of("copy", Material2AL.CONTENT_COPY, "Shortcut+C", clipboard::copy));
        put("edit", Command.of("paste", Material2AL.CONTENT_PASTE, "Shortcut+V", clipboard::paste));
        put("edit", Command.of("delete", null, "Delete", clipboard::delete));
        put("edit", Command.of("select-all", null, "Shortcut+A", desk::selectAll));
        put("edit", Command.of("swap-classes", Material2MZ.SWAP_HORIZ, "X", desk.palette()::swap));
        put("edit", Command.of("next-class", null, "Period", () -> desk.palette().step(1)));
        put("edit", Command.of("previous-class", null, "Comma", () -> desk.palette().step(-1)));
        put(
                "edit",
                Command.of("find-class", Material2MZ.SEARCH, "Shortcut+F", window::focusSearch));
        put(
                "edit",
                Command.of(
                        "lock-class",
                        Material2AL.LOCK,
                        "K",
                        () -> desk.palette().toggleLock(desk.palette().currentProperty().get())));
        put(
                "edit",
                Command.of(
                        "replace-class", Material2AL.FIND_REPLACE, "Shortcut+R", classes::replace));
        put("edit", Command.of("map-classes", null, "Shortcut+Alt+C", classes::map));
        put("edit", Command.of("fill-void", null, "Shortcut+Alt+V", classes::fillVoid));
        put(
                "edit",
                Command.of("brush-larger", null, "Close_Bracket", () -> desk.bench().grow(1))
                        .repeating());
        put(
                "edit",
                Command.of("brush-smaller", null, "Open_Bracket", () -> desk.bench().grow(-1))
                        .repeating());
    }

    private void tools() {
        ToolCommands commands = new ToolCommands(desk);
        commands.tools().forEach(each -> put("tools", each));
        commands.options().forEach(each -> put("tools", each));
    }

    /** What the menus have as menus inside them. */
    private void choices() {
        Choosers choosers = window.choosers();
        besides.add(Command.of("open-recent", null, "Shortcut+Shift+R", choosers::recent));
        besides.add(Command.of("samples", null, "Shortcut+Shift+N", choosers::sample));
        besides.add(Command.of("history", null, "Shortcut+H", choosers::history));
        besides.add(Command.of("choose-model", null, "Shortcut+Shift+C", choosers::model));
    }

    private void view() {
        var navigation = desk.navigation();
        mode("view-side-by-side", Material2MZ.VIEW_COLUMN, "F2", ViewMode.SIDE_BY_SIDE);
        mode("view-overlay", Material2AL.LAYERS, "F3", ViewMode.OVERLAY);
        mode("view-wipe", Material2AL.COMPARE, "F4", ViewMode.WIPE);
        mode("view-picture", Material2AL.IMAGE, "F6", ViewMode.PICTURE_ONLY);
        put(
                "view",
                Command.of(
                        "zoom-in",
                        Material2MZ.ZOOM_IN,
                        "Shortcut+Plus Shortcut+Equals",
                        navigation::zoomIn));
        put(
                "view",
                Command.of(
                        "zoom-out", Material2MZ.ZOOM_OUT, "Shortcut+Minus", navigation::zoomOut));
        put(
                "view",
                Command.of("zoom-fit", Material2AL.ASPECT_RATIO, "Shortcut+0", navigation::fit));
        put("view", Command.of("zoom-actual", null, "Shortcut+1", navigation::actualSize));
        put("view", Command.of("tasks", null, "Shortcut+J", window::showTasks));
        put("view", Command.of("go-canvas", null, "Shortcut+L", window::focusCanvas));
        put("view", Command.toggle("panels", null, "Tab", window.panelsProperty()));
        put(
                "view",
                Command.toggle(
                        "full-screen", Material2AL.FULLSCREEN, "F11", window.fullScreenProperty()));
        window.training()
                .ifPresent(
                        training ->
                                put(
                                        "view",
                                        Command.toggle(
                                                "train",
                                                Material2MZ.SCHOOL,
                                                "F8",
                                                training.shownProperty())));
        theme("theme-system", "Shortcut+F9", Theme.SYSTEM);
        theme("theme-light", "F9", Theme.LIGHT);
        theme("theme-dark", "Shift+F9", Theme.DARK);
    }

    private void mode(String id, org.kordamp.ikonli.Ikon icon, String key, ViewMode mode) {
        var current = desk.area().modeProperty();
        BooleanProperty chosen = new SimpleBooleanProperty(current.get() == mode);
        current.addListener((property, old, now) -> chosen.set(now == mode));
        put("view", Command.choice(id, icon, key, chosen, () -> current.set(mode)));
    }

    private void theme(String id, String key, Theme theme) {
        var current = window.appearance().choiceProperty();
        BooleanProperty chosen = new SimpleBooleanProperty(current.get() == theme);
        current.addListener((property, old, now) -> chosen.set(now == theme));
        put("view", Command.choice(id, null, key, chosen, () -> current.set(theme)));
    }

    private void render() {
        put("render", Command.of("render", Material2MZ.PLAY_ARROW, "F5", desk.render()::renderNow));
        put("render", Command.of("cancel-render", null, "Shift+F5", desk.render()::cancel));
        for (var mode : RenderMoment.values()) {
            var current = desk.render().modeProperty();
            BooleanProperty chosen = new SimpleBooleanProperty(current.get() == mode);
            current.addListener((property, old, now) -> chosen.set(now == mode));
            put(
                    "render",
                    Command.choice(
                            "render-"
                                    + mode.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            null,
                            keyOf(mode),
                            chosen,
                            () -> current.set(mode)));
        }
    }

    private static String keyOf(RenderMoment moment) {
        return switch (moment) {
            case PAUSE -> "F7";
            case STROKE_END -> "Shift+F7";
            case MANUAL -> "Shortcut+F7";
        };
    }

    private void sizes() {
        var reduction = desk.renderOptions().reductionProperty();
        for (int by : RenderOptions.REDUCTIONS) {
            BooleanProperty chosen = new SimpleBooleanProperty(reduction.get() == by);
            reduction.addListener((property, old, now) -> chosen.set(now.intValue() == by));
            put(
                    "render",
                    Command.choice(
                            "render-size-" + by,
                            null,
                            "Shortcut+Alt+" + by,
                            chosen,
                            () -> reduction.set(by)));
        }
        put(
                "render",
                Command.toggle(
                        "render-bands",
                        null,
                        "Shortcut+Alt+B",
                        desk.renderOptions().inBandsProperty()));
    }

    private void model() {
        ModelActions models = new ModelActions(desk);
        PairActions pairs = new PairActions(desk);
        put("model", Command.of("add-pair-photo", null, "Shortcut+Shift+P", pairs::addPhoto));
        put(
                "model",
                Command.of("add-pair-render", null, "Shortcut+Alt+P", pairs::addRender)
                        .disabledWhile(desk.collection().pictureProperty().isNull()));
        put("model", Command.of("add-model", Material2AL.ADD, "Shortcut+M", models::add));
        desk.weights()
                .ifPresent(
                        each ->
                                put(
                                        "model",
                                        Command.of(
                                                "get-weights",
                                                Material2AL.CLOUD_DOWNLOAD,
                                                "Shortcut+Alt+W",
                                                each::open)));
        put(
                "model",
                Command.of(
                        "import-weights",
                        Material2AL.GET_APP,
                        "Shortcut+Shift+M",
                        models::importWeights));
        put(
                "model",
                Command.of("remove-model", Material2AL.DELETE, "Shortcut+Alt+M", models::remove));
    }

    private void begin() {
        NewLayoutViewModel fresh =
                new NewLayoutViewModel(
                        desk.services().palettes().all(),
                        desk.document().paletteProperty().get(),
                        palette ->
                                desk.models()
                                        .chosenFor(palette.key())
                                        .map(model -> model.card().size()),
                        NEW_SIZE);
        if (desk.dialogs().fill(new NewLayoutForm(fresh))) {
            desk.files().begin(fresh.paletteProperty().get(), fresh.size());
        }
    }

    private void collection() {
        var collection = desk.collection();
        for (int number = 1; number <= 9; number++) {
            int index = number - 1;
            put(
                    "collection",
                    Command.of(
                            "picture-" + number,
                            null,
                            Integer.toString(number),
                            () -> collection.choose(index)));
        }
        put("collection", Command.of("go-pictures", null, "Shortcut+P", window::focusPictures));
        put("collection", Command.of("next-picture", null, "Page_Down", () -> collection.step(1)));
        put(
                "collection",
                Command.of("previous-picture", null, "Page_Up", () -> collection.step(-1)));
        put(
                "collection",
                Command.of(
                        "favourite",
                        Material2AL.FAVORITE_BORDER,
                        "F",
                        collection::toggleFavourite));
        var noPicture = collection.pictureProperty().isNull();
        put(
                "collection",
                Command.of("grid", Material2AL.GRID_ON, "Shift+G", window::showGrid)
                        .disabledWhile(noPicture));
        put(
                "collection",
                Command.of("compare", Material2AL.COMPARE_ARROWS, "C", window::compare)
                        .disabledWhile(noPicture));
    }

    private void help() {
        put("help", Command.of("shortcuts", Material2AL.KEYBOARD, "F1", window::showShortcuts));
        put("help", Command.of("show-log", null, "Shortcut+Shift+J", desk.dialogs()::showLog));
    }
}
