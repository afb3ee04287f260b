package veduta.ui.models;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.api.model.InstalledModel;
import veduta.rendering.MissingModel;
import veduta.text.Texts;
import veduta.ui.dialog.CloseButton;

/** A line that says which model the document names is missing, and offers the nearest. */
public final class MissingModelBar extends HBox {
    /**
     * A line of the model's; empty and out of the way until something is missing.
     *
     * @param use renders with a model
     */
    public MissingModelBar(MissingModelViewModel model, Consumer<InstalledModel> use) {
        setId("missing-model");
        getStyleClass().add("recognition");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.missingProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.missingProperty()
                .addListener(
                        (property, old, now) -> {
                            getChildren().clear();
                            if (now != null) {
                                fill(model, now, use);
                            }
                        });
    }

    private void fill(
            MissingModelViewModel model, MissingModel missing, Consumer<InstalledModel> use) {
        Label sentence = new Label(missing.sentence());
        sentence.setId("missing-model-sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(80);
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Material2AL.LAYERS), sentence);
        missing.nearest().ifPresent(nearest -> getChildren().add(use(model, nearest, use)));
        getChildren().add(CloseButton.of("missing-model-close", model::hide));
    }

    private static Button use(
            MissingModelViewModel model, InstalledModel nearest, Consumer<InstalledModel> use) {
        Button button = new Button(Texts.get("model.missing.use", nearest.name()));
        button.setId("missing-model-use");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    model.hide();
                    use.accept(nearest);
                });
        return button;
    }
}
