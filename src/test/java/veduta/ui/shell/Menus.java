package veduta.ui.shell;

import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.testfx.robot.Motion;
import org.testfx.util.WaitForAsyncUtils;

/** Opens menus and chooses in them with the mouse. Entries are found by their ids. */
public final class Menus {
    private static final long LIMIT_MILLIS = 20_000;

    private final ShownWindow shown;

    public Menus(ShownWindow shown) {
        this.shown = shown;
    }

    /**
     * Opens the menu of a node, until an entry can be chosen. The request is made here, for the
     * toolkit without a display reports none.
     */
    public void open(Node node, String entry) throws Exception {
        shown.onFx(() -> request(node));
        shown.await(() -> shownEntry(entry).isPresent());
    }

    private static void request(Node node) {
        Bounds inside = node.getBoundsInLocal();
        Point2D screen = node.localToScreen(inside.getCenterX(), inside.getCenterY());
        Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inside.getCenterX(),
                        inside.getCenterY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        null));
    }

    /** Opens a menu of the menu bar and a menu in it, until an entry of that can be chosen. */
    public void open(String menu, String inner, String entry) throws Exception {
        shown.pen().robot().clickOn(shown.node(menu));
        shown.await(() -> shownEntry(inner).isPresent());
        shown.pen().robot().moveTo(shownEntry(inner).orElseThrow());
        shown.await(() -> shownEntry(entry).isPresent());
    }

    /** Chooses an entry of the open menu, which closes then. */
    public void choose(String entry) throws Exception {
        // Not across its neighbours: they would close the menu that the entry is in.
        shown.pen().robot().moveTo(shownEntry(entry).orElseThrow(), Motion.HORIZONTAL_FIRST);
        shown.pen().robot().clickOn();
        shown.await(() -> shownEntry(entry).isEmpty());
    }

    /** The node of an entry that has found its place. */
    private Optional<Node> shownEntry(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS,
                () ->
                        shown.pen()
                                .robot()
                                .lookup(id)
                                .match(node -> node.getLayoutBounds().getHeight() > 0)
                                .tryQuery());
    }

    /** Runs a command of a window as its menu item does. */
    public static void command(Scene scene, String id) {
        item(scene, id).fire();
    }

    /** The entry of a command in the menu bar. */
    public static MenuItem item(Scene scene, String id) {
        for (Menu menu : ((MenuBar) scene.getRoot().lookup(".menu-bar")).getMenus()) {
            for (MenuItem item : menu.getItems()) {
                if (("menu-" + id).equals(item.getId())) {
                    return item;
                }
            }
        }
        throw new AssertionError("No menu has " + id + ".");
    }
}
