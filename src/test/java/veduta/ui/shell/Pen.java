package veduta.ui.shell;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;
import veduta.ui.canvas.CanvasView;
import veduta.ui.canvas.Viewport;

/**
 * Mouse and keyboard over the canvas. Each event has arrived before the next is sent, so that none
 * is merged with another and a tool sees exactly the points of the test.
 */
public final class Pen {
    private static final int LIMIT_SECONDS = 10;

    private final FxRobot robot = new FxRobot();
    private final MouseRobot mouse = robot.robotContext().getMouseRobot();
    private final KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
    private final BlockingQueue<InputEvent> events = new LinkedBlockingQueue<>();
    private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
    private final WindowParts parts;
    private Point2D position = new Point2D(-1, -1);
    private CanvasView view;

    public Pen(WindowParts parts, Scene scene) {
        this.parts = parts;
        this.view = parts.area().layoutView();
        scene.addEventFilter(InputEvent.ANY, events::add);
    }

    /** Works over the layout or over the picture from now on. */
    public void over(CanvasView other) {
        view = other;
    }

    /** A point of the layout, on the screen. */
    private Point2D screen(double imageX, double imageY) {
        return WaitForAsyncUtils.waitForAsyncFx(
                1000L * LIMIT_SECONDS,
                () -> {
                    Viewport viewport = parts.area().viewportProperty().get();
                    return view.localToScreen(viewport.viewX(imageX), viewport.viewY(imageY));
                });
    }

    public void move(double imageX, double imageY) {
        moveTo(screen(imageX, imageY));
    }

    /** Moves to the middle of a node. */
    public void moveTo(Node node) {
        Bounds bounds =
                WaitForAsyncUtils.waitForAsyncFx(1000L * LIMIT_SECONDS, () -> laidOut(node));
        moveTo(new Point2D(Math.rint(bounds.getCenterX()), Math.rint(bounds.getCenterY())));
    }

    /** Where a node is once all around it has found its place, which is what a person sees. */
    private static Bounds laidOut(Node node) {
        Parent root = node.getScene().getRoot();
        root.applyCss();
        root.layout();
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** Moves by pixels of the screen. */
    public void moveBy(int screenX, int screenY) {
        moveTo(position.add(screenX, screenY));
    }

    private void moveTo(Point2D wanted) {
        // Transforms leave the last bits of a double to chance.
        Point2D target = new Point2D(Math.rint(wanted.getX()), Math.rint(wanted.getY()));
        if (target.distance(wanted) > 1e-6) {
            throw new IllegalArgumentException(wanted + " lies between the screen's pixels.");
        }
        if (!target.equals(position)) {
            events.clear();
            mouse.moveNoWait(target);
            await(
                    event ->
                            event instanceof MouseEvent moved
                                    && moved.getScreenX() == target.getX()
                                    && moved.getScreenY() == target.getY());
            position = target;
        }
    }

    public void press() {
        press(MouseButton.PRIMARY);
    }

    public void press(MouseButton button) {
        events.clear();
        mouse.pressNoWait(button);
        await(MouseEvent.MOUSE_PRESSED);
    }

    public void release() {
        release(MouseButton.PRIMARY);
    }

    public void release(MouseButton button) {
        events.clear();
        mouse.releaseNoWait(button);
        await(MouseEvent.MOUSE_RELEASED);
    }

    /** Draws through points of the layout: x and y of each in turn. */
    public void drag(double... points) {
        move(points[0], points[1]);
        press();
        for (int i = 2; i < points.length; i += 2) {
            move(points[i], points[i + 1]);
        }
        release();
    }

    public void click(double imageX, double imageY) {
        move(imageX, imageY);
        press();
        release();
    }

    public void click(Node node) {
        moveTo(node);
        press();
        release();
    }

    /** Presses keys together and lets them go, the last one first. */
    public void type(KeyCode... together) {
        for (KeyCode key : together) {
            hold(key);
        }
        for (int i = together.length - 1; i >= 0; i--) {
            letGo(together[i]);
        }
    }

    public void hold(KeyCode key) {
        held.add(key);
        key(key, KeyEvent.KEY_PRESSED, () -> keyboard.pressNoWait(key));
    }

    /** Presses a key that is held already, as displays do after a while. */
    public void repeat(KeyCode key, int times) {
        Scene scene = view.getScene();
        for (int i = 0; i < times; i++) {
            WaitForAsyncUtils.waitForAsyncFx(
                    1000L * LIMIT_SECONDS,
                    () -> Event.fireEvent(scene.getFocusOwner(), pressed(key)));
        }
    }

    private KeyEvent pressed(KeyCode key) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                KeyEvent.CHAR_UNDEFINED,
                "",
                key,
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                held.contains(KeyCode.ALT),
                false);
    }

    /** Waits until the display has repeated a held key so many times by itself. */
    public void awaitRepeats(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            await(
                    event ->
                            event.getEventType() == KeyEvent.KEY_PRESSED
                                    && ((KeyEvent) event).getCode() == key);
        }
    }

    public void letGo(KeyCode key) {
        held.remove(key);
        key(key, KeyEvent.KEY_RELEASED, () -> keyboard.releaseNoWait(key));
    }

    private void key(KeyCode key, EventType<KeyEvent> type, Runnable send) {
        events.clear();
        send.run();
        await(event -> event.getEventType() == type && ((KeyEvent) event).getCode() == key);
    }

    /**
     * Turns the wheel away from the user by notches, or towards. The event is made here, for the
     * toolkit's robots do not agree on the direction.
     */
    public void wheel(int notches) {
        for (int i = 0; i < Math.abs(notches); i++) {
            WaitForAsyncUtils.waitForAsyncFx(
                    1000L * LIMIT_SECONDS,
                    () -> Event.fireEvent(view, scroll(40 * Integer.signum(notches))));
        }
    }

    private ScrollEvent scroll(double deltaY) {
        Point2D inView = view.screenToLocal(position);
        return new ScrollEvent(
                view,
                view,
                ScrollEvent.SCROLL,
                inView.getX(),
                inView.getY(),
                position.getX(),
                position.getY(),
                held.contains(KeyCode.SHIFT),
                held.contains(KeyCode.CONTROL),
                held.contains(KeyCode.ALT),
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(view, new Point3D(inView.getX(), inView.getY(), 0), 1));
    }

    /** Lets all keys and buttons go that a test has left behind. */
    public void letGoOfAll() {
        held.clear();
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
    }

    public FxRobot robot() {
        return robot;
    }

    private void await(EventType<? extends InputEvent> type) {
        await(event -> event.getEventType() == type);
    }

    /** Waits until an event has arrived, and what it does on the JavaFX thread is done. */
    private void await(Predicate<InputEvent> wanted) {
        try {
            InputEvent event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            while (event != null && !wanted.test(event)) {
                event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
            if (event == null) {
                throw new AssertionError("An event of mouse or keyboard did not arrive.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
        WaitForAsyncUtils.waitForAsyncFx(1000L * LIMIT_SECONDS, () -> {});
    }
}
