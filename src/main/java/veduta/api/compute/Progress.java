package veduta.api.compute;

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

    /**
     * Called before the work with the memory that it will take.
     *
     * @param bytes of the process at its peak
     */
    default void needs(long bytes) {}
}
