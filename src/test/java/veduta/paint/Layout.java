package veduta.paint;

import veduta.layout.LabelMap;
import veduta.layout.Layouts;

/** Layouts as text with one line a row, digits for labels and {@code .} for void. */
final class Layout {
    private Layout() {}

    static LabelMap of(String text) {
        return Layouts.of(text.strip().split("\n"));
    }

    static String text(LabelMap map) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < map.size().height(); y++) {
            for (int x = 0; x < map.size().width(); x++) {
                int label = map.label(x, y);
                text.append(label == LabelMap.VOID ? '.' : (char) ('0' + label));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
