package veduta.training.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pairs of a data set or of a part of it; nothing is decoded yet.
 *
 * @param entries the pairs in the order of their names
 * @param unmatched files that are no part of a pair
 */
record PairListing(List<PairEntry> entries, List<String> unmatched) {
    PairListing {
        entries = List.copyOf(entries);
        unmatched = List.copyOf(unmatched);
    }

    /** Matches photos and layouts that have the same key. */
    static PairListing matched(Map<String, Path> photos, Map<String, Path> labels) {
        List<PairEntry> entries = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        Map<String, Path> free = new TreeMap<>(labels);
        new TreeMap<>(photos)
                .forEach(
                        (key, photo) -> {
                            Path label = free.remove(key);
                            if (label == null) {
                                unmatched.add(photo.toString());
                            } else {
                                entries.add(new PairEntry(key, photo, label));
                            }
                        });
        free.values().forEach(label -> unmatched.add(label.toString()));
        return new PairListing(entries, unmatched);
    }

    /** The pairs of all of them. */
    static PairListing together(List<PairListing> parts) {
        return new PairListing(
                parts.stream().flatMap(part -> part.entries.stream()).toList(),
                parts.stream().flatMap(part -> part.unmatched.stream()).toList());
    }
}
