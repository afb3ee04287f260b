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

    /** The picture of a toolkit's image; what is transparent becomes white. */
    public static RgbImage toPicture(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        byte[] rgb = new byte[3 * argb.length];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            for (int c = 0; c < 3; c++) {
                int value = argb[i] >> (16 - 8 * c) & 0xFF;
                rgb[3 * i + c] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
            }
        }
        return RgbImage.of(new Size(width, height), rgb);
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
