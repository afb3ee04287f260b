package veduta.file.photo;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import veduta.file.raster.RawPicture;
import veduta.image.RgbImage;
import veduta.image.Size;

/** Brings decoded pictures into sRGB with 8 bits a channel. */
final class SrgbPixels {
    private SrgbPixels() {}

    /** Raw samples taken as sRGB. */
    static RgbImage of(RawPicture picture) {
        byte[] rgb = new byte[3 * picture.pixels()];
        for (int pixel = 0; pixel < picture.pixels(); pixel++) {
            put(rgb, pixel, picture.alpha(pixel) << 24 | picture.rgb(pixel));
        }
        return RgbImage.of(picture.size(), rgb);
    }

    /** A decoded picture, converted from its own colour space. */
    static RgbImage of(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (image.getRaster().getNumBands() <= 2 && !(model instanceof IndexColorModel)) {
            return gray(image.getRaster());
        }
        boolean plain =
                model instanceof IndexColorModel
                        || (model.getColorSpace().isCS_sRGB() && model.getComponentSize(0) <= 8);
        return packed(plain ? image : convert(image));
    }

    static BufferedImage toBuffered(RgbImage image) {
        Size size = image.size();
        BufferedImage buffered =
                new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = image.rgb(x, y);
            }
            buffered.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return buffered;
    }

    private static BufferedImage convert(BufferedImage image) {
        boolean opaque = image.getColorModel().getTransparency() == Transparency.OPAQUE;
        BufferedImage target =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        return new ColorConvertOp(image.getColorModel().getColorSpace(), srgb, null)
                .filter(image, target);
    }

    private static RgbImage packed(BufferedImage image) {
        int width = image.getWidth();
        byte[] rgb = new byte[Math.multiplyExact(3 * width, image.getHeight())];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                put(rgb, y * width + x, row[x]);
            }
        }
        return RgbImage.of(new Size(width, image.getHeight()), rgb);
    }

    /** Java takes gray samples for linear light, which cameras and scanners do not mean. */
    private static RgbImage gray(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        int bits = raster.getSampleModel().getSampleSize(0);
        int largest = bits >= 16 ? 0xFFFF : (1 << bits) - 1;
        byte[] rgb = new byte[Math.multiplyExact(3 * width, height)];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                int value = (int) ((row[x] & 0xFFFFL) * 255 / largest);
                put(rgb, y * width + x, 0xFF << 24 | value * 0x010101);
            }
        }
        return RgbImage.of(new Size(width, height), rgb);
    }

    /** Stores a colour, laid over white by its opacity in the highest byte. */
    private static void put(byte[] rgb, int pixel, int argb) {
        int alpha = argb >>> 24;
        for (int channel = 0; channel < 3; channel++) {
            int value = (argb >> (16 - 8 * channel)) & 0xFF;
            rgb[3 * pixel + channel] = (byte) ((value * alpha + 255 * (255 - alpha) + 127) / 255);
        }
    }
}
