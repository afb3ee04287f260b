package veduta.image;

import java.util.Arrays;
import java.util.List;

/**
 * Puts pictures side by side in rows on white ground.
 *
 * @param gapPx width of the ground between and around the pictures, in pixels
 */
public record ContactSheet(int gapPx) {
    private static final byte GROUND = (byte) 255;

    /** Checks the gap. */
    public ContactSheet {
        if (gapPx < 0) {
            throw new IllegalArgumentException("A gap cannot be " + gapPx + " pixels wide.");
        }
    }

    /**
     * Composes a sheet; pictures keep their size, rows begin at the left and are as high as their
     * highest picture.
     *
     * @param rows at least one row with at least one picture
     * @throws IllegalArgumentException if there is no picture
     */
    public RgbImage compose(List<List<RgbImage>> rows) {
        if (rows.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A contact sheet needs a picture.");
        }
        int width = 0;
        int height = gapPx;
        for (List<RgbImage> row : rows) {
            width = Math.max(width, gapPx + row.stream().mapToInt(this::step).sum());
            height += rowHeight(row) + gapPx;
        }
        Size size = new Size(width, height);
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels())];
        Arrays.fill(rgb, GROUND);
        int y = gapPx;
        for (List<RgbImage> row : rows) {
            int x = gapPx;
            for (RgbImage image : row) {
                place(image, rgb, width, x, y);
                x += step(image);
            }
            y += rowHeight(row) + gapPx;
        }
        return RgbImage.of(size, rgb);
    }

    private int step(RgbImage image) {
        return image.size().width() + gapPx;
    }

    private static int rowHeight(List<RgbImage> row) {
        return row.stream().mapToInt(image -> image.size().height()).max().orElse(0);
    }

    private static void place(RgbImage image, byte[] sheet, int sheetWidth, int x, int y) {
        byte[] rgb = image.toBytes();
        int rowBytes = 3 * image.size().width();
        for (int row = 0; row < image.size().height(); row++) {
            System.arraycopy(
                    rgb, row * rowBytes, sheet, 3 * ((y + row) * sheetWidth + x), rowBytes);
        }
    }
}
