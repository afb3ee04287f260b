package veduta.io.chart;

import java.util.List;
import java.util.Locale;
import veduta.image.Size;

/** Writes drawings as SVG, the same text on every machine. */
final class SvgCanvas implements ChartCanvas {
    private final StringBuilder text = new StringBuilder();

    /** White ground of a size. */
    SvgCanvas(Size size) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"%2$d\""
                                + " viewBox=\"0 0 %1$d %2$d\" font-family=\"sans-serif\""
                                + " font-size=\"%3$d\">\n<rect width=\"%1$d\" height=\"%2$d\""
                                + " fill=\"#ffffff\"/>\n",
                        size.width(),
                        size.height(),
                        ChartDrawing.TEXT_PX));
    }

    @Override
    public void draw(List<Place> places, int rgb, double widthPx, boolean dashed) {
        text.append("<polyline fill=\"none\" stroke=\"")
                .append(String.format(Locale.ROOT, "#%06x", rgb))
                .append("\" stroke-width=\"")
                .append(number(widthPx))
                .append('"')
                .append(dashed ? " stroke-dasharray=\"6 4\"" : "")
                .append(" points=\"");
        for (int i = 0; i < places.size(); i++) {
            text.append(i > 0 ? " " : "")
                    .append(number(places.get(i).x()))
                    .append(',')
                    .append(number(places.get(i).y()));
        }
        text.append("\"/>\n");
    }

    @Override
    public void write(String words, Place at, Side side) {
        String anchor =
                switch (side) {
                    case LEFT -> "end";
                    case MIDDLE -> "middle";
                    case RIGHT -> "start";
                };
        text.append("<text x=\"")
                .append(number(at.x()))
                .append("\" y=\"")
                .append(number(at.y()))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">")
                .append(escaped(words))
                .append("</text>\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The whole file. */
    String text() {
        return text + "</svg>\n";
    }
}
