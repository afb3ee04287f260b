package veduta.training.dataset;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where the two halves of a pair lie.
 *
 * @param name what the pair is called
 * @param photo file of the photo
 * @param label file of the layout
 * @param frame position in both files, from 0, where one file holds all pairs
 */
record PairEntry(String name, Path photo, Path label, OptionalInt frame) {
    PairEntry(String name, Path photo, Path label) {
        this(name, photo, label, OptionalInt.empty());
    }
}
