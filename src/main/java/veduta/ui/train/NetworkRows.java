package veduta.ui.train;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import veduta.api.model.NetworkKind;
import veduta.api.model.NetworkPreset;
import veduta.layout.Palette;
import veduta.text.Texts;
import veduta.ui.dialog.FormRows;

/** The rows that say what network is trained, and by which kind of step. */
final class NetworkRows {
    private static final double NUMBER_WIDTH = 84;

    private final SetupViewModel setup;
    private final FormRows rows;

    /** Adds to {@code rows}. */
    NetworkRows(SetupViewModel setup, FormRows rows) {
        this.setup = setup;
        this.rows = rows;
    }

    /** What only a new network leaves open. */
    void addNetwork(List<Palette> palettes) {
        NetworkChoice network = setup.network();
        List<? extends NetworkKind> kinds = network.kinds().networks().all();
        if (kinds.size() > 1) {
            add(
                    "architecture",
                    FormRows.choice(
                            network.architectureProperty(),
                            kinds.stream().map(NetworkKind::key).toList(),
                            key -> Texts.orElse("train.architecture." + key, key)),
                    Applicability::ofNewNetwork);
        }
        add("preset", presets(network), Applicability::ofPreset);
        network.settings()
                .forEach(
                        (key, most) ->
                                add(
                                        "setting-" + key,
                                        Texts.orElse("train.setting." + key, key),
                                        FormRows.whole(network.settingProperty(key), 0, most, 1),
                                        now -> now.ofSetting(key)));
        add(
                "palette",
                FormRows.choice(setup.paletteProperty(), palettes, Palette::title),
                Applicability::ofNewNetwork);
        add("images", FormRows.whole(setup.imagesProperty(), 1, 9, 1), Applicability::ofNewNetwork);
    }

    /** The kind of step, and its discriminator. */
    void addStep() {
        StepChoice step = setup.step();
        add(
                "method",
                FormRows.choice(
                        step.methodProperty(),
                        setup.network().kinds().steps().keys(),
                        key -> Texts.orElse("train.method." + key, key)),
                now -> Optional.empty());
        Spinner<Integer> width = number("width", step.widthProperty(), StepChoice.MOST_WIDTH, 16);
        Spinner<Integer> layers =
                number("layers", step.layersProperty(), StepChoice.MOST_LAYERS, 1);
        HBox line = new HBox(8, width, unit("width"), layers, unit("layers"));
        line.setAlignment(Pos.BASELINE_LEFT);
        rows.add(
                "discriminator",
                new ExplainedControl(line, setup.reason(Applicability::ofDiscriminator)));
    }

    private static Spinner<Integer> number(
            String key, IntegerProperty property, int most, int step) {
        Spinner<Integer> number = FormRows.whole(property, 1, most, step);
        number.setId("train-discriminator-" + key);
        number.setPrefWidth(NUMBER_WIDTH);
        number.getEditor().setAccessibleText(Texts.get("train.discriminator." + key + ".name"));
        return number;
    }

    private static Label unit(String key) {
        Label unit = new Label(Texts.get("train.discriminator." + key));
        unit.setMinWidth(Label.USE_PREF_SIZE);
        return unit;
    }

    /** Height below which modules are frozen. */
    void addFreezing() {
        add(
                "freeze",
                FormRows.whole(setup.freezeBelowProperty(), 0, 4096, 16),
                Applicability::ofFreezing);
    }

    private void add(
            String key, Control control, Function<Applicability, Optional<String>> reason) {
        add(key, Texts.get("train." + key), control, reason);
    }

    private void add(
            String key,
            String name,
            Control control,
            Function<Applicability, Optional<String>> reason) {
        control.setId("train-" + key);
        rows.add(name, control, new ExplainedControl(control, setup.reason(reason)));
    }

    /** The forms that the chosen kind of network offers. */
    private static Control presets(NetworkChoice network) {
        ComboBox<@Nullable NetworkPreset> box = new ComboBox<>(network.presets());
        box.setConverter(
                FormRows.shown(
                        preset ->
                                preset == null
                                        ? ""
                                        : Texts.orElse(
                                                "train.preset." + preset.key(), preset.key())));
        box.valueProperty().bindBidirectional(network.presetProperty());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
