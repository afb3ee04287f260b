package veduta.io.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import veduta.image.RgbImage;
import veduta.image.Size;

/** Draws on pixels, in the font that the machine has for plain text. */
final class RasterCanvas implements ChartCanvas, AutoCloseable {
    private static final float[] DASHES = {6, 4};
    private static final Color INK = new Color(0x333333);

    private final BufferedImage picture;
    private final Graphics2D graphics;

    /** White ground of a size. */
    RasterCanvas(Size size) {
        picture = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, ChartDrawing.TEXT_PX));
    }

    @Override
    public void draw(List<Place> places, int rgb, double widthPx, boolean dashed) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < places.size(); i++) {
            Place at = places.get(i);
            if (i == 0) {
                path.moveTo(at.x(), at.y());
            } else {
                path.lineTo(at.x(), at.y());
            }
        }
        graphics.setColor(new Color(rgb));
        graphics.setStroke(
                new BasicStroke(
                        (float) widthPx,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        dashed ? DASHES : null,
                        0));
        graphics.draw(path);
    }

    @Override
    public void write(String text, Place at, Side side) {
        double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double x =
                switch (side) {
                    case LEFT -> at.x() - width;
                    case MIDDLE -> at.x() - width / 2;
                    case RIGHT -> at.x();
                };
        graphics.setColor(INK);
        graphics.drawString(text, (float) x, (float) at.y());
    }

    /** What was drawn. */
    RgbImage picture() {
        Size size = new Size(picture.getWidth(), picture.getHeight());
        int[] pixels = picture.getRGB(0, 0, size.width(), size.height(), null, 0, size.width());
        byte[] rgb = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return RgbImage.of(size, rgb);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
