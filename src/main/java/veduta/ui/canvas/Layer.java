package veduta.ui.canvas;

import java.util.Arrays;
import veduta.image.PixelRect;

/** Something that covers the image's area and can be seen through a viewport. */
@FunctionalInterface
public interface Layer {
    /** Shows nothing. */
    Layer EMPTY =
            new Layer() {
                @Override
                public void draw(Viewport viewport, PixelRect part, int[] argb) {
                    Arrays.fill(argb, 0);
                }

                @Override
                public PixelRect extent(Viewport viewport, PixelRect part) {
                    return PixelRect.NONE;
                }
            };

    /**
     * Draws a part of the view.
     *
     * @param viewport where the image lies
     * @param part part of the view to draw
     * @param argb colours of {@code part}, rows from the top, {@code 0xAARRGGBB}; filled wholly;
     *     every colour is opaque, or 0 where the layer has nothing
     */
    void draw(Viewport viewport, PixelRect part, int[] argb);

    /**
     * The smallest part of {@code part} outside of which the layer has nothing, as far as known.
     */
    default PixelRect extent(Viewport viewport, PixelRect part) {
        return part;
    }
}
