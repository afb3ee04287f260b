package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.paint.shape.BrushTip;
import veduta.paint.shape.Region;

class PainterTest {
    private static final String ROOM =
            """
            00000000
            00110000
            00110000
            00000022
            """;

    private final Painter painter = painter(ROOM);

    @Test
    void stroke_threePoints_isOneEdit() {
        Stroke stroke = painter.stroke("Brush", BrushTip.round(1), 5);
        assertEquals(new PixelRect(1, 0, 1, 1), stroke.to(1.5, 0.5));
        assertEquals(new PixelRect(1, 0, 5, 1), stroke.to(5.5, 0.5));
        assertEquals(new PixelRect(5, 0, 1, 4), stroke.to(5.5, 3.5));
        assertTrue(painter.isEditing());
        Edit edit = stroke.end().orElseThrow();

        assertEquals("Brush", edit.title());
        assertEquals(new PixelRect(1, 0, 5, 4), edit.rect());
        assertFalse(painter.isEditing());
        assertDrawn(
                """
                05555500
                00110500
                00110500
                00000522
                """);
        assertEquals(new PixelRect(1, 0, 5, 4), painter.undo());
        assertDrawn(ROOM);
        assertEquals(new PixelRect(1, 0, 5, 4), painter.redo());
        assertEquals(5, painter.canvas().label(5, 3));
    }

    @Test
    void stroke_cancelled_leavesNoTrace() {
        Stroke stroke = painter.stroke("Brush", BrushTip.square(3), 5);
        stroke.to(3, 1);
        stroke.to(9, 2);
        assertEquals(new PixelRect(2, 0, 6, 4), stroke.cancel());
        assertDrawn(ROOM);
        assertEquals(Optional.empty(), stroke.end());
        assertFalse(painter.history().canUndo());
        assertTrue(stroke.to(4, 2).isEmpty());
        assertDrawn(ROOM);
    }

    @Test
    void stroke_thatChangesNothing_isNoEdit() {
        Stroke stroke = painter.stroke("Brush", BrushTip.round(1), 0);
        stroke.to(0, 0);
        assertEquals(Optional.empty(), stroke.end());
        assertFalse(painter.history().canUndo());
    }

    @Test
    void stroke_mirrored_isPaintedFourTimes() {
        painter.mirror(Symmetry.BOTH);
        Stroke stroke = painter.stroke("Brush", BrushTip.round(1), 7);
        stroke.to(-2, 0);
        stroke.to(1.5, 0.5);
        stroke.end();
        assertDrawn(
                """
                77000077
                00110000
                00110000
                77000077
                """);
    }

    @Test
    void stroke_mirroredAtOneAxis_isPaintedTwice() {
        painter.mirror(Symmetry.LEFT_RIGHT);
        painter.paint("Shape", Region.of(new PixelRect(0, 0, 1, 2)), 7);
        painter.mirror(Symmetry.TOP_BOTTOM);
        painter.paint("Shape", Region.of(new PixelRect(3, 0, 2, 1)), 8);
        assertDrawn(
                """
                70088007
                70110007
                00110000
                00088022
                """);
    }

    @Test
    void stroke_overLockedLabel_spares() {
        painter.lock(LabelSet.of(1));
        Stroke stroke = painter.stroke("Brush", BrushTip.square(1), 5);
        stroke.to(0.5, 1.5);
        stroke.to(7.5, 1.5);
        stroke.end();
        assertDrawn(
                """
                00000000
                55115555
                00110000
                00000022
                """);
    }

    @Test
    void stroke_withALockedLabel_canCrossItself() {
        painter.lock(LabelSet.of(5));
        ShapeEdit edit = painter.shape("Stamp");
        edit.show(
                List.of(
                        new LabelledRegion(Region.of(new PixelRect(0, 0, 3, 1)), 5),
                        new LabelledRegion(Region.of(new PixelRect(1, 0, 1, 1)), 6)));
        edit.end();
        assertTrue(Layout.text(painter.canvas().snapshot()).startsWith("56500000\n"));
    }

    @Test
    void shape_shownAgain_replacesThePreview() {
        ShapeEdit edit = painter.shape("Rectangle");
        edit.show(painter.raster().rectangle(new PixelRect(0, 0, 8, 4)), 5);
        PixelRect changed = edit.show(painter.raster().rectangle(new PixelRect(6, 0, 9, 2)), 5);
        assertEquals(new PixelRect(0, 0, 8, 4), changed);
        edit.end();
        assertDrawn(
                """
                00000055
                00110055
                00110000
                00000022
                """);
    }

    @Test
    void fill_contiguous_stopsAtOtherLabels() {
        Painter ring =
                painter(
                        """
                        00100
                        01010
                        00100
                        """);
        assertEquals(new PixelRect(2, 1, 1, 1), ring.fill("Fill", 2, 1, 3, true));
        assertEquals(new PixelRect(0, 0, 2, 3), ring.fill("Fill", 0, 0, 4, true));
        assertEquals(
                """
                44100
                41310
                44100
                """,
                Layout.text(ring.canvas().snapshot()));
    }

    @Test
    void fill_everywhere_takesAllOfTheLabel() {
        painter.fill("Fill", 0, 0, 3, false);
        assertArrayEquals(new long[] {0, 4, 2, 26}, firstCounts(painter, 4));
    }

    @Test
    void fill_mirrored_beginsOnBothSides() {
        Painter halves =
                painter(
                        """
                        01232
                        01232
                        """);
        halves.mirror(Symmetry.LEFT_RIGHT);
        halves.fill("Fill", 0, 0, 7, true);
        assertEquals("71237\n71237\n", Layout.text(halves.canvas().snapshot()));
    }

    @Test
    void fill_outsideOrLocked_changesNothing() {
        painter.lock(LabelSet.of(1));
        assertTrue(painter.fill("Fill", 2, 1, 5, true).isEmpty());
        assertTrue(painter.fill("Fill", -1, 1, 5, true).isEmpty());
        assertTrue(painter.fill("Fill", 8, 1, 5, false).isEmpty());
        assertDrawn(ROOM);
        assertFalse(painter.history().canUndo());
    }

    @Test
    void replace_label_isOneEdit() {
        assertEquals(new PixelRect(2, 1, 2, 2), painter.replace("Replace", 1, 9));
        assertEquals(4, painter.canvas().counts()[9]);
        assertTrue(painter.replace("Replace", 1, 9).isEmpty());
    }

    @Test
    void lift_moved_leavesALabelAndBringsBackWhatItPassed() {
        Region selection = Region.of(new PixelRect(2, 1, 2, 2));
        FloatingClip clip = painter.lift("Move", selection, LabelMap.VOID);
        clip.moveTo(1, 0);
        clip.nudge(3, 1);
        assertEquals(Region.of(new PixelRect(6, 2, 2, 2)), clip.region());
        clip.end();
        assertDrawn(
                """
                00000000
                00..0000
                00..0011
                00000011
                """);
        painter.undo();
        assertDrawn(ROOM);
    }

    @Test
    void lift_partlyOutside_isClampedAndComesBack() {
        FloatingClip clip = painter.lift("Move", Region.of(new PixelRect(2, 1, 2, 2)), 0);
        clip.moveTo(-3, -5);
        clip.moveTo(-3, -2);
        clip.end();
        assertDrawn(
                """
                10000000
                00000000
                00000000
                00000022
                """);
    }

    @Test
    void lift_lockedLabel_staysWhereItIs() {
        painter.lock(LabelSet.of(1));
        Region selection = Region.of(new PixelRect(2, 2, 3, 2));
        FloatingClip clip = painter.lift("Move", selection, 5);
        clip.moveTo(0, -1);
        clip.end();
        assertDrawn(
                """
                00000000
                00110000
                00110000
                00555022
                """);
    }

    @Test
    void place_copy_keepsTheOriginal() {
        Clip copied = painter.canvas().copy(Region.of(new PixelRect(2, 1, 2, 3)));
        FloatingClip clip = painter.place("Paste", copied);
        clip.moveTo(-2, -1);
        clip.end();
        assertDrawn(
                """
                11000000
                11110000
                00110000
                00000022
                """);
    }

    @Test
    void replaceAll_otherLayout_canBeUndone() {
        LabelMap other = LabelMap.filled(new Size(8, 4), 3);
        painter.replaceAll("Open", other);
        assertEquals(other, painter.canvas().snapshot());
        painter.undo();
        assertDrawn(ROOM);
        LabelMap small = LabelMap.filled(new Size(2, 2), 3);
        assertThrows(IllegalArgumentException.class, () -> painter.replaceAll("Open", small));
    }

    @Test
    void undo_whileAStrokeGoesOn_takesTheStrokeBack() {
        Stroke stroke = painter.stroke("Brush", BrushTip.round(1), 5);
        stroke.to(0, 0);
        painter.undo();
        assertDrawn(ROOM);
        assertTrue(stroke.to(7, 3).isEmpty());
        assertDrawn(ROOM);
        painter.redo();
        assertEquals(5, painter.canvas().label(0, 0));
    }

    @Test
    void replaceAll_partlyTheSame_reportsWhatChanged() {
        LabelMap other =
                Layout.of(
                        """
                        00000000
                        00130000
                        00110000
                        00000322
                        """);
        assertEquals(new PixelRect(3, 1, 3, 3), painter.replaceAll("Open", other));
        assertTrue(painter.replaceAll("Open", other).isEmpty());
        assertEquals(1, painter.history().position());
    }

    @Test
    void jump_severalEdits_reportsAllThatChanged() {
        painter.paint("One", Region.of(new PixelRect(0, 0, 1, 1)), 3);
        painter.paint("Two", Region.of(new PixelRect(4, 2, 2, 1)), 3);
        assertEquals(new PixelRect(0, 0, 6, 3), painter.jump(0));
        assertDrawn(ROOM);
        assertTrue(painter.jump(0).isEmpty());
    }

    @Test
    void spray_passedTwice_paintsTheSameDotsOnly() {
        Painter plain = new Painter(LabelMap.filled(new Size(60, 40), 0), 1 << 20);
        spray(plain);
        LabelMap once = plain.canvas().snapshot();
        long dots = once.counts()[5];
        assertTrue(dots > 0 && dots < 60 * 40 / 4, "dots: " + dots);
        spray(plain);
        assertEquals(once, plain.canvas().snapshot());
        assertEquals(1, plain.history().position());
    }

    private static void spray(Painter painter) {
        Stroke stroke = painter.spray("Spray", BrushTip.square(40), 5, 7);
        stroke.to(0, 20);
        stroke.to(60, 20);
        stroke.end();
    }

    @Test
    void copy_laterPlaced_putsTheLabelsDown() {
        Clip copied = painter.copy(Region.of(new PixelRect(3, 2, 5, 2)));
        FloatingClip clip = painter.place("Paste", copied);
        clip.moveTo(-3, -2);
        clip.end();
        assertDrawn(
                """
                10000000
                00022000
                00110000
                00000022
                """);
    }

    @Test
    void settings_asSet_areThoseOfTheNextEdit() {
        assertEquals(LabelSet.NONE, painter.locked());
        assertEquals(Symmetry.NONE, painter.symmetry());
        painter.lock(LabelSet.of(1));
        painter.mirror(Symmetry.BOTH);
        assertEquals(LabelSet.of(1), painter.locked());
        assertEquals(Symmetry.BOTH, painter.symmetry());
    }

    private void assertDrawn(String expected) {
        assertEquals(expected, Layout.text(painter.canvas().snapshot()));
    }

    private static Painter painter(String text) {
        return new Painter(Layout.of(text), 1 << 20);
    }

    private static long[] firstCounts(Painter painter, int count) {
        return Arrays.copyOf(painter.canvas().counts(), count);
    }
}
