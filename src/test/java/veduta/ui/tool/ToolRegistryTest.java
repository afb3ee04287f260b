package veduta.ui.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.paint.Painter;

final class ToolRegistryTest {
    private static final int ROAD = 0;
    private static final int SKY = 10;

    private final PaintingHost host =
            new PaintingHost(
                    new Painter(LabelMap.filled(new Size(40, 30), ROAD), 1 << 20),
                    new PaletteCatalog(List.of()).find("cityscapes").orElseThrow(),
                    SKY,
                    new ToolSettings());
    private final ToolRegistry tools = new ToolRegistry(host, StandardTools.with(List.of()));

    private Tool tool(String id) {
        return tools.tools().stream()
                .filter(each -> each.descriptor().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Pointer at(double x, double y) {
        return new Pointer(x, y, x, y, false, false, false);
    }

    /** Texts and commands are found by these ids: another id loses them. */
    @Test
    void tools_ofTheProgram_haveTheirIdsInTheOrderOfTheToolBar() {
        assertEquals(
                List.of(
                        "brush",
                        "eraser",
                        "fill",
                        "line",
                        "rectangle",
                        "ellipse",
                        "polygon",
                        "lasso",
                        "stamp",
                        "select",
                        "picker",
                        "hand",
                        "zoom"),
                tools.tools().stream().map(each -> each.descriptor().id()).toList());
        assertEquals("brush", tools.tool().descriptor().id());
    }

    @Test
    void options_sharedByTools_areListedOnce() {
        assertEquals(
                List.of(
                        "option-size",
                        "option-square",
                        "option-spray",
                        "option-outline",
                        "option-contiguous",
                        "option-lasso",
                        "option-stamp",
                        "option-mirrored"),
                tools.options().stream().map(ToolOption::id).toList());
    }

    @Test
    void choose_anotherTool_finishesTheOneBefore() {
        tools.choose(tool("polygon"));
        tools.tool().press(at(5, 5));
        tools.tool().press(at(20, 5));
        tools.tool().press(at(5, 20));
        assertTrue(host.painter().isEditing());
        tools.choose(tool("hand"));
        assertFalse(host.painter().isEditing());
        assertEquals(SKY, host.painter().canvas().label(8, 8));
    }

    @Test
    void choose_theToolInUse_finishesNothing() {
        Tool polygon = tool("polygon");
        tools.choose(polygon);
        polygon.press(at(5, 5));
        tools.choose(polygon);
        assertTrue(host.painter().isEditing());
    }

    @Test
    void choose_toolOfAnotherRegistry_isRefused() {
        Tool foreign = new PickerTool(host);
        assertThrows(IllegalArgumentException.class, () -> tools.choose(foreign));
        assertEquals("brush", tools.tool().descriptor().id());
    }

    @Test
    void get_typeOfATool_isThatTool() {
        assertSame(tool("select"), tools.get(SelectTool.class));
        ToolRegistry few = new ToolRegistry(host, List.of(HandTool::new));
        assertThrows(IllegalArgumentException.class, () -> few.get(SelectTool.class));
    }

    @Test
    void constructor_twoToolsOfOneId_isRefused() {
        List<Function<ToolHost, Tool>> twice = List.of(HandTool::new, HandTool::new);
        assertThrows(IllegalArgumentException.class, () -> new ToolRegistry(host, twice));
    }

    @Test
    void constructor_noTools_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ToolRegistry(host, List.of()));
    }

    @Test
    void grow_stamp_changesTheStampAndLeavesTheBrush() {
        int brush = host.settings().brushPxProperty().get();
        tools.choose(tool("stamp"));
        tools.grow(1);
        assertTrue(host.settings().stampSizeProperty().get() > 1);
        assertEquals(brush, host.settings().brushPxProperty().get());
    }

    @Test
    void grow_toolWithoutASizeOfItsOwn_changesTheBrush() {
        int brush = host.settings().brushPxProperty().get();
        tools.choose(tool("fill"));
        tools.grow(1);
        assertTrue(host.settings().brushPxProperty().get() > brush);
        assertEquals(1, host.settings().stampSizeProperty().get());
    }
}
