package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** An encoding that stores layouts without loss: writing and reading gives the same label map. */
public interface WritableEncoding extends Encoding {
    /**
     * The file name by which this encoding's files are usually known.
     *
     * @param stem name of the layout without its ending
     * @param palette palette of the layout
     */
    String fileName(String stem, Palette palette);

    /**
     * Writes a layout; an existing file is replaced.
     *
     * @throws veduta.io.raster.FileFormatException if this encoding cannot hold the palette
     * @throws IOException if the file cannot be written
     */
    void write(LabelMap layout, Palette palette, Path file) throws IOException;
}
