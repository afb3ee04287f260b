package veduta.training.dataset;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.text.Texts;

/** Listed pairs, decoded when asked for. The last used ones are kept within a memory budget. */
final class CachedDataset implements Dataset {
    private final PairListing listing;
    private final PairDecoder decoder;
    private final Cache cache;
    private final Optional<String> doubt;

    /**
     * Decodes the pairs of a listing.
     *
     * @param budgetBytes memory that decoded pairs may take
     */
    CachedDataset(PairListing listing, PairDecoder decoder, long budgetBytes) {
        this(listing, decoder, budgetBytes, Optional.empty());
    }

    /**
     * Decodes the pairs of a listing.
     *
     * @param budgetBytes memory that decoded pairs may take
     * @param doubt one sentence that says how the label maps were recognised, if that is not plain
     */
    CachedDataset(
            PairListing listing, PairDecoder decoder, long budgetBytes, Optional<String> doubt) {
        this.doubt = doubt;
        this.listing = listing;
        this.decoder = decoder;
        this.cache = new Cache(budgetBytes);
    }

    @Override
    public List<String> unmatched() {
        return listing.unmatched();
    }

    @Override
    public Optional<String> doubt() {
        return doubt;
    }

    @Override
    public int size() {
        return listing.entries().size();
    }

    @Override
    public Pair pair(int index) throws IOException {
        Pair known = cache.get(index);
        if (known != null) {
            return known;
        }
        PairEntry entry = listing.entries().get(index);
        RgbImage photo = decoder.photo(entry);
        LabelMap layout = decoder.layout(entry);
        if (!photo.size().equals(layout.size())) {
            throw new IOException(
                    Texts.get("fault.pairs.sizes", entry.photo(), photo.size(), layout.size()));
        }
        Pair read = new Pair(entry.name(), photo, layout, decoder.pixelAspect(photo.size()));
        cache.put(index, read);
        return read;
    }

    /** Pairs by number, the least recently used leaving first. */
    private static final class Cache {
        private final long budgetBytes;
        private final Map<Integer, Pair> pairs = new LinkedHashMap<>(16, 0.75f, true);
        private long usedBytes;

        Cache(long budgetBytes) {
            this.budgetBytes = budgetBytes;
        }

        @Nullable Pair get(int index) {
            return pairs.get(index);
        }

        void put(int index, Pair pair) {
            pairs.put(index, pair);
            usedBytes += bytes(pair);
            var oldest = pairs.entrySet().iterator();
            while (usedBytes > budgetBytes && oldest.hasNext()) {
                usedBytes -= bytes(oldest.next().getValue());
                oldest.remove();
            }
        }

        private static long bytes(Pair pair) {
            return 4 * pair.layout().size().pixels();
        }
    }
}
