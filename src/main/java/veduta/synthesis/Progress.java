package veduta.synthesis;

/** Told how far a piece of work has come. */
@FunctionalInterface
public interface Progress {
    /** Listens to nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Called after each part of the work, on the working thread.
     *
     * @param done parts finished, 1 .. total
     * @param total number of parts
     */
    void advance(int done, int total);
}
