package veduta.io.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.nio.file.Path;
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
     * The samples.
     *
     * @throws FileFormatException if they are too deep, too many a pixel, or gray and not opaque
     */
    public RawPicture of(BufferedImage image) throws FileFormatException {
        Raster raster = image.getRaster();
        boolean indexed = image.getColorModel() instanceof IndexColorModel;
        int bits = raster.getSampleModel().getSampleSize(0);
        int type = raster.getSampleModel().getDataType();
        if (bits > 16 || type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new FileFormatException(file, Texts.get("fault.deep-samples", bits));
        }
        Size size = new Size(raster.getWidth(), raster.getHeight());
        SampleKind kind = kind(raster.getNumBands(), bits, indexed);
        byte[] samples = samples(raster, kind);
        if (kind.isNumber() && !indexed && raster.getNumBands() == 2) {
            requireOpaque(raster, (1 << bits) - 1);
        }
        if (image.getColorModel() instanceof IndexColorModel colours) {
            return new RawPicture(size, kind, samples, table(colours));
        }
        return new RawPicture(size, kind, samples, new int[0]);
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

    private void requireOpaque(Raster raster, int full) throws FileFormatException {
        int[] row = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 1, row);
            for (int opacity : row) {
                if (opacity != full) {
                    throw new FileFormatException(file, Texts.get("fault.see-through"));
                }
            }
        }
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
