package veduta.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import veduta.text.Texts;
import veduta.ui.train.TrainFeature;

/** The menu bar, and at its right end the switch between painting and training. */
final class ModeBar extends HBox {
    ModeBar(Node menuBar, TrainFeature feature) {
        getStyleClass().add("mode-bar");
        BooleanProperty training = feature.shownProperty();
        ToggleButton paint = new ToggleButton(Texts.get("train.paint"));
        paint.setId("mode-paint");
        paint.setOnAction(event -> training.set(false));
        ToggleButton train = new ToggleButton();
        train.setId("mode-train");
        train.textProperty().bind(feature.titleProperty());
        train.setOnAction(event -> training.set(true));
        SegmentedButton modes = new SegmentedButton(paint, train);
        ToggleGroup group = new ToggleGroup();
        modes.setToggleGroup(group);
        group.getToggles().setAll(paint, train);
        group.selectToggle(training.get() ? train : paint);
        training.addListener((property, old, now) -> group.selectToggle(now ? train : paint));
        // One of the two is always chosen, also after a click on the chosen one.
        group.selectedToggleProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now == null && old != null) {
                                group.selectToggle(old);
                            }
                        });
        HBox.setHgrow(menuBar, Priority.ALWAYS);
        getChildren().addAll(menuBar, modes);
    }
}
