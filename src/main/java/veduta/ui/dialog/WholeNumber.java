package veduta.ui.dialog;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/** Fields for whole numbers, with arrows. */
public final class WholeNumber {
    private WholeNumber() {}

    /**
     * A field that stands for a property. Too large and too small numbers become the nearest one;
     * what is typed and is no whole number gives way to the number before.
     */
    public static Spinner<Integer> field(IntegerProperty property, int least, int most, int step) {
        IntegerSpinnerValueFactory values =
                new IntegerSpinnerValueFactory(least, most, property.get(), step);
        Spinner<Integer> field = new Spinner<>(values);
        values.setConverter(new NumberConverter(field));
        field.setEditable(true);
        property.addListener((observable, old, now) -> values.setValue(now.intValue()));
        values.valueProperty()
                .addListener(
                        (observable, old, now) -> {
                            if (now != null) {
                                property.set(now);
                            }
                        });
        return field;
    }

    private static final class NumberConverter extends StringConverter<Integer> {
        private final Spinner<Integer> field;

        NumberConverter(Spinner<Integer> field) {
            this.field = field;
        }

        @Override
        public String toString(Integer value) {
            return value == null ? "" : Integer.toString(value);
        }

        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text.strip());
            } catch (NumberFormatException noNumber) {
                Integer before = field.getValue();
                field.getEditor().setText(toString(before));
                return before;
            }
        }
    }
}
