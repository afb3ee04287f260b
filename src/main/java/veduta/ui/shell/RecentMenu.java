package veduta.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import veduta.text.Texts;
import veduta.ui.dialog.Chooser;

/** The menu of the files that were opened or saved lately. */
final class RecentMenu {
    private final ObservableList<Path> files;
    private final Consumer<Path> open;

    /**
     * A menu of files.
     *
     * @param open opens one of them
     */
    RecentMenu(ObservableList<Path> files, Consumer<Path> open) {
        this.files = files;
        this.open = open;
    }

    /** A menu that follows the list. */
    Menu menu() {
        Menu menu = new Menu(Texts.get("menu.recent"));
        InvalidationListener fill =
                observable -> {
                    menu.getItems().clear();
                    for (Path file : files) {
                        MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
                        item.setMnemonicParsing(false);
                        item.setOnAction(event -> open.accept(file));
                        menu.getItems().add(item);
                    }
                    menu.setDisable(menu.getItems().isEmpty());
                };
        files.addListener(fill);
        fill.invalidated(files);
        return menu;
    }

    /** Asks for one of them. */
    void choose(Chooser chooser) {
        chooser.choose("open-recent", files, Path::toString, 0, open);
    }
}
