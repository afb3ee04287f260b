package veduta.io.encoding;

import java.util.List;
import java.util.Optional;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/**
 * A layout that was read from a file.
 *
 * @param layout the labels
 * @param palette what the labels mean
 * @param movedPixels number of pixels whose stored value or colour the encoding does not know; they
 *     were given the most likely class (colours) or void (numbers)
 * @param notes a sentence for each other thing that the file says and the layout does not
 * @param dropped what the file holds beside that
 * @param guess how the encoding was recognised; empty if it was named
 */
public record DecodedLayout(
        LabelMap layout,
        Palette palette,
        long movedPixels,
        List<String> notes,
        Dropped dropped,
        Optional<Guess> guess) {
    /** Takes a copy of the list. */
    public DecodedLayout {
        notes = List.copyOf(notes);
    }

    /** A layout that holds all that the file does. */
    public DecodedLayout(LabelMap layout, Palette palette, long movedPixels) {
        this(layout, palette, movedPixels, List.of());
    }

    /** A layout of a file with notes. */
    public DecodedLayout(LabelMap layout, Palette palette, long movedPixels, List<String> notes) {
        this(layout, palette, movedPixels, notes, Dropped.NONE, Optional.empty());
    }

    /** The same, of a file that holds more. */
    DecodedLayout withDropped(Dropped more) {
        return new DecodedLayout(layout, palette, movedPixels, notes, more, guess);
    }

    /** The same, with other notes. */
    DecodedLayout withNotes(List<String> others) {
        return new DecodedLayout(layout, palette, movedPixels, others, dropped, guess);
    }

    /** The same, whose encoding was recognised. */
    DecodedLayout withGuess(Guess recognised) {
        return new DecodedLayout(
                layout, palette, movedPixels, notes, dropped, Optional.of(recognised));
    }

    /** Whether the other layout shows the same classes, by their keys, in whatever palette. */
    boolean isSameAs(DecodedLayout other) {
        if (!layout.size().equals(other.layout.size())) {
            return false;
        }
        byte[] own = layout.toBytes();
        byte[] others = other.layout.toBytes();
        for (int pixel = 0; pixel < own.length; pixel++) {
            if (!key(own[pixel]).equals(other.key(others[pixel]))) {
                return false;
            }
        }
        return true;
    }

    private String key(byte label) {
        return palette.byLabel(label & 0xFF).map(SemanticClass::key).orElse("");
    }
}
