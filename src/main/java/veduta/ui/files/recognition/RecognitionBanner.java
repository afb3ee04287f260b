package veduta.ui.files.recognition;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.CloseButton;
import veduta.ui.dialog.LateTooltip;

/** A line that reports what a file was read as, with the choice of everything else. */
public final class RecognitionBanner extends HBox {
    private static final int ROWS = 12;
    private static final double NEXT_MIN_WIDTH = 110;
    private static final double NEXT_MAX_WIDTH = 260;

    private final Supplier<String> layoutTip;
    private final Supplier<String> classesTip;

    /**
     * A line of the model's.
     *
     * @param layoutTip the tooltip of the button that makes a layout; asked for late
     * @param classesTip the tooltip of the button that shows the classes; asked for late
     */
    public RecognitionBanner(
            RecognitionViewModel model, Supplier<String> layoutTip, Supplier<String> classesTip) {
        this.layoutTip = layoutTip;
        this.classesTip = classesTip;
        setId("recognition");
        getStyleClass().add("recognition");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(model.shownProperty());
        // Its parts are made when there is something to report, so that the program starts sooner.
        model.shownProperty()
                .addListener(
                        (property, old, now) -> {
                            if (now && getChildren().isEmpty()) {
                                fill(model);
                            }
                        });
    }

    private void fill(RecognitionViewModel model) {
        Label sentence = new Label();
        sentence.setId("recognition-sentence");
        sentence.textProperty().bind(model.sentenceProperty());
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinWidth(80);
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Tooltip why = new Tooltip();
        why.textProperty()
                .bind(model.sentenceProperty().concat("\n").concat(model.reasonProperty()));
        sentence.setTooltip(why);
        Label readAs = new Label(Texts.get("recognition.readAs"));
        readAs.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        new FontIcon(Material2AL.LAYERS),
                        sentence,
                        next(model),
                        layout(model),
                        readAs,
                        encodings(model),
                        palettes(model),
                        classes(model),
                        CloseButton.of("recognition-close", model::hide));
    }

    private Button layout(RecognitionViewModel model) {
        return button(
                "recognition-layout",
                Texts.get("recognition.makeLayout"),
                layoutTip.get(),
                model.offersLayoutProperty(),
                model::makeLayout);
    }

    private static Button next(RecognitionViewModel model) {
        Button button = new Button();
        button.setId("recognition-next");
        button.setMinWidth(NEXT_MIN_WIDTH);
        button.setMaxWidth(NEXT_MAX_WIDTH);
        button.textProperty()
                .bind(
                        model.nextProperty()
                                .map(way -> Texts.get("recognition.readAsNext", way.title()))
                                .orElse(""));
        LateTooltip.on(button, Texts.get("recognition.readAsNext.tip"));
        button.setOnAction(event -> model.readAsNext());
        button.visibleProperty().bind(model.nextProperty().isNotNull());
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Button classes(RecognitionViewModel model) {
        return button(
                "recognition-classes",
                Texts.get("recognition.classes"),
                classesTip.get(),
                model.offersClassesProperty(),
                model::showClasses);
    }

    /** A button that is there while there is something for it to do. */
    private static Button button(
            String id, String title, String tip, ReadOnlyBooleanProperty offered, Runnable action) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        LateTooltip.on(button, tip);
        button.setOnAction(event -> action.run());
        button.visibleProperty().bind(offered);
        button.managedProperty().bind(offered);
        return button;
    }

    private static ComboBox<EncodingChoice> encodings(RecognitionViewModel model) {
        ComboBox<EncodingChoice> box = new ComboBox<>(model.encodings());
        box.setId("recognition-encoding");
        box.setAccessibleText(Texts.get("recognition.encoding"));
        box.setVisibleRowCount(ROWS);
        box.setMinWidth(190);
        box.setPrefWidth(230);
        box.valueProperty().bindBidirectional(model.encodingProperty());
        return box;
    }

    private static ComboBox<Palette> palettes(RecognitionViewModel model) {
        ComboBox<Palette> box = new ComboBox<>(model.palettes());
        box.setId("recognition-palette");
        box.setAccessibleText(Texts.get("recognition.palette"));
        box.setVisibleRowCount(ROWS);
        box.setMinWidth(130);
        box.setPrefWidth(160);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Palette palette) {
                        return palette == null ? "" : palette.title();
                    }

                    @Override
                    public @Nullable Palette fromString(String text) {
                        return box.getValue();
                    }
                });
        box.valueProperty().bindBidirectional(model.paletteProperty());
        box.visibleProperty().bind(model.choosesPaletteProperty());
        box.managedProperty().bind(model.choosesPaletteProperty());
        return box;
    }
}
