package veduta.ui.files.recognition;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import veduta.text.Texts;

/** A line that is there while a layout is read from a photo, and can stop that. */
public final class PhotoReadingBar extends HBox {
    private static final double BAR_WIDTH = 220;

    /** A line of the model's. */
    public PhotoReadingBar(PhotoReadingViewModel model) {
        setId("photo-reading");
        getStyleClass().add("recognition");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(0);
        bar.setPrefWidth(BAR_WIDTH);
        bar.progressProperty().bind(model.shareProperty());
        Button cancel = new Button(Texts.get("photo.cancel"));
        cancel.setId("photo-cancel");
        cancel.setOnAction(event -> model.cancel());
        getChildren().addAll(sentence, bar, cancel);
        visibleProperty().bind(model.runningProperty());
        managedProperty().bind(model.runningProperty());
    }
}
