package veduta.ui.editor;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import veduta.ui.canvas.CanvasView;
import veduta.ui.command.HeldKeys;
import veduta.ui.tool.PointerController;
import veduta.ui.tool.ToolRegistry;

/**
 * Keys that belong to the canvas: arrows move the pointer (with Shift by ten pixels), Enter presses
 * and releases it, Ctrl+Enter finishes a polygon, Escape takes back, Space held moves the view, 0
 * held hides the layout.
 */
public final class CanvasKeys {
    private static final double FAR = 10;

    private final WorkArea area;
    private final ToolRegistry tools;
    private final PointerController pointer;
    private final HeldKeys held;
    private double opacityBefore = Double.NaN;

    /** Keys of a working area. */
    public CanvasKeys(WorkArea area, ToolRegistry tools, PointerController pointer, HeldKeys held) {
        this.area = area;
        this.tools = tools;
        this.pointer = pointer;
        this.held = held;
    }

    /** Takes the keys that reach {@code root}. */
    public void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (held.isRepeated() || tools.tool().cancel())) {
            event.consume();
        } else if (event.getTarget() instanceof CanvasView && isUsed(event)) {
            event.consume();
        }
    }

    private boolean isUsed(KeyEvent event) {
        double step = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case SPACE -> pointer.setSpaceHeld(true);
            case ENTER -> {
                if (!held.isRepeated()) {
                    enter(event);
                }
            }
            case LEFT -> step(-step, 0);
            case RIGHT -> step(step, 0);
            case UP -> step(0, -step);
            case DOWN -> step(0, step);
            case DIGIT0, NUMPAD0 -> {
                if (event.isShortcutDown()) {
                    return false;
                }
                hideLayout();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(KeyEvent event) {
        if (event.isShortcutDown() || !pointer.isByKeyboard()) {
            tools.tool().confirm();
        } else {
            pointer.pressOrRelease();
        }
    }

    private void step(double imageX, double imageY) {
        pointer.step(imageX, imageY);
    }

    private void hideLayout() {
        if (Double.isNaN(opacityBefore)) {
            opacityBefore = area.layoutOpacityProperty().get();
            area.layoutOpacityProperty().set(0);
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            pointer.setSpaceHeld(false);
        } else if (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0) {
            if (!Double.isNaN(opacityBefore)) {
                area.layoutOpacityProperty().set(opacityBefore);
                opacityBefore = Double.NaN;
            }
        }
    }
}
