package veduta.io.export;

import veduta.image.Size;

/** Builds the list of layers of an OpenRaster file, the topmost layer first. */
final class StackXml {
    /** The draft of the specification that is followed. */
    private static final String VERSION = "0.0.5";

    private final StringBuilder text = new StringBuilder();

    StackXml(Size canvas) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<image version=\"")
                .append(VERSION)
                .append("\" w=\"")
                .append(canvas.width())
                .append("\" h=\"")
                .append(canvas.height())
                .append("\">\n<stack>\n");
    }

    void layer(String name, String file, int x, int y, boolean visible) {
        text.append("<layer name=\"")
                .append(escape(name))
                .append("\" src=\"")
                .append(file)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" opacity=\"1.0\" composite-op=\"svg:src-over\" visibility=\"")
                .append(visible ? "visible" : "hidden")
                .append("\"/>\n");
    }

    void beginGroup(String name, boolean visible) {
        text.append("<stack name=\"")
                .append(escape(name))
                .append("\" opacity=\"1.0\" composite-op=\"svg:src-over\" visibility=\"")
                .append(visible ? "visible" : "hidden")
                .append("\">\n");
    }

    void endGroup() {
        text.append("</stack>\n");
    }

    /** The whole document. */
    String end() {
        return text + "</stack>\n</image>\n";
    }

    /** Escapes what XML reserves and leaves out what it cannot hold. */
    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> {
                                    if (isXml(c)) {
                                        escaped.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
