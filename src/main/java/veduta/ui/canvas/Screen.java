package veduta.ui.canvas;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;

/** The pixels of a view, one for one on the screen, of which parts can be drawn again. */
final class Screen {
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private int width;
    private int height;

    /** Makes it that large; null if it had the size already, else the new image to be shown. */
    @Nullable WritableImage resize(int newWidth, int newHeight) {
        if (buffer != null && newWidth == width && newHeight == height) {
            return null;
        }
        width = newWidth;
        height = newHeight;
        PixelBuffer<IntBuffer> made =
                new PixelBuffer<>(
                        width,
                        height,
                        IntBuffer.allocate(width * height),
                        PixelFormat.getIntArgbPreInstance());
        buffer = made;
        return new WritableImage(made);
    }

    PixelRect area() {
        return new PixelRect(0, 0, width, height);
    }

    /** Shows new colours in a part, which lies inside. */
    void show(PixelRect part, int[] argb) {
        PixelBuffer<IntBuffer> present = buffer;
        if (present == null || part.isEmpty()) {
            return;
        }
        int[] pixels = present.getBuffer().array();
        for (int row = 0; row < part.height(); row++) {
            System.arraycopy(
                    argb,
                    row * part.width(),
                    pixels,
                    (part.y() + row) * width + part.x(),
                    part.width());
        }
        present.updateBuffer(
                changed -> new Rectangle2D(part.x(), part.y(), part.width(), part.height()));
    }
}
