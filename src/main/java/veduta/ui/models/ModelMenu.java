package veduta.ui.models;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.text.Texts;
import veduta.ui.dialog.Chooser;

/** The menu entries of the models, of which one is chosen. */
public final class ModelMenu {
    private final ModelsViewModel models;
    private final Consumer<InstalledModel> use;

    /**
     * Entries of models.
     *
     * @param use renders with one of them
     */
    public ModelMenu(ModelsViewModel models, Consumer<InstalledModel> use) {
        this.models = models;
        this.use = use;
    }

    /** Puts the models at the end of a menu, as they are from now on. */
    public void extend(Menu menu) {
        int fixed = menu.getItems().size();
        InvalidationListener fill =
                observable -> {
                    menu.getItems().remove(fixed, menu.getItems().size());
                    menu.getItems().add(new SeparatorMenuItem());
                    @Nullable InstalledModel chosen = models.chosenProperty().get();
                    for (InstalledModel model : models.models()) {
                        menu.getItems().add(item(model, model.equals(chosen)));
                    }
                };
        models.models().addListener(fill);
        models.chosenProperty().addListener(fill);
        fill.invalidated(models.models());
    }

    private static String title(InstalledModel model) {
        String key = model.info().paletteKey();
        return Texts.get("model.entry", model.name(), key, model.info().size());
    }

    private MenuItem item(InstalledModel model, boolean chosen) {
        CheckMenuItem item = new CheckMenuItem(title(model));
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setOnAction(event -> use.accept(model));
        return item;
    }

    /** Asks for the model that renders. */
    public void choose(Chooser chooser) {
        List<InstalledModel> all = models.models();
        int present = Math.max(0, all.indexOf(models.chosenProperty().get()));
        chooser.choose("choose-model", all, ModelMenu::title, present, use);
    }
}
