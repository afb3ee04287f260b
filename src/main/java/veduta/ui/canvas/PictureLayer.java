package veduta.ui.canvas;

import java.util.stream.IntStream;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;

/**
 * A picture stretched over the image's area: bilinear, but with visible pixels once each is larger
 * than {@value #VISIBLE_PIXEL} view pixels, and by area where it is shrunk to less than half.
 */
public final class PictureLayer implements Layer {
    private static final double VISIBLE_PIXEL = 6;
    private static final int ONE = 256;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Size area;

    /**
     * A layer.
     *
     * @param picture what is shown
     * @param area size of the image whose place it takes
     */
    public PictureLayer(RgbImage picture, Size area) {
        this(picture.size().width(), picture.size().height(), pack(picture.toBytes()), area);
    }

    private PictureLayer(int width, int height, int[] pixels, Size area) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
        this.area = area;
    }

    private static int[] pack(byte[] rgb) {
        int[] pixels = new int[rgb.length / 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    0xFF000000
                            | (rgb[3 * i] & 0xFF) << 16
                            | (rgb[3 * i + 1] & 0xFF) << 8
                            | (rgb[3 * i + 2] & 0xFF);
        }
        return pixels;
    }

    @Override
    public void draw(Viewport viewport, PixelRect part, int[] argb) {
        double perPixelX = viewport.scale() * area.width() / width;
        double perPixelY = viewport.scale() * area.height() / height;
        boolean nearest = Math.min(perPixelX, perPixelY) >= VISIBLE_PIXEL;
        int[] columns =
                positions(part.x(), part.width(), viewport.offsetX(), perPixelX, width, nearest);
        int[] rows =
                positions(part.y(), part.height(), viewport.offsetY(), perPixelY, height, nearest);
        IntStream lines = IntStream.range(0, part.height());
        (part.height() > 64 ? lines.parallel() : lines)
                .forEach(y -> line(rows[y], columns, argb, y * part.width(), nearest));
    }

    /** For every view pixel the picture's position times {@link #ONE}, or -1 outside. */
    private static int[] positions(
            int from, int count, double offset, double perPixel, int length, boolean nearest) {
        int[] positions = new int[count];
        for (int i = 0; i < count; i++) {
            double position = (from + i + 0.5 - offset) / perPixel;
            if (position < 0 || position >= length) {
                positions[i] = -1;
            } else if (nearest) {
                positions[i] = ((int) position) * ONE;
            } else {
                double centre = Math.max(0, Math.min(length - 1.0, position - 0.5));
                positions[i] = (int) (centre * ONE);
            }
        }
        return positions;
    }

    private void line(int row, int[] columns, int[] argb, int at, boolean nearest) {
        if (row < 0) {
            java.util.Arrays.fill(argb, at, at + columns.length, 0);
            return;
        }
        int upper = row / ONE * width;
        int lower = Math.min(height - 1, row / ONE + 1) * width;
        int down = row % ONE;
        for (int x = 0; x < columns.length; x++) {
            int column = columns[x];
            if (column < 0) {
                argb[at + x] = 0;
            } else if (nearest) {
                argb[at + x] = pixels[upper + column / ONE];
            } else {
                int left = column / ONE;
                int right = Math.min(width - 1, left + 1);
                int across = column % ONE;
                int above = Blend.mix(pixels[upper + left], pixels[upper + right], across);
                int below = Blend.mix(pixels[lower + left], pixels[lower + right], across);
                argb[at + x] = Blend.mix(above, below, down);
            }
        }
    }
}
