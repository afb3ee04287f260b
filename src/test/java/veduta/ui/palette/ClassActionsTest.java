package veduta.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.BUILDING;
import static veduta.ui.shell.ShownWindow.ROAD;
import static veduta.ui.shell.ShownWindow.SIZE;
import static veduta.ui.shell.ShownWindow.SKY;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.layout.LabelMap;
import veduta.ui.dialog.Form;
import veduta.ui.mapping.MappedClass;
import veduta.ui.shell.ShownWindow;

/** Changing classes of the whole layout, and what is shown of void. */
@Tag("fx")
final class ClassActionsTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    /** Left half sky, right half building, and this wide a strip of void between them. */
    private static LabelMap parted(int voidWidth) {
        byte[] labels = new byte[Math.toIntExact(SIZE.pixels())];
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                int middle = SIZE.width() / 2;
                boolean inStrip = x >= middle - voidWidth / 2 && x < middle + voidWidth / 2;
                int side = x < middle ? SKY : BUILDING;
                labels[y * SIZE.width() + x] = (byte) (inStrip ? LabelMap.VOID : side);
            }
        }
        return LabelMap.of(SIZE, labels);
    }

    private static void open(LabelMap layout) {
        WINDOW.openLayout(layout, "cityscapes", "test");
    }

    private static Labeled voidNote() {
        return (Labeled) WINDOW.node("#status-void");
    }

    private static List<MappedClass> rows(Form form) {
        TableView<?> table = (TableView<?>) form.content().lookup("#mapping-table");
        return table.getItems().stream().map(MappedClass.class::cast).toList();
    }

    @Test
    void map_changedClasses_changeEverywhereInOneEdit() {
        LabelMap before = parted(8);
        open(before);
        WINDOW.dialogs().fills =
                form -> {
                    List<MappedClass> rows = rows(form);
                    assertEquals(
                            List.of("Building", "Sky", "Void"),
                            rows.stream().map(row -> row.own().title()).toList());
                    rows.get(0).targetProperty().set(rows.get(1).own());
                    rows.get(2).targetProperty().set(rows.get(0).own());
                };
        WINDOW.onFx(() -> WINDOW.command("map-classes"));

        LabelMap after = WINDOW.layout();
        assertEquals(SKY, after.label(47, 3));
        assertEquals(SKY, after.label(0, 3));
        assertEquals(BUILDING, after.label(24, 3));
        WINDOW.onFx(() -> WINDOW.command("undo"));
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void map_lockedClass_isNotOffered() {
        LabelMap before = parted(8);
        open(before);
        WINDOW.onFx(() -> WINDOW.parts().palette().locked().add(SKY));
        WINDOW.dialogs().fills =
                form ->
                        assertEquals(
                                List.of("Building", "Void"),
                                rows(form).stream().map(row -> row.own().title()).toList());
        WINDOW.onFx(() -> WINDOW.command("map-classes"));
        assertLayout(before, WINDOW.layout());
        assertFalse(WINDOW.parts().document().unsavedProperty().get());
    }

    @Test
    void void_inTheLayout_isReportedAndFilledByAClick() throws Exception {
        open(parted(0));
        assertFalse(voidNote().isVisible());
        LabelMap before = parted(12);
        open(before);
        assertTrue(voidNote().isVisible());
        assertEquals("25.0% void", voidNote().getText());

        WINDOW.onFx(() -> ((Button) voidNote()).fire());
        WINDOW.await(() -> !voidNote().isVisible());
        assertLayout(parted(0), WINDOW.layout());
        WINDOW.onFx(() -> WINDOW.command("undo"));
        assertLayout(before, WINDOW.layout());
        WINDOW.await(() -> voidNote().isVisible());
    }

    @Test
    void fillVoid_paintedMeanwhile_keepsWhatWasPainted() throws Exception {
        open(parted(12));
        WINDOW.onFx(
                () -> {
                    WINDOW.command("fill-void");
                    // Before the background can answer on this thread.
                    WINDOW.parts().document().edit(painter -> painter.replace("sky", SKY, ROAD));
                    WINDOW.parts()
                            .document()
                            .edit(painter -> painter.fill("void", 24, 3, ROAD, false));
                });
        WINDOW.await(() -> WINDOW.parts().tasks().running().isEmpty());
        LabelMap after = WINDOW.layout();
        assertEquals(ROAD, after.label(0, 3));
        assertEquals(ROAD, after.label(24, 3));
        assertEquals(BUILDING, after.label(47, 3));
    }

    @Test
    void fillVoid_withoutAnyOrNothingElse_reportsSo() {
        WINDOW.onFx(() -> WINDOW.command("fill-void"));
        open(LabelMap.filled(SIZE, LabelMap.VOID));
        WINDOW.onFx(() -> WINDOW.command("fill-void"));
        assertEquals(
                List.of(
                        "The layout has no void.",
                        "The layout is void all over: there is no class to fill it with."),
                WINDOW.dialogs().notices);
        assertEquals("100.0% void", voidNote().getText());
    }

    @Test
    void drop_layout_showsItsClassesOnDemand() throws Exception {
        Path file = WINDOW.folder().resolve("street_color.png");
        WINDOW.parts()
                .services()
                .layouts()
                .write(parted(0), WINDOW.files().palette("cityscapes"), "cityscapes-color", file);
        WINDOW.drop(List.of(file));
        WINDOW.await(() -> WINDOW.shows("#recognition-classes"));
        WINDOW.dialogs().fills =
                form -> {
                    List<MappedClass> rows = rows(form);
                    assertEquals(0.5, rows.get(0).share());
                    rows.get(0).targetProperty().set(rows.get(1).own());
                };
        WINDOW.onFx(() -> ((Button) WINDOW.node("#recognition-classes")).fire());
        assertLayout(LabelMap.filled(SIZE, SKY), WINDOW.layout());
    }
}
