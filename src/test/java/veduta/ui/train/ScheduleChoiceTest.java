package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ScheduleChoiceTest {
    private final ScheduleChoice course = new ScheduleChoice();

    @Test
    void epochs_pairsUnknown_areNone() {
        course.stepsProperty().set(500);
        assertEquals(0, course.epochsProperty().get());
    }

    @Test
    void epochs_pairsCounted_followTheSteps() {
        course.pairsProperty().set(8);
        assertEquals(250, course.epochsProperty().get());
        course.stepsProperty().set(20);
        assertEquals(3, course.epochsProperty().get());
        assertEquals(20, course.stepsProperty().get());
        course.pairsProperty().set(100);
        assertEquals(1, course.epochsProperty().get());
        assertEquals(20, course.stepsProperty().get());
    }

    @Test
    void epochs_chosen_setTheSteps() {
        course.pairsProperty().set(30);
        course.batchProperty().set(2);
        course.accumulateProperty().set(3);
        course.epochsProperty().set(10);
        assertEquals(50, course.stepsProperty().get());
        assertEquals(50, course.course().steps());
    }

    @Test
    void epochs_batchChanged_keepsTheSteps() {
        course.pairsProperty().set(10);
        course.stepsProperty().set(100);
        course.batchProperty().set(4);
        assertEquals(100, course.stepsProperty().get());
        assertEquals(40, course.epochsProperty().get());
    }

    @Test
    void epochs_morePairsThanStepsAllow_stayAtTheLongestTraining() {
        course.pairsProperty().set(1000);
        course.epochsProperty().set(5000);
        assertEquals(ScheduleChoice.MOST_STEPS, course.stepsProperty().get());
        assertEquals(1000, course.epochsProperty().get());
    }
}
