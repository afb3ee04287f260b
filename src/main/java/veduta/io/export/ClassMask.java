package veduta.io.export;

import java.util.Optional;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

/**
 * The pixels of one class: its colour where the class is, transparent elsewhere, cut to the
 * smallest rectangle that holds them all.
 *
 * @param rect where it lies on the canvas
 * @param picture RGBA, of the rectangle's size
 */
record ClassMask(PixelRect rect, RawPicture picture) {
    /**
     * The mask of a label; empty if no pixel has it.
     *
     * @param labels one a pixel of the canvas
     */
    static Optional<ClassMask> of(byte[] labels, Size canvas, int label, int rgb) {
        int left = canvas.width();
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                if ((labels[y * canvas.width() + x] & 0xFF) == label) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = top < 0 ? y : top;
                    bottom = y;
                }
            }
        }
        if (right < 0) {
            return Optional.empty();
        }
        PixelRect rect = new PixelRect(left, top, right - left + 1, bottom - top + 1);
        byte[] rgba = new byte[4 * rect.width() * rect.height()];
        byte[] opaque = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb, (byte) 0xFF};
        for (int y = 0; y < rect.height(); y++) {
            for (int x = 0; x < rect.width(); x++) {
                int from = (top + y) * canvas.width() + left + x;
                if ((labels[from] & 0xFF) == label) {
                    int to = 4 * (y * rect.width() + x);
                    System.arraycopy(opaque, 0, rgba, to, opaque.length);
                }
            }
        }
        Size size = new Size(rect.width(), rect.height());
        return Optional.of(new ClassMask(rect, RawPicture.of(size, SampleKind.RGBA, rgba)));
    }
}
