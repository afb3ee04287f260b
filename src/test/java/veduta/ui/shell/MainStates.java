package veduta.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import veduta.api.model.InstalledModel;
import veduta.image.Size;
import veduta.io.encoding.DecodedLayout;
import veduta.io.sample.SampleLayout;
import veduta.io.settings.RenderMoment;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.collection.PastRender;
import veduta.ui.train.TrainedRun;

/** Brings a window with everything real behind it into each of its main states. */
public final class MainStates {
    /** A state of the window; its name is that of its screenshot. */
    enum State {
        MAIN,
        VIEW_OVERLAY,
        VIEW_WIPE,
        VIEW_PICTURE,
        PANES_ABOVE,
        NEW_LAYOUT,
        SETTINGS,
        SHORTCUTS,
        GRID,
        COMPARE,
        MAPPING,
        STAMP,
        PANELS_HIDDEN,
        NOTHING_FOUND,
        REPLACE_CLASS,
        UNSAVED,
        GET_WEIGHTS,
        RECOGNITION,
        CLASSES,
        PHOTO,
        REFERENCE,
        FAVOURITE,
        PHOTO_LAYOUT,
        ADD_PAIR,
        TRAIN,
        TRAIN_RUN,
        TRAIN_COMPARE,
        TRAIN_EVALUATE,
        NOTIFICATION,
        NEW_VOID,
        OUTDATED,
        NO_MODEL
    }

    private static final int LIMIT_SECONDS = 240;
    private static final String LONG_NAME =
            "Strasse mit einem sehr langen Namen, wie ihn Dateien im Alltag haben, Nr."
                    + " 12_color.png";

    private final ShownWindow shown;

    MainStates(ShownWindow shown) {
        this.shown = shown;
    }

    /** Opens the sample street without a reference and waits until it is rendered. */
    void begin() throws Exception {
        shown.onFx(() -> shown.parts().area().referenceProperty().set(null));
        DecodedLayout street = SampleLayout.STREET.read(shown.parts().services().reader());
        shown.onFx(() -> open(street.layout(), street.palette()));
        awaitRendered();
    }

    private void open(LabelMap layout, Palette palette) {
        shown.parts().document().open(layout, palette, "Sample street", Optional.empty(), true);
        shown.parts().navigation().fit();
    }

    /** Asks for a render, too: on a slow machine the window would wait to be asked. */
    private void awaitRendered() throws Exception {
        shown.onFx(() -> shown.command("render"));
        await(
                () -> {
                    PastRender now = shown.parts().collection().presentProperty().get();
                    return now != null
                            && !shown.parts().render().outdatedProperty().get()
                            && now.layout().equals(shown.parts().document().layout());
                });
    }

    /** Shows a state, and waits until all of it is there. */
    void show(State state) throws Exception {
        switch (state) {
            case MAIN -> run("view-side-by-side", "#picture-view");
            case VIEW_OVERLAY, VIEW_WIPE, VIEW_PICTURE, PANES_ABOVE ->
                    run(state.name().toLowerCase().replace('_', '-'), "#picture-view");
            case NEW_LAYOUT -> run("new", "#new-layout-width");
            case SETTINGS -> run("settings", "#settings");
            case SHORTCUTS -> run("shortcuts", "#shortcuts-table");
            case TRAIN_COMPARE -> trainPage("#train-compare", "#train-compare-chart");
            case TRAIN_EVALUATE -> trainPage("#train-evaluate", "#evaluate-folder");
            case GRID -> run("grid", ".picture-grid");
            case COMPARE -> run("compare", "#compare-view");
            case STAMP -> run("tool-stamp", "#stamps");
            case PANELS_HIDDEN -> {
                run("panels", "#layout-view");
                await(() -> !isShown("#palette-list"));
            }
            case NOTHING_FOUND -> {
                shown.onFx(() -> shown.parts().palette().searchProperty().set("no such class"));
                await(() -> shown.parts().palette().rows().isEmpty());
            }
            case REPLACE_CLASS -> run("replace-class", ".dialog-pane");
            case UNSAVED -> {
                shown.onFx(shown.parts().document()::markChanged);
                run("quit", ".dialog-pane");
            }
            case GET_WEIGHTS -> run("get-weights", "#weights-which");
            case PHOTO -> {
                shown.drop(List.of(photo()));
                await(() -> isShown("#recognition-layout"));
            }
            case CLASSES -> run("map-classes", "#mapping-table");
            case REFERENCE -> {
                shown.drop(List.of(photo()));
                await(() -> isShown("#recognition-layout"));
                run("view-overlay", "#view-referenceOpacity");
            }
            case FAVOURITE -> {
                shown.onFx(() -> shown.command("favourite"));
                shown.onFx(() -> shown.parts().document().edit(each -> each.replace("x", 2, 8)));
                awaitRendered();
            }
            case PHOTO_LAYOUT -> {
                Path photo = photo();
                shown.onFx(() -> shown.parts().photoLayouts().take(photo));
                await(() -> shown.parts().area().referenceProperty().get() != null);
                awaitRendered();
            }
            case ADD_PAIR -> run("add-pair-render", ".notification-bar");
            case TRAIN -> training();
            case TRAIN_RUN -> new TrainedRun(shown).show();
            case MAPPING -> {
                InstalledModel facades = model("facades");
                begin(() -> shown.parts().modelSwitch().use(facades));
                await(() -> isShown("#mapping-table"));
            }
            case RECOGNITION -> {
                shown.drop(List.of(longNamed()));
                await(() -> isShown("#recognition-encoding"));
                awaitRendered();
            }
            case NOTIFICATION -> {
                Path broken = shown.folder().resolve("broken.png");
                Files.writeString(broken, "no picture");
                shown.drop(List.of(broken));
                await(() -> isShown(".notification-bar"));
            }
            case NEW_VOID -> {
                Palette cityscapes = shown.files().palette("cityscapes");
                Size size = new Size(1024, 512);
                shown.onFx(() -> open(LabelMap.filled(size, LabelMap.VOID), cityscapes));
                awaitRendered();
            }
            case OUTDATED -> {
                shown.onFx(() -> shown.parts().render().modeProperty().set(RenderMoment.MANUAL));
                shown.onFx(() -> shown.parts().document().edit(each -> each.replace("x", 2, 8)));
                await(() -> isShown("#render-outdated"));
            }
            case NO_MODEL -> {
                Palette camvid = shown.files().palette("camvid");
                shown.onFx(() -> open(LabelMap.filled(ShownWindow.SIZE, 1), camvid));
                await(() -> hasText("#render-message"));
            }
        }
        settle();
    }

    /** Takes a state back. */
    void leave(State state) throws Exception {
        shown.onFx(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(other -> other != shown.stage())
                                .forEach(Window::hide));
        switch (state) {
            case TRAIN_COMPARE, TRAIN_EVALUATE -> {
                shown.onFx(() -> ((Button) shown.node("#train-new")).fire());
                run("train", "#picture-view");
            }
            case GRID -> run("grid", "#picture-view");
            case TRAIN, TRAIN_RUN -> run("train", "#picture-view");
            case STAMP -> run("tool-brush", "#layout-view");
            case PANELS_HIDDEN -> run("panels", "#palette-list");
            case NOTHING_FOUND ->
                    shown.onFx(() -> shown.parts().palette().searchProperty().set(""));
            case FAVOURITE -> {
                shown.onFx(() -> shown.command("favourite"));
                begin();
            }
            case NEW_VOID -> begin();
            case OUTDATED -> {
                shown.onFx(() -> shown.parts().render().modeProperty().set(RenderMoment.PAUSE));
                begin();
            }
            case NO_MODEL, RECOGNITION, PHOTO, REFERENCE, PHOTO_LAYOUT, UNSAVED -> {
                run("view-side-by-side", "#layout-view");
                begin();
                shown.onFx(() -> shown.parts().drops().recognition().hide());
            }
            default -> run("view-side-by-side", "#layout-view");
        }
    }

    private void trainPage(String button, String found) throws Exception {
        run("train", "#train-new");
        shown.onFx(() -> ((Button) shown.node(button)).fire());
        await(() -> isShown(found));
    }

    /** The windows that can be seen. */
    static List<Scene> scenes() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(window -> window.isShowing() && window.getScene() != null)
                .map(Window::getScene)
                .toList();
    }

    /** What training begins with, also when a run was shown last. */
    private void training() throws Exception {
        run("train", "#train-new");
        shown.onFx(() -> ((Button) shown.node("#train-new")).fire());
        await(() -> isShown("#train-title"));
    }

    /** A picture that carries no layout. */
    private Path photo() throws Exception {
        Path file = shown.folder().resolve("photo.jpg");
        shown.parts()
                .services()
                .photos()
                .write(file, shown.parts().collection().pictureProperty().get());
        return file;
    }

    private Path longNamed() throws IOException {
        Path file = shown.folder().resolve(LONG_NAME);
        shown.parts()
                .services()
                .layouts()
                .write(
                        shown.layout(),
                        shown.files().palette("cityscapes"),
                        "cityscapes-color",
                        file);
        return file;
    }

    private InstalledModel model(String name) {
        return shown.parts().models().models().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void run(String command, String found) throws Exception {
        begin(() -> shown.command(command));
        await(() -> isShown(found));
    }

    /** Does not wait for its end: some dialogs return only when they are answered. */
    private static void begin(Runnable work) {
        WaitForAsyncUtils.asyncFx(work);
    }

    public static boolean isShown(String selector) {
        return scenes().stream()
                .map(scene -> scene.getRoot().lookup(selector))
                .anyMatch(node -> node != null && isVisible(node));
    }

    /** Whether it has a place, and no part of the tree above it is hidden. */
    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getHeight() > 0;
    }

    private static boolean hasText(String selector) {
        return scenes().stream()
                .map(scene -> scene.getRoot().lookup(selector))
                .anyMatch(node -> node instanceof Label label && !label.getText().isEmpty());
    }

    /** Until everything has its place and its full opacity, and the background is at rest. */
    private void settle() throws Exception {
        await(() -> shown.parts().tasks().running().isEmpty());
        await(
                () -> {
                    for (Scene scene : scenes()) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    return scenes().stream().map(Scene::getRoot).allMatch(MainStates::isOpaque);
                });
    }

    private static boolean isOpaque(Node root) {
        Node bar = root.lookup(".notification-bar");
        return bar == null || bar.getParent() == null || bar.getOpacity() == 1;
    }

    public static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                LIMIT_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }
}
