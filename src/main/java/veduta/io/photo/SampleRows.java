package veduta.io.photo;

import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Gives the rows of a decoded picture as 16-bit samples, laid over white where transparent. */
final class SampleRows {
    private static final int WHITE = 0xFFFF;

    private final BufferedImage image;
    private final boolean stored;
    private final int colours;
    private final int width;
    private final int[][] scale;
    private final int[] pixels;

    SampleRows(BufferedImage image) {
        ColorModel model = image.getColorModel();
        this.image = image;
        this.stored = isStored(model);
        this.colours = stored ? model.getNumColorComponents() : 3;
        this.width = image.getWidth();
        this.pixels = new int[stored ? width * image.getRaster().getNumBands() : 0];
        this.scale = new int[stored ? model.getNumComponents() : 0][];
        for (int band = 0; band < scale.length; band++) {
            scale[band] = scale(model.getComponentSize(band));
        }
    }

    /** Whether samples are gray values or red, green and blue themselves, and not looked up. */
    private static boolean isStored(ColorModel model) {
        return !(model instanceof IndexColorModel)
                && model.getColorSpace() instanceof ICC_ColorSpace
                && (model.getNumColorComponents() == 1 || model.getNumColorComponents() == 3);
    }

    /** Whether the rows hold the samples of the file, in the colour space of the picture. */
    boolean stored() {
        return stored;
    }

    /** Samples of a pixel: 1 or 3. */
    int colours() {
        return colours;
    }

    /** Fills in row {@code y}: {@code width * colours} samples, 0..65535. */
    void read(int y, int[] samples) {
        if (stored) {
            readStored(y, samples);
        } else {
            lookUp(y, samples);
        }
    }

    private void readStored(int y, int[] samples) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, pixels);
        for (int band = 0; band < colours; band++) {
            int[] table = scale[band];
            for (int x = 0; x < width; x++) {
                samples[x * colours + band] = table[pixels[x * bands + band]];
            }
        }
        if (image.getColorModel().hasAlpha() && bands > colours) {
            layOverWhite(samples, bands);
        }
    }

    private void layOverWhite(int[] samples, int bands) {
        boolean premultiplied = image.getColorModel().isAlphaPremultiplied();
        for (int i = 0; i < samples.length; i++) {
            int alpha = scale[colours][pixels[i / colours * bands + colours]];
            samples[i] =
                    premultiplied
                            ? Math.min(WHITE, samples[i] + WHITE - alpha)
                            : overWhite(samples[i], alpha);
        }
    }

    /** From stored values of so many bits to 0..65535, rounded half up. */
    private static int[] scale(int bits) {
        int limit = (1 << bits) - 1;
        int[] table = new int[limit + 1];
        for (int value = 0; value <= limit; value++) {
            table[value] = (int) ((2L * WHITE * value + limit) / (2L * limit));
        }
        return table;
    }

    private void lookUp(int y, int[] samples) {
        int[] argb = image.getRGB(0, y, width, 1, null, 0, width);
        for (int x = 0; x < width; x++) {
            int alpha = (argb[x] >>> 24) * 0x101;
            samples[3 * x] = overWhite((argb[x] >> 16 & 0xFF) * 0x101, alpha);
            samples[3 * x + 1] = overWhite((argb[x] >> 8 & 0xFF) * 0x101, alpha);
            samples[3 * x + 2] = overWhite((argb[x] & 0xFF) * 0x101, alpha);
        }
    }

    private static int overWhite(int value, int alpha) {
        long mixed = (long) value * alpha + (long) WHITE * (WHITE - alpha);
        return (int) ((mixed + WHITE / 2) / WHITE);
    }
}
