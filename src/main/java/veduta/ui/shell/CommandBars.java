package veduta.ui.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import veduta.text.Texts;
import veduta.ui.command.CommandControls;
import veduta.ui.tool.ToolRegistry;

/** Menu bar and tool column. */
final class CommandBars {
    private final Commands commands;
    private final ToolRegistry tools;

    CommandBars(Commands commands, ToolRegistry tools) {
        this.commands = commands;
        this.tools = tools;
    }

    /** The menus; {@code parts} gives the ones whose entries change. */
    MenuBar menuBar(MenuParts parts) {
        MenuBar bar = new MenuBar();
        commands.byMenu()
                .forEach(
                        (name, entries) -> {
                            Menu menu = CommandControls.menu(Texts.get("menu." + name), entries);
                            menu.setId("menu-" + name);
                            parts.extend(name, menu);
                            bar.getMenus().add(menu);
                        });
        return bar;
    }

    Node toolColumn() {
        List<String> choices =
                tools.tools().stream().map(tool -> "tool-" + tool.descriptor().id()).toList();
        VBox column = new VBox();
        column.getStyleClass().add("tool-column");
        column.getChildren()
                .addAll(
                        pairs(choices),
                        new Separator(Orientation.HORIZONTAL),
                        pairs(List.of("undo", "redo", "swap-classes", "replace-class")),
                        new Separator(Orientation.HORIZONTAL),
                        pairs(
                                List.of(
                                        "view-side-by-side",
                                        "view-overlay",
                                        "view-wipe",
                                        "view-picture")));
        column.setMinHeight(0);
        return column;
    }

    /** Buttons in two columns. */
    private Node pairs(List<String> ids) {
        TilePane tiles = new TilePane();
        tiles.setPrefColumns(2);
        for (String id : ids) {
            tiles.getChildren().add(CommandControls.button(commands.find(id)));
        }
        return tiles;
    }
}
