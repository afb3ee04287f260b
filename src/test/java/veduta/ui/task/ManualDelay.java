package veduta.ui.task;

/** An alarm that rings when the test says so. */
public final class ManualDelay implements Delay {
    private Runnable alarm = () -> {};
    private boolean set;
    private double millis;

    @Override
    public void restart(double length, Runnable next) {
        millis = length;
        alarm = next;
        set = true;
    }

    @Override
    public void stop() {
        set = false;
    }

    /** How long after it was set the last alarm was to ring. */
    public double millis() {
        return millis;
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
