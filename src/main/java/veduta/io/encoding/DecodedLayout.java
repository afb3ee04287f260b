package veduta.io.encoding;

import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * A layout that was read from a file.
 *
 * @param layout the labels
 * @param palette what the labels mean
 * @param movedPixels number of pixels whose stored value or colour the encoding does not know; they
 *     were given the most likely class (colours) or void (numbers)
 */
public record DecodedLayout(LabelMap layout, Palette palette, long movedPixels) {}
