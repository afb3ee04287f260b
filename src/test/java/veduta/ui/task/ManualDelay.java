package veduta.ui.task;

/** An alarm that rings when the test says so. */
public final class ManualDelay implements Delay {
    private Runnable alarm = () -> {};
    private boolean set;

    @Override
    public void restart(double millis, Runnable next) {
        alarm = next;
        set = true;
    }

    @Override
    public void stop() {
        set = false;
    }

    /** Whether an alarm is set. */
    public boolean isSet() {
        return set;
    }

    /** Lets it ring, if it is set. */
    public void ring() {
        if (set) {
            set = false;
            alarm.run();
        }
    }
}
