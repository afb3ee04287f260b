package veduta.ui.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import veduta.ui.dialog.LateTooltip;

/** Menu items and buttons of commands. */
public final class CommandControls {
    private CommandControls() {}

    /**
     * A menu of commands. Their icons are made when it is first opened: making those of all menus
     * takes a noticeable part of the program's start.
     */
    public static Menu menu(String title, List<Command> commands) {
        Menu menu = new Menu(title);
        Map<MenuItem, Ikon> icons = new LinkedHashMap<>();
        for (Command command : commands) {
            MenuItem item = menuItem(command);
            menu.getItems().add(item);
            command.icon().ifPresent(icon -> icons.put(item, icon));
        }
        menu.addEventHandler(
                Menu.ON_SHOWING,
                event -> {
                    icons.forEach((item, icon) -> item.setGraphic(new FontIcon(icon)));
                    icons.clear();
                });
        return menu;
    }

    /** A menu item; it does not listen to the keyboard, see {@link Shortcuts}. */
    private static MenuItem menuItem(Command command) {
        MenuItem item = command.selected().isPresent() ? new CheckMenuItem() : new MenuItem();
        item.setText(command.title());
        item.setId("menu-" + command.id());
        command.shortcuts().stream().findFirst().ifPresent(item::setAccelerator);
        item.disableProperty().bind(command.disabledProperty());
        item.setOnAction(event -> command.run());
        if (item instanceof CheckMenuItem check) {
            follow(check.selectedProperty(), command);
        }
        return item;
    }

    /** A button with the command's icon, or its title where it has none. */
    public static ButtonBase button(Command command) {
        ButtonBase button = command.selected().isPresent() ? new ToggleButton() : new Button();
        button.setId("button-" + command.id());
        command.icon().ifPresent(icon -> button.setGraphic(new FontIcon(icon)));
        if (command.icon().isEmpty()) {
            button.setText(command.title());
        }
        LateTooltip.on(button, command.tip());
        button.setAccessibleText(command.title());
        button.setFocusTraversable(true);
        button.disableProperty().bind(command.disabledProperty());
        button.setOnAction(event -> command.run());
        if (button instanceof ToggleButton toggle) {
            button.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            follow(toggle.selectedProperty(), command);
        }
        return button;
    }

    /** The control shows the command's state, and never its own idea of it. */
    private static void follow(BooleanProperty shown, Command command) {
        command.selected()
                .ifPresent(
                        state -> {
                            shown.set(state.get());
                            state.addListener((property, old, now) -> shown.set(now));
                            shown.addListener((property, old, now) -> shown.set(state.get()));
                        });
    }
}
