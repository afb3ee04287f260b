package veduta.ui.weights;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import veduta.download.Publication;
import veduta.text.Texts;
import veduta.ui.dialog.Form;

/** Chooses published weights, gets them and shows how that goes; may be closed meanwhile. */
public final class GetWeightsForm implements Form {
    private static final double WIDTH = 640;

    private final GetWeightsViewModel model;

    /** A form of the model's. */
    public GetWeightsForm(GetWeightsViewModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Texts.get("command.get-weights");
    }

    @Override
    public String agree() {
        return Texts.get("weights.close");
    }

    @Override
    public boolean canBeRefused() {
        return false;
    }

    @Override
    public Node content() {
        ComboBox<Publication> which = new ComboBox<>();
        which.setId("weights-which");
        which.setAccessibleText(Texts.get("weights.which"));
        which.getItems().setAll(model.publications());
        which.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Publication each) {
                        return each == null ? "" : each.key() + ": " + each.about();
                    }

                    @Override
                    public Publication fromString(String text) {
                        return which.getValue();
                    }
                });
        which.valueProperty().bindBidirectional(model.chosenProperty());
        which.disableProperty().bind(model.runningProperty());
        which.setMaxWidth(Double.MAX_VALUE);
        TextField address = new TextField();
        address.setId("weights-address");
        address.setPromptText(Texts.get("weights.address.prompt"));
        address.textProperty().bindBidirectional(model.addressProperty());
        address.disableProperty().bind(model.runningProperty());
        Label from = new Label(Texts.get("weights.address"));
        from.setLabelFor(address);
        Label terms =
                note(
                        model.chosenProperty()
                                .map(
                                        each ->
                                                Texts.get(
                                                        "weights.terms",
                                                        each.size(),
                                                        each.licence())));
        VBox box =
                new VBox(
                        10, which, terms, from, address, actions(), note(model.sentenceProperty()));
        box.setPrefWidth(WIDTH);
        return box;
    }

    private Node actions() {
        Button get = new Button(Texts.get("weights.get"));
        get.setId("weights-get");
        get.getStyleClass().add("accent");
        get.disableProperty().bind(model.runningProperty());
        get.setOnAction(event -> model.get());
        Button cancel = new Button(Texts.get("weights.cancel"));
        cancel.setId("weights-cancel");
        cancel.disableProperty().bind(model.runningProperty().not());
        cancel.setOnAction(event -> model.cancel());
        ProgressBar bar = new ProgressBar(0);
        bar.setPrefWidth(WIDTH / 2);
        bar.progressProperty().bind(model.shareProperty());
        HBox line = new HBox(8, get, cancel, bar);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private static Label note(ObservableValue<String> text) {
        Label label = new Label();
        label.setWrapText(true);
        label.textProperty().bind(text);
        return label;
    }
}
