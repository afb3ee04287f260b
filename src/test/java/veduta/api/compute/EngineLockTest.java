package veduta.api.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class EngineLockTest {
    private final EngineLock lock = new EngineLock();
    private final List<String> done = new CopyOnWriteArrayList<>();

    /** A training that wants its next turn at once lets the render go first that has waited. */
    @Test
    void take_renderWaitsDuringAStep_comesBeforeTheNextStep() throws Exception {
        Thread render =
                new Thread(
                        () -> {
                            lock.take(() -> done.add("render"));
                        });
        for (int step = 1; step <= 3; step++) {
            int number = step;
            lock.take(
                    () -> {
                        done.add("step " + number);
                        if (number == 1) {
                            render.start();
                            Threads.untilWaiting(render);
                        }
                        return number;
                    });
        }
        render.join();
        assertEquals(List.of("step 1", "render", "step 2", "step 3"), done);
    }

    @Test
    void take_withinATurn_beginsAtOnce() {
        int sum = lock.take(() -> 1 + lock.take(() -> 2));
        assertEquals(3, sum);
    }
}
