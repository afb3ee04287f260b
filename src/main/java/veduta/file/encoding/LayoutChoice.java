package veduta.file.encoding;

import java.util.Optional;

/**
 * What the user said of a layout file.
 *
 * @param encoding key of its encoding; empty to recognise it
 * @param palette key of its palette; empty to take the encoding's
 */
public record LayoutChoice(Optional<String> encoding, Optional<String> palette) {
    /** Nothing said. */
    public static final LayoutChoice NONE = new LayoutChoice(Optional.empty(), Optional.empty());

    /** Whether nothing is said. */
    public boolean isNone() {
        return encoding.isEmpty() && palette.isEmpty();
    }
}
