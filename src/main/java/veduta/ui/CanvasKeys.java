package veduta.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import veduta.ui.canvas.CanvasView;
import veduta.ui.command.HeldKeys;

/**
 * Keys that belong to the canvas: arrows move the pointer (with Shift by ten pixels), Enter presses
 * and releases it, Ctrl+Enter finishes a polygon, Escape takes back, Space held moves the view, 0
 * held hides the layout.
 */
final class CanvasKeys {
    private static final double FAR = 10;

    private final Desk desk;
    private final HeldKeys held;
    private double opacityBefore = Double.NaN;

    CanvasKeys(Desk desk, HeldKeys held) {
        this.desk = desk;
        this.held = held;
    }

    void listenOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && (held.isRepeated() || desk.bench().tool().cancel())) {
            event.consume();
        } else if (event.getTarget() instanceof CanvasView && isUsed(event)) {
            event.consume();
        }
    }

    private boolean isUsed(KeyEvent event) {
        double step = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case SPACE -> desk.hand().setSpaceHeld(true);
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
        if (event.isShortcutDown() || !desk.hand().isByKeyboard()) {
            desk.bench().tool().confirm();
        } else {
            desk.hand().pressOrRelease();
        }
    }

    private void step(double imageX, double imageY) {
        desk.hand().step(imageX, imageY);
    }

    private void hideLayout() {
        if (Double.isNaN(opacityBefore)) {
            opacityBefore = desk.area().layoutOpacityProperty().get();
            desk.area().layoutOpacityProperty().set(0);
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            desk.hand().setSpaceHeld(false);
        } else if (event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0) {
            if (!Double.isNaN(opacityBefore)) {
                desk.area().layoutOpacityProperty().set(opacityBefore);
                opacityBefore = Double.NaN;
            }
        }
    }
}
