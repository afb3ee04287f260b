package veduta.io.encoding;

import java.util.Optional;

/**
 * What the user said of a layout file.
 *
 * @param encoding key of its encoding; empty to recognise it
 * @param palette key of its palette; empty to take the encoding's
 * @param frame position of the layout in a file that holds several, from 0
 * @param strict whether a file that is not recognised well is refused, see {@link Guess#SURE}
 */
public record LayoutChoice(
        Optional<String> encoding, Optional<String> palette, int frame, boolean strict) {
    /** Nothing said. */
    public static final LayoutChoice NONE = new LayoutChoice(Optional.empty(), Optional.empty());

    /** A choice for a file's first layout. */
    public LayoutChoice(Optional<String> encoding, Optional<String> palette) {
        this(encoding, palette, 0, false);
    }

    /** A choice for any of a file's layouts. */
    public LayoutChoice(Optional<String> encoding, Optional<String> palette, int frame) {
        this(encoding, palette, frame, false);
    }

    /** Whether neither encoding nor palette is said. */
    public boolean isRecognised() {
        return encoding.isEmpty() && palette.isEmpty();
    }
}
