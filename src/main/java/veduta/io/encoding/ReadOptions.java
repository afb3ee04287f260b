package veduta.io.encoding;

import java.util.Optional;

/**
 * What the user chose for reading a layout.
 *
 * @param paletteKey palette to read into, where the encoding leaves a choice
 * @param frame position of the layout in files that hold several, from 0
 */
public record ReadOptions(Optional<String> paletteKey, int frame) {
    /** Nothing chosen: the best palette, the first frame. */
    public static final ReadOptions DEFAULT = new ReadOptions(Optional.empty(), 0);

    /** Checks that the frame is not negative. */
    public ReadOptions {
        if (frame < 0) {
            throw new IllegalArgumentException("Frames count from 0, not " + frame + ".");
        }
    }

    /** A choice of palette only. */
    public static ReadOptions palette(String key) {
        return new ReadOptions(Optional.of(key), 0);
    }
}
