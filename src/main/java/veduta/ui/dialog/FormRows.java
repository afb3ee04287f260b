package veduta.ui.dialog;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import veduta.text.Texts;

/** Names and the controls beside them, and the controls that forms here are made of. */
public final class FormRows extends GridPane {
    private static final double NAMES_WIDTH = 112;

    /** No rows yet. */
    public FormRows() {
        setHgap(10);
        setVgap(8);
        ColumnConstraints names = new ColumnConstraints(NAMES_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
    }

    /** Adds a row; its name is the text {@code train.key}. */
    public void add(String key, Node value) {
        add(Texts.get("train." + key), value, value);
    }

    /**
     * Adds a row of this name.
     *
     * @param named the control that it is the name of: the value, or inside of it
     */
    public void add(String title, Node named, Node value) {
        Label name = new Label(title);
        name.setLabelFor(named);
        if (named instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(name.getText());
        }
        int row = getRowCount();
        // Beside the first line of what takes several.
        GridPane.setValignment(name, VPos.BASELINE);
        GridPane.setValignment(value, VPos.BASELINE);
        add(name, 0, row);
        add(value, 1, row);
    }

    /** Adds a row without a name. */
    public void add(Node value) {
        add(value, 1, getRowCount());
    }

    /** A whole number with arrows. */
    public static Spinner<Integer> whole(IntegerProperty property, int least, int most, int step) {
        Spinner<Integer> spinner = WholeNumber.field(property, least, most, step);
        spinner.setMaxWidth(Double.MAX_VALUE);
        return spinner;
    }

    /** A number as text; what is none sets the property to no number. */
    public static Control number(DoubleProperty property) {
        TextField field = new TextField(shortest(property.get()));
        field.textProperty().addListener((observable, old, now) -> property.set(typedNumber(now)));
        property.addListener(
                (observable, old, now) -> {
                    if (Double.compare(typedNumber(field.getText()), now.doubleValue()) != 0) {
                        field.setText(shortest(now.doubleValue()));
                    }
                });
        return field;
    }

    private static String shortest(double value) {
        return String.format(Locale.ROOT, "%.2g", value);
    }

    private static double typedNumber(String text) {
        return text.matches("[0-9]*\\.?[0-9]+(e-?[0-9]{1,2})?")
                ? Double.parseDouble(text)
                : Double.NaN;
    }

    /** Shows choices from a list by {@code text}. */
    public static <T> StringConverter<T> shown(Function<T, String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new IllegalStateException("A choice from a list is not typed.");
            }
        };
    }

    /** A choice of one of some values. */
    public static <T> Control choice(
            Property<T> property, List<T> values, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(shown(text));
        box.valueProperty().bindBidirectional(property);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** A quiet sentence, in as many lines as it needs. */
    public static Label note(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("train-told");
        return label;
    }
}
