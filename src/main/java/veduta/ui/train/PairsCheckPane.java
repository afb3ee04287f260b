package veduta.ui.train;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import veduta.text.Texts;

/** A button that has the pairs read, and the list of what they hold. */
final class PairsCheckPane extends VBox {
    private static final double LIST_HEIGHT = 170;
    private static final double ROW_HEIGHT = 24;

    PairsCheckPane(SetupViewModel setup) {
        super(6);
        PairsCheckViewModel check = setup.pairsCheck();
        Button go = new Button(Texts.get("train.check"));
        go.setId("train-check");
        go.disableProperty().bind(setup.pairsProperty().isNull().or(check.runningProperty()));
        go.setOnAction(event -> check.check());
        ProgressBar bar = new ProgressBar(0);
        bar.progressProperty().bind(check.shareProperty());
        Button stop = new Button(Texts.get("train.check.stop"));
        stop.setId("train-check-stop");
        stop.setOnAction(event -> check.stop());
        bar.visibleProperty().bind(check.runningProperty());
        stop.visibleProperty().bind(check.runningProperty());
        HBox line = new HBox(8, go, bar, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        ListView<String> list = new ListView<>(check.lines());
        list.setId("train-check-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setFixedCellSize(ROW_HEIGHT);
        list.visibleProperty().bind(Bindings.isNotEmpty(check.lines()));
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(line, list);
    }
}
