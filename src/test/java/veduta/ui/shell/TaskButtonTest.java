package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;
import veduta.ui.task.Outcome;

/** The list of work in the background. */
@Tag("fx")
final class TaskButtonTest {
    private static final long LIMIT_MILLIS = 60_000;

    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger cancelled = new AtomicInteger();

    @BeforeEach
    void beginWork() throws Exception {
        WINDOW.onFx(
                () ->
                        WINDOW.parts()
                                .tasks()
                                .start(
                                        "Long work",
                                        (progress, cancellation) -> {
                                            end.await();
                                            return "done";
                                        },
                                        new Outcome<>(
                                                done -> {},
                                                failure -> {},
                                                cancelled::incrementAndGet,
                                                share -> {})));
    }

    @AfterEach
    void endWork() throws Exception {
        end.countDown();
        WINDOW.await(() -> WINDOW.parts().tasks().running().isEmpty());
    }

    private static boolean isOffered() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS, () -> WINDOW.node("#tasks").isVisible());
    }

    @Test
    void tasks_clicked_listsTheWorkAndItsButtonStopsIt() throws Exception {
        WINDOW.await(TaskButtonTest::isOffered);
        WINDOW.pen().click(WINDOW.node("#tasks"));
        WINDOW.await(() -> cancelButton() != null);
        WINDOW.pen().robot().clickOn(cancelButton());
        WINDOW.await(() -> cancelled.get() == 1);
        WINDOW.await(() -> !isOffered());
        WINDOW.await(() -> !WINDOW.shows("#task-list"));
    }

    private static Node cancelButton() {
        return WaitForAsyncUtils.waitForAsyncFx(
                LIMIT_MILLIS,
                () ->
                        WINDOW.pen()
                                .robot()
                                .lookup(".task-cancel-button")
                                .match(node -> node.getLayoutBounds().getHeight() > 0)
                                .<Button>match(Node::isVisible)
                                .tryQuery()
                                .orElse(null));
    }

    @Test
    void tasks_workEnds_isOfferedNoMore() throws Exception {
        WINDOW.await(TaskButtonTest::isOffered);
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.J);
        WINDOW.await(() -> WINDOW.shows("#task-list"));
        end.countDown();
        WINDOW.await(() -> !isOffered());
        WINDOW.await(() -> !WINDOW.shows("#task-list"));
        assertEquals(0, cancelled.get());
        assertFalse(isOffered());
    }
}
