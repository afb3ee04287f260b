package veduta.io.raster;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import veduta.image.Size;
import veduta.text.Texts;

/** Takes the stored samples out of a decoded picture. */
public final class RasterSamples {
    private final Path file;

    /**
     * Takes samples of a file's picture.
     *
     * @param file named in messages
     */
    public RasterSamples(Path file) {
        this.file = file;
    }

    /**
     * The samples, with the profile and the transparent pixels of the picture.
     *
     * @throws FileFormatException if they are too deep, too many a pixel, or of other colours than
     *     red, green and blue
     */
    public RawPicture of(BufferedImage image) throws FileFormatException {
        requireKnownColours(image.getColorModel());
        Raster raster = image.getRaster();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        int bits = raster.getSampleModel().getSampleSize(0);
        int type = raster.getSampleModel().getDataType();
        if (bits > 16 || type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new FileFormatException(file, Texts.get("fault.deep-samples", bits));
        }
        int bands = raster.getNumBands();
        Size size = new Size(raster.getWidth(), raster.getHeight());
        if (!indexed && bits == 16 && (bands == 3 || bands == 4)) {
            return deep(raster, size).withProfile(() -> profile(image.getColorModel()));
        }
        SampleKind kind = kind(bands, bits, indexed);
        byte[] samples = samples(raster, kind);
        if (image.getColorModel() instanceof IndexColorModel colours) {
            RawPicture picture = new RawPicture(size, kind, samples, table(colours));
            return picture.withTransparent(transparent(picture, colours));
        }
        RawPicture picture = new RawPicture(size, kind, samples, new int[0]);
        return kind.isNumber() && bands == 2
                ? picture.withTransparent(transparent(raster))
                : picture.withProfile(() -> profile(image.getColorModel()));
    }

    /** Inks, for example, are numbers of no class and colours of no palette. */
    private void requireKnownColours(ColorModel model) throws FileFormatException {
        int type = model.getColorSpace().getType();
        if (type == ColorSpace.TYPE_CMYK) {
            throw new FileFormatException(file, Texts.get("fault.cmyk"));
        }
        if (type != ColorSpace.TYPE_RGB && type != ColorSpace.TYPE_GRAY) {
            throw new FileFormatException(file, Texts.get("fault.other-colours"));
        }
    }

    private static Optional<ICC_Profile> profile(ColorModel model) {
        return model.getColorSpace() instanceof ICC_ColorSpace icc && !icc.isCS_sRGB()
                ? Optional.of(icc.getProfile())
                : Optional.empty();
    }

    private SampleKind kind(int bands, int bits, boolean indexed) throws FileFormatException {
        if (indexed && bits <= 8) {
            return SampleKind.INDEXED;
        }
        if (bands <= 2) {
            return bits > 8 ? SampleKind.GRAY16 : SampleKind.GRAY8;
        }
        if (bits == 8 && bands == 3) {
            return SampleKind.RGB;
        }
        if (bits == 8 && bands == 4) {
            return SampleKind.RGBA;
        }
        throw new FileFormatException(file, Texts.get("fault.many-channels", bands, bits));
    }

    private static RawPicture deep(Raster raster, Size size) {
        boolean opacity = raster.getNumBands() == 4;
        DeepColours colours = new DeepColours(Math.toIntExact(size.pixels()), opacity);
        int[] pixel = new int[raster.getNumBands()];
        for (int y = 0, at = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, at++) {
                raster.getPixel(raster.getMinX() + x, raster.getMinY() + y, pixel);
                if (opacity) {
                    colours.put(at, pixel[0], pixel[1], pixel[2], pixel[3]);
                } else {
                    colours.put(at, pixel[0], pixel[1], pixel[2]);
                }
            }
        }
        return colours.toPicture(size);
    }

    /** The pixels whose second sample, which is their opacity, is 0. */
    private static BitSet transparent(Raster raster) {
        BitSet transparent = new BitSet(0);
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 1, row);
            for (int x = 0; x < row.length; x++) {
                if (row[x] == 0) {
                    transparent.set(y * row.length + x);
                }
            }
        }
        return transparent;
    }

    private static BitSet transparent(RawPicture picture, IndexColorModel colours) {
        BitSet transparent = new BitSet(0);
        if (colours.hasAlpha()) {
            for (int pixel = 0; pixel < picture.pixels(); pixel++) {
                int index = picture.value(pixel);
                if (index < colours.getMapSize() && colours.getAlpha(index) == 0) {
                    transparent.set(pixel);
                }
            }
        }
        return transparent;
    }

    private static byte[] samples(Raster raster, SampleKind kind) {
        int width = raster.getWidth();
        int bands = kind.isNumber() ? 1 : kind.bytes();
        byte[] samples = new byte[width * raster.getHeight() * kind.bytes()];
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int band = 0; band < bands; band++) {
                raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, band, row);
                int at = y * width * kind.bytes() + band;
                for (int x = 0; x < width; x++, at += kind.bytes()) {
                    if (kind == SampleKind.GRAY16) {
                        samples[at] = (byte) (row[x] >> 8);
                        samples[at + 1] = (byte) row[x];
                    } else {
                        samples[at] = (byte) row[x];
                    }
                }
            }
        }
        return samples;
    }

    private static int[] table(IndexColorModel colours) {
        int[] table = new int[Math.min(256, colours.getMapSize())];
        for (int i = 0; i < table.length; i++) {
            table[i] = colours.getRGB(i) & 0xFFFFFF;
        }
        return table;
    }
}
