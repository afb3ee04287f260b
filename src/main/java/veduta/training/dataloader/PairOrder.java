package veduta.training.dataloader;

/** Which pair of a data set is drawn when. */
@FunctionalInterface
public interface PairOrder {
    /**
     * The pair of a draw: always the same one for the same number.
     *
     * @param draw from 0
     * @return 0 .. number of pairs - 1
     */
    int index(long draw);
}
