package veduta.layout;

import veduta.image.RgbImage;
import veduta.image.Size;

/** A layout as people see it: every pixel in the colour of its class, void in black. */
public final class ColouredLayout {
    private ColouredLayout() {}

    /**
     * The picture of a layout.
     *
     * @param size of the picture; pixels are repeated or left out, never mixed
     */
    public static RgbImage of(LabelMap layout, Palette palette, Size size) {
        int[] colours = new int[256];
        for (int label = 0; label < palette.size(); label++) {
            colours[label] = palette.classes().get(label).rgb();
        }
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        Size from = layout.size();
        int at = 0;
        for (int y = 0; y < size.height(); y++) {
            int sourceY = (int) ((2L * y + 1) * from.height() / (2L * size.height()));
            for (int x = 0; x < size.width(); x++) {
                int sourceX = (int) ((2L * x + 1) * from.width() / (2L * size.width()));
                int colour = colours[layout.label(sourceX, sourceY)];
                rgb[at++] = (byte) (colour >> 16);
                rgb[at++] = (byte) (colour >> 8);
                rgb[at++] = (byte) colour;
            }
        }
        return RgbImage.of(size, rgb);
    }
}
