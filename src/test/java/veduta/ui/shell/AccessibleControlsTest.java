package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that the keyboard reaches has a name, in every main state of the window. */
@Tag("fx")
@Tag("engine")
final class AccessibleControlsTest {
    private static final long LIMIT_MILLIS = 60_000;

    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real).asking();

    @RegisterExtension private static final ToolkitWarnings WARNINGS = new ToolkitWarnings();

    private static final MainStates STATES = new MainStates(WINDOW);

    /** At least so many controls have the keyboard's attention in any state. */
    private static final int AT_LEAST = 3;

    @ParameterizedTest
    @EnumSource(MainStates.State.class)
    void controls_ofEveryState_haveNamesAndTips(MainStates.State state) throws Exception {
        STATES.begin();
        STATES.show(state);
        List<Node> focusable = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS,
                () -> {
                    for (Scene scene : MainStates.scenes()) {
                        collect(scene.getRoot(), focusable);
                    }
                    focusable.forEach(node -> examine(node, faults));
                });
        STATES.leave(state);
        assertEquals(List.of(), faults);
        assertTrue(focusable.size() >= AT_LEAST, focusable.toString());
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private static void examine(Node node, List<String> faults) {
        if (nameOf(node).isBlank()) {
            faults.add("No name: " + path(node));
        }
        boolean iconOnly =
                node instanceof ButtonBase button
                        && button.getGraphic() != null
                        && (button.getText() == null || button.getText().isBlank());
        if (iconOnly && tipOf((ButtonBase) node).isBlank()) {
            faults.add("No tip: " + path(node));
        }
    }

    /** As assistive technology names it. */
    private static String nameOf(Node node) {
        String message = node.getAccessibleText();
        if (message != null && !message.isBlank()) {
            return message;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        return node.getScene().getRoot().lookupAll(".label").stream()
                .filter(each -> each instanceof Label label && label.getLabelFor() == node)
                .map(each -> ((Label) each).getText())
                .findFirst()
                .orElse("");
    }

    /** As it is once the pointer is there. */
    private static String tipOf(ButtonBase button) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        MouseEvent.MOUSE_ENTERED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
        Tooltip tip = button.getTooltip();
        return tip == null || tip.getText() == null ? "" : tip.getText();
    }

    private static String path(Node node) {
        String own =
                node.getClass().getSimpleName()
                        + (node.getId() == null ? "" : "#" + node.getId())
                        + (node.getStyleClass().isEmpty() ? "" : "." + node.getStyleClass());
        return node.getParent() == null ? own : path(node.getParent()) + " > " + own;
    }
}
