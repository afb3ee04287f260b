package veduta.ui.picture;

import veduta.image.RgbImage;
import veduta.image.Size;

/** Small copies of pictures. */
final class Thumbnails {
    private Thumbnails() {}

    /** A copy by area means that fits into a box; a picture that fits already is given back. */
    static RgbImage shrink(RgbImage picture, int boxWidth, int boxHeight) {
        Size size = picture.size();
        double scale =
                Math.min((double) boxWidth / size.width(), (double) boxHeight / size.height());
        if (scale >= 1) {
            return picture;
        }
        int width = Math.max(1, (int) Math.round(size.width() * scale));
        int height = Math.max(1, (int) Math.round(size.height() * scale));
        byte[] from = picture.toBytes();
        byte[] to = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            int top = y * size.height() / height;
            int bottom = Math.max(top + 1, (y + 1) * size.height() / height);
            for (int x = 0; x < width; x++) {
                int left = x * size.width() / width;
                int right = Math.max(left + 1, (x + 1) * size.width() / width);
                for (int c = 0; c < 3; c++) {
                    to[3 * (y * width + x) + c] =
                            mean(from, size.width(), left, top, right, bottom, c);
                }
            }
        }
        return RgbImage.of(new Size(width, height), to);
    }

    private static byte mean(
            byte[] rgb, int width, int left, int top, int right, int bottom, int channel) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += rgb[3 * (y * width + x) + channel] & 0xFF;
            }
        }
        int count = (right - left) * (bottom - top);
        return (byte) ((sum + count / 2) / count);
    }
}
