package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.training.Interval;

final class IntervalTriggerTest {
    private long seconds;

    /** The steps of ten, each of 4 seconds, after which it rings. */
    private List<Integer> ringing(Interval interval) {
        IntervalTrigger trigger = new IntervalTrigger(interval, () -> seconds * 1_000_000_000L);
        List<Integer> steps = new ArrayList<>();
        for (int step = 1; step <= 10; step++) {
            seconds += 4;
            if (trigger.isDue(step)) {
                steps.add(step);
            }
        }
        return steps;
    }

    @Test
    void rings_byStepsTimeOrBoth_whicheverIsSooner() {
        assertEquals(List.of(3, 6, 9), ringing(new Interval(3, 0)));
        assertEquals(List.of(3, 6, 9), ringing(new Interval(0, 10)));
        assertEquals(List.of(2, 4, 5, 7, 9, 10), ringing(new Interval(5, 8)));
        assertEquals(List.of(), ringing(Interval.NEVER));
    }

    @Test
    void rhythm_negative_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(-1, 0));
    }
}
