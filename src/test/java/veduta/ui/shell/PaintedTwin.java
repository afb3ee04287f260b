package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import veduta.layout.LabelMap;
import veduta.paint.Painter;

/** Compares what the hand did in the window with what {@code veduta.paint} does by itself. */
public final class PaintedTwin {
    private PaintedTwin() {}

    /**
     * Paints by hand and computes the same; every label must agree. Undo by the keyboard must give
     * every label back, redo must bring all of them again.
     */
    public static void assertSame(ShownWindow shown, Runnable byHand, Consumer<Painter> computed) {
        LabelMap before = shown.layout();
        int edits = shown.parts().document().edits().size();
        Painter twin = new Painter(before, 0);
        twin.lock(shown.parts().document().painter().locked());
        twin.mirror(shown.parts().document().painter().symmetry());
        computed.accept(twin);
        LabelMap expected = twin.canvas().snapshot();
        assertNotEquals(before, expected, "The test would prove nothing.");
        byHand.run();
        assertLayout(expected, shown.layout());
        assertEquals(edits + 1, shown.parts().document().edits().size(), "one edit");
        shown.pen().type(KeyCode.CONTROL, KeyCode.Z);
        assertLayout(before, shown.layout());
        shown.pen().type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertLayout(expected, shown.layout());
    }

    /** Every label agrees; else both layouts are shown. */
    public static void assertLayout(LabelMap expected, LabelMap actual) {
        assertEquals(expected.size(), actual.size());
        if (!expected.equals(actual)) {
            assertEquals(text(expected), text(actual));
        }
    }

    private static String text(LabelMap map) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < map.size().height(); y++) {
            for (int x = 0; x < map.size().width(); x++) {
                int label = map.label(x, y);
                text.append(
                        label == LabelMap.VOID
                                ? '.'
                                : label < 36 ? Character.forDigit(label, 36) : '?');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
