package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.training.DatasetSplit;
import veduta.text.Texts;

/**
 * A data set whose arrangement is known.
 *
 * @param title name of the arrangement for people
 * @param encoding key of its layouts' encoding; empty to recognise it
 * @param parts its parts by name, in order; one without a name if it is not divided
 */
record ArrangedPairs(String title, Optional<String> encoding, Map<String, Part> parts) {
    /** The name of the only part of an undivided data set. */
    static final String WHOLE = "";

    /** A part whose files are listed when they are asked for. */
    @FunctionalInterface
    interface Part {
        PairListing list() throws IOException;
    }

    ArrangedPairs {
        parts = new LinkedHashMap<>(parts);
    }

    static ArrangedPairs undivided(String title, Optional<String> encoding, Part whole) {
        return new ArrangedPairs(title, encoding, Map.of(WHOLE, whole));
    }

    /**
     * The names of the parts that a split means: one, or all if it names none of them and need not.
     *
     * @throws IOException if it has to be there and is not
     */
    List<String> chosen(DatasetSplit split, Path root) throws IOException {
        for (String name : split.names()) {
            if (parts.containsKey(name)) {
                return List.of(name);
            }
        }
        if (split.must()) {
            boolean divided = !parts.containsKey(WHOLE);
            throw new IOException(
                    divided
                            ? Texts.get(
                                    "fault.pairs.part",
                                    root,
                                    split.names().get(0),
                                    String.join(", ", parts.keySet()))
                            : Texts.get("fault.pairs.undivided", root, split.names().get(0)));
        }
        return List.copyOf(parts.keySet());
    }

    /** Lists the pairs of some parts. */
    PairListing list(List<String> names) throws IOException {
        List<PairListing> each = new ArrayList<>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (names.contains(part.getKey())) {
                each.add(part.getValue().list());
            }
        }
        return PairListing.together(each);
    }
}
