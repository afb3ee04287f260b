package veduta.io.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import veduta.layout.Palette;

/**
 * Reads and writes palettes as JSON, format 1: {@code key}, {@code title}, {@code source} (where
 * the facts come from), {@code classes} in label order and {@code sources} that are folded into
 * them.
 *
 * <p>A class needs {@code key}, {@code title} and {@code color} ({@code #rrggbb}); {@code
 * category}, {@code ids} (lists of numbers by scheme) and {@code aliases} may be left out. A source
 * needs {@code key} and {@code color}; its {@code class} is the key of a class, or null for void.
 */
public final class PaletteJson {
    /** The version of the file format that is read and written. */
    public static final int FORMAT = 1;

    /**
     * Reads a palette file.
     *
     * @throws PaletteException if the file cannot be read or is broken; the message names the file
     *     and the line
     */
    public Palette read(Path file) throws PaletteException {
        return parse(TextFile.read(file), TextFile.nameOf(file));
    }

    /**
     * Reads a palette from a stream, which stays open.
     *
     * @param name what messages call the stream
     * @throws PaletteException if it is broken; the message has the name and the line
     * @throws IOException if the stream fails
     */
    public Palette read(InputStream in, String name) throws PaletteException, IOException {
        return parse(TextFile.read(in, name), name);
    }

    /**
     * The palette in a text.
     *
     * @param name what messages call the text
     * @throws PaletteException if it is broken; the message has the name and the line
     */
    public Palette parse(String text, String name) throws PaletteException {
        return new PaletteBuilder(name).build(JsonTree.parse(name, text));
    }

    /**
     * Writes a palette file, one class a line; the file appears complete or not at all.
     *
     * @param source where the palette's facts come from
     * @throws PaletteException if it cannot be written
     */
    public void write(Palette palette, String source, Path file) throws PaletteException {
        TextFile.write(file, format(palette, source));
    }

    /** The text that {@link #write} writes. */
    public String format(Palette palette, String source) {
        return PaletteText.of(palette, source);
    }
}
