package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.text.Texts;

/** One way in which label maps are stored in files. */
public interface Encoding {
    /** Lower-case name that stays the same for ever, for example {@code cityscapes-train-ids}. */
    String key();

    /** Name for people. */
    default String title() {
        return Texts.get("encoding." + key());
    }

    /** Judges whether a file is of this encoding. */
    Detection detect(SourceFile source);

    /**
     * Judges whether a file is of this encoding, if it is to be read into a palette.
     *
     * @param paletteKey key of the palette; counts only where the encoding leaves a choice
     */
    default Detection detect(SourceFile source, Optional<String> paletteKey) {
        return detect(source);
    }

    /**
     * Reads a file as this encoding, whether or not it was detected as such.
     *
     * @throws veduta.io.raster.FileFormatException if that is impossible
     * @throws IOException if the file cannot be read
     */
    DecodedLayout read(SourceFile source, ReadOptions options) throws IOException;

    /**
     * Keys of palettes that fit a file as well as the one that it is read into if none is chosen.
     */
    default List<String> otherPalettes(SourceFile source) {
        return List.of();
    }

    /** The number of layouts in the file; 1 for all encodings but those that hold several. */
    default int frames(SourceFile source) throws IOException {
        return 1;
    }

    /** Whether the palette to read into can be chosen, rather than being the encoding's own. */
    default boolean choosesPalette() {
        return false;
    }

    /**
     * Whether a file leaves open which palette its layout is of, so that it has to be asked for.
     */
    default boolean needsPalette(SourceFile source) {
        return false;
    }

    /** Whether layouts can be written as this encoding without loss. */
    default boolean canWrite() {
        return this instanceof WritableEncoding;
    }
}
