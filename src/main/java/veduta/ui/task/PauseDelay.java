package veduta.ui.task;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** A delay by JavaFX's clock. */
public final class PauseDelay implements Delay {
    private final PauseTransition pause = new PauseTransition();

    @Override
    public void restart(double millis, Runnable alarm) {
        pause.stop();
        pause.setDuration(Duration.millis(millis));
        pause.setOnFinished(event -> alarm.run());
        pause.playFromStart();
    }

    @Override
    public void stop() {
        pause.stop();
    }
}
