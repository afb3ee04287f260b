package veduta.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.text.Texts;

/** Menu entries that change: recent files, history, models. */
final class MenuParts {
    private final Desk desk;
    private final Preferences preferences;

    MenuParts(Desk desk, Preferences preferences) {
        this.desk = desk;
        this.preferences = preferences;
    }

    /** Adds what belongs into the menu of this name. */
    void extend(String name, Menu menu) {
        switch (name) {
            case "file" ->
                    menu.getItems().addAll(2, List.of(recent(), new SampleMenu(desk).menu()));
            case "tools" ->
                    menu.getItems().add(desk.bench().tools().size(), new SeparatorMenuItem());
            case "edit" -> menu.getItems().add(2, new HistoryMenu(desk.document()).menu());
            case "model" -> models(menu);
            default -> {
                // All its entries are commands.
            }
        }
    }

    private Menu recent() {
        Menu menu = new Menu(Texts.get("menu.recent"));
        InvalidationListener fill =
                observable -> {
                    menu.getItems().clear();
                    for (Path file : preferences.recent()) {
                        MenuItem item = new MenuItem(String.valueOf(file.getFileName()));
                        item.setMnemonicParsing(false);
                        item.setOnAction(event -> desk.files().open(file));
                        menu.getItems().add(item);
                    }
                    menu.setDisable(menu.getItems().isEmpty());
                };
        preferences.recent().addListener(fill);
        fill.invalidated(preferences.recent());
        return menu;
    }

    private void models(Menu menu) {
        int fixed = menu.getItems().size();
        InvalidationListener fill =
                observable -> {
                    menu.getItems().remove(fixed, menu.getItems().size());
                    menu.getItems().add(new SeparatorMenuItem());
                    @Nullable InstalledModel chosen = desk.models().chosenProperty().get();
                    for (InstalledModel model : desk.models().models()) {
                        menu.getItems().add(item(model, model.equals(chosen)));
                    }
                };
        desk.models().models().addListener(fill);
        desk.models().chosenProperty().addListener(fill);
        fill.invalidated(desk.models().models());
    }

    /** What a model is called. */
    static String title(InstalledModel model) {
        String key = model.card().paletteKey();
        return Texts.get("model.entry", model.name(), key, model.card().size());
    }

    private MenuItem item(InstalledModel model, boolean chosen) {
        CheckMenuItem item = new CheckMenuItem(title(model));
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> new ModelActions(desk).use(model));
        return item;
    }
}
