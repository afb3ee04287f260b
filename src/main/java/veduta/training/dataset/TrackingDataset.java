package veduta.training.dataset;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import veduta.api.model.PhotoDigests;

/**
 * Pairs that remember which of their photos have been looked up; one that is read ahead counts from
 * then on. For use by several threads.
 */
public final class TrackingDataset implements Dataset {
    private final Dataset pairs;
    private final boolean isWhole;
    private final Set<String> digests;
    private final Set<Integer> known = new HashSet<>();

    /**
     * Looks them up in {@code pairs}.
     *
     * @param before what was seen before
     */
    public TrackingDataset(Dataset pairs, PhotoDigests before) {
        this.pairs = pairs;
        this.isWhole = before.isWhole();
        this.digests = new TreeSet<>(before.all());
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public synchronized Pair pair(int index) throws IOException {
        Pair pair = pairs.pair(index);
        if (known.add(index)) {
            digests.add(PhotoDigests.of(pair.photo()));
        }
        return pair;
    }

    /** Those looked up so far, with those before. */
    public synchronized PhotoDigests digests() {
        return new PhotoDigests(digests, isWhole);
    }
}
