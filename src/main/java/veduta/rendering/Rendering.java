package veduta.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Guess;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A collection of pictures and all that it was made from.
 *
 * @param pictures the collection
 * @param unrounded the collection before it was rounded to 8 bits, if that was asked for
 * @param layout the layout at its own size
 * @param palette what the layout's labels mean
 * @param recipe how it was made; its picture number is the one that was asked for when it is made
 *     again, else 1
 * @param movedPixels number of pixels of the layout's file that had no colour or number of the
 *     palette and were given the likeliest class or void
 * @param notes a sentence for each other thing that the layout's file says and the layout does not,
 *     and for what was done otherwise than asked for
 * @param guess how the layout's file was recognised, if that is not plain
 */
public record Rendering(
        Pictures pictures,
        Optional<PictureValues> unrounded,
        LabelMap layout,
        Palette palette,
        Recipe recipe,
        long movedPixels,
        List<String> notes,
        Optional<Guess> guess) {
    /** Takes a copy of the notes. */
    public Rendering {
        notes = List.copyOf(notes);
    }

    /** A rendering of a layout whose pixels are all as they were. */
    public Rendering(Pictures pictures, LabelMap layout, Palette palette, Recipe recipe) {
        this(pictures, Optional.empty(), layout, palette, recipe, 0, List.of(), Optional.empty());
    }

    /** The same for a collection before rounding. */
    public Rendering(PictureValues unrounded, LabelMap layout, Palette palette, Recipe recipe) {
        this(
                unrounded.rounded(),
                Optional.of(unrounded),
                layout,
                palette,
                recipe,
                0,
                List.of(),
                Optional.empty());
    }

    /** The same, with what the reading of the layout's file had to say, and other notes. */
    Rendering from(DecodedLayout read, List<String> others) {
        List<String> all = new ArrayList<>(read.notes());
        all.addAll(others);
        return new Rendering(
                pictures,
                unrounded,
                layout,
                palette,
                recipe,
                read.movedPixels(),
                all,
                read.guess().filter(each -> !each.isPlain()));
    }
}
