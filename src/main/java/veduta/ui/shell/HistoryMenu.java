package veduta.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import veduta.text.Texts;
import veduta.ui.dialog.Chooser;
import veduta.ui.document.DocumentViewModel;

/**
 * The edits of the document, the newest first, to jump in. Of a long history it lists those around
 * the present state, and always the newest and the beginning: jumping twice or more reaches all.
 */
final class HistoryMenu {
    /** How many edits before and after the present state are listed. */
    static final int AROUND = 15;

    private final DocumentViewModel document;

    HistoryMenu(DocumentViewModel document) {
        this.document = document;
    }

    /** A menu that is filled when somebody looks. */
    Menu menu() {
        Menu menu = new Menu(Texts.get("menu.history"));
        menu.setId("menu-history");
        // A menu without entries is never shown, so there is always one.
        menu.getItems().add(new MenuItem(Texts.get("history.start")));
        menu.setOnShowing(event -> menu.getItems().setAll(entries()));
        return menu;
    }

    private List<MenuItem> entries() {
        List<MenuItem> entries = new ArrayList<>();
        int count = document.edits().size();
        int position = document.positionProperty().get();
        int newest = Math.min(count, position + AROUND);
        int oldest = Math.max(0, position - AROUND);
        if (newest < count) {
            entries.add(entry(count));
            entries.add(new SeparatorMenuItem());
        }
        for (int done = newest; done >= oldest; done--) {
            entries.add(entry(done));
        }
        if (oldest > 0) {
            entries.add(new SeparatorMenuItem());
            entries.add(entry(0));
        }
        return entries;
    }

    /** Asks for a state of the document to go to, the newest first. */
    void choose(Chooser chooser) {
        int count = document.edits().size();
        chooser.choose(
                "history",
                IntStream.rangeClosed(0, count).mapToObj(back -> count - back).toList(),
                this::title,
                count - document.positionProperty().get(),
                document::jump);
    }

    /** What the state after so many edits is called. */
    private String title(int done) {
        return done == 0
                ? Texts.get("history.start")
                : done + "  " + document.edits().get(done - 1).title();
    }

    /** The state after so many edits. */
    private MenuItem entry(int done) {
        CheckMenuItem item = new CheckMenuItem(title(done));
        item.setMnemonicParsing(false);
        item.setId("history-" + done);
        item.setSelected(done == document.positionProperty().get());
        item.setOnAction(event -> document.jump(done));
        return item;
    }
}
