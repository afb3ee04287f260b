package veduta.ui.shell;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.Assertions;

/** A drag from another program, as the toolkit reports it; to be used on the JavaFX thread. */
public final class DroppedFiles {
    private DroppedFiles() {}

    /** Drags files over a node and drops them. */
    public static void onto(Node node, List<Path> files) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        Dragboard board = board(content);
        Assertions.assertTrue(fire(node, DragEvent.DRAG_OVER, board).isAccepted(), "not welcome");
        Assertions.assertTrue(fire(node, DragEvent.DRAG_DROPPED, board).isDropCompleted());
    }

    /** Whether a drag with this content may be dropped there. */
    public static boolean isWelcome(Node node, ClipboardContent content) {
        return fire(node, DragEvent.DRAG_OVER, board(content)).isAccepted();
    }

    /** The toolkit makes dragboards only for drags of the desktop. */
    private static Dragboard board(ClipboardContent content) {
        Object offered =
                Proxy.newProxyInstance(
                        TKClipboard.class.getClassLoader(),
                        new Class<?>[] {TKClipboard.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                                    case "getContentTypes" -> content.keySet();
                                    case "hasContent" -> content.containsKey(arguments[0]);
                                    case "getContent" -> content.get(arguments[0]);
                                    default -> null;
                                });
        try {
            Constructor<Dragboard> constructor =
                    Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            constructor.setAccessible(true);
            return constructor.newInstance(offered);
        } catch (ReflectiveOperationException other) {
            throw new AssertionError("This toolkit's dragboards are made otherwise.", other);
        }
    }

    private static DragEvent fire(Node node, EventType<DragEvent> type, Dragboard board) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        DragEvent event =
                new DragEvent(
                        node,
                        node,
                        type,
                        board,
                        bounds.getWidth() / 2,
                        bounds.getHeight() / 2,
                        bounds.getCenterX(),
                        bounds.getCenterY(),
                        TransferMode.COPY,
                        null,
                        node,
                        null);
        Event.fireEvent(node, event);
        return event;
    }
}
