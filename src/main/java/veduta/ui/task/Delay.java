package veduta.ui.task;

/** An alarm on the JavaFX thread that can be put off. */
public interface Delay {
    /** Rings once after {@code millis}; forgets an earlier alarm. */
    void restart(double millis, Runnable alarm);

    /** Forgets the alarm. */
    void stop();
}
