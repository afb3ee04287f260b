package veduta.ui.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.ColouredLayout;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Makes images of the toolkit. */
public final class FxImages {
    private FxImages() {}

    /** The same picture. */
    public static Image of(RgbImage picture) {
        Size size = picture.size();
        WritableImage image = new WritableImage(size.width(), size.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        size.width(),
                        size.height(),
                        PixelFormat.getByteRgbInstance(),
                        picture.toBytes(),
                        0,
                        3 * size.width());
        return image;
    }

    /** A small copy by area means, not larger than {@code width} x {@code height}. */
    public static Image thumbnail(RgbImage picture, int width, int height) {
        return of(Thumbnails.shrink(picture, width, height));
    }

    /** A small coloured copy of a layout. */
    public static Image thumbnail(LabelMap layout, Palette palette, int width, int height) {
        return of(
                Thumbnails.shrink(
                        ColouredLayout.of(layout, palette, layout.size()), width, height));
    }
}
