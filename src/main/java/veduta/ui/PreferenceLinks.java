package veduta.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.io.settings.LastSession;
import veduta.io.settings.Settings;
import veduta.ui.settings.SettingsViewModel;
import veduta.ui.theme.Appearance;

/** Ties the preferences to what they are preferences of, both ways. */
final class PreferenceLinks {
    private static final String PALETTE = "palette";
    private static final String VIEWS = "views";

    private final Preferences preferences;
    private final Desk desk;
    private final Appearance appearance;
    private final SettingsViewModel settings;

    PreferenceLinks(
            Preferences preferences, Desk desk, Appearance appearance, SettingsViewModel settings) {
        this.settings = settings;
        this.preferences = preferences;
        this.desk = desk;
        this.appearance = appearance;
    }

    void connect() {
        Settings kept = preferences.get();
        settings.load(kept);
        desk.settings().brushPxProperty().set(kept.brushSizePx());
        desk.models().setChoices(kept.models());
        appearance.choiceProperty().bindBidirectional(settings.themeProperty());
        desk.render().modeProperty().bindBidirectional(settings.renderMomentProperty());
        desk.renderOptions().deviceProperty().bindBidirectional(settings.deviceProperty());
        desk.renderOptions().precisionProperty().bindBidirectional(settings.precisionProperty());
        settings.historyMegabytesProperty()
                .subscribe(now -> desk.document().limitHistory(now.longValue() << 20));
        settings.onChange(changed -> preferences.change(changed::applyTo));
        desk.settings()
                .brushPxProperty()
                .addListener(
                        (property, old, now) ->
                                preferences.change(each -> each.withBrushSizePx(now.intValue())));
        desk.models().chosenProperty().addListener((property, old, now) -> remember(now));
        desk.document().fileProperty().addListener((property, old, now) -> rememberFile(now));
        desk.files().onOpened(this::rememberFile);
        desk.files().onMissing(file -> preferences.change(each -> each.withoutRecentFile(file)));
    }

    /** Places the shown window's panels as they were, and keeps where they are. */
    void connect(WindowFrame frame) {
        Settings kept = preferences.get();
        frame.panelsProperty().set(kept.lastSession().panels());
        desk.area().modeProperty().set(kept.lastSession().view());
        link(PALETTE, frame.dividerProperty());
        link(VIEWS, desk.area().dividerProperty());
        desk.area().modeProperty().addListener(observable -> session(frame));
        frame.panelsProperty().addListener(observable -> session(frame));
        desk.document().fileProperty().addListener(observable -> session(frame));
    }

    private void link(String name, DoubleProperty divider) {
        Double position = preferences.get().dividers().get(name);
        if (position != null) {
            divider.set(position);
        }
        divider.addListener(
                (property, old, now) -> {
                    double inside = Math.max(0, Math.min(1, now.doubleValue()));
                    preferences.change(each -> each.withDivider(name, inside));
                });
    }

    private void session(WindowFrame frame) {
        LastSession now =
                new LastSession(
                        Optional.ofNullable(desk.document().fileProperty().get())
                                .map(Path::toAbsolutePath),
                        desk.area().modeProperty().get(),
                        frame.panelsProperty().get());
        preferences.change(each -> each.withLastSession(now));
    }

    private void remember(@Nullable InstalledModel model) {
        if (model != null && !model.card().paletteKey().isEmpty()) {
            preferences.change(each -> each.withModel(model.card().paletteKey(), model.name()));
        }
    }

    private void rememberFile(@Nullable Path file) {
        if (file != null) {
            preferences.change(each -> each.withRecentFile(file));
        }
    }
}
