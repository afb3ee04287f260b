package veduta.download;

/** Told how a download goes, on the thread that downloads. */
public interface FetchListener {
    /** Listens to nothing. */
    FetchListener NONE = (file, bytes, total) -> {};

    /**
     * Part of a file is here.
     *
     * @param file its name
     * @param bytes how much of it is here, in all
     * @param total how long it is; -1 while nobody knows
     */
    void received(String file, long bytes, long total);

    /** Something that the user should know but need not act on, as a sentence. */
    default void notice(String sentence) {}
}
