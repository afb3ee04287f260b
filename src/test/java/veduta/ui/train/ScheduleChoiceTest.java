package veduta.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ScheduleChoiceTest {
    private final ScheduleChoice schedule = new ScheduleChoice();

    @Test
    void epochs_pairsUnknown_areNone() {
        schedule.stepsProperty().set(500);
        assertEquals(0, schedule.epochsProperty().get());
    }

    @Test
    void epochs_pairsCounted_followTheSteps() {
        schedule.pairsProperty().set(8);
        assertEquals(250, schedule.epochsProperty().get());
        schedule.stepsProperty().set(20);
        assertEquals(3, schedule.epochsProperty().get());
        assertEquals(20, schedule.stepsProperty().get());
        schedule.pairsProperty().set(100);
        assertEquals(1, schedule.epochsProperty().get());
        assertEquals(20, schedule.stepsProperty().get());
    }

    @Test
    void epochs_chosen_setTheSteps() {
        schedule.pairsProperty().set(30);
        schedule.batchProperty().set(2);
        schedule.accumulateProperty().set(3);
        schedule.epochsProperty().set(10);
        assertEquals(50, schedule.stepsProperty().get());
        assertEquals(50, schedule.settings().steps());
    }

    @Test
    void epochs_batchChanged_keepsTheSteps() {
        schedule.pairsProperty().set(10);
        schedule.stepsProperty().set(100);
        schedule.batchProperty().set(4);
        assertEquals(100, schedule.stepsProperty().get());
        assertEquals(40, schedule.epochsProperty().get());
    }

    @Test
    void epochs_morePairsThanStepsAllow_stayAtTheLongestTraining() {
        schedule.pairsProperty().set(1000);
        schedule.epochsProperty().set(5000);
        assertEquals(ScheduleChoice.MOST_STEPS, schedule.stepsProperty().get());
        assertEquals(1000, schedule.epochsProperty().get());
    }
}
