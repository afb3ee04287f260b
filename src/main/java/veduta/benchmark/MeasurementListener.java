package veduta.benchmark;

/** Learns how far a measurement is. */
@FunctionalInterface
public interface MeasurementListener {
    /**
     * Something is about to be measured.
     *
     * @param done runs that are finished
     * @param total all runs
     * @param what the kind of run, in a word or two
     */
    void measuring(int done, int total, String what);
}
