package veduta.ui;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import veduta.file.settings.Settings;
import veduta.synthesis.InstalledModel;
import veduta.ui.theme.Appearance;

/** Ties the preferences to what they are preferences of, both ways. */
final class PreferenceLinks {
    private final Preferences preferences;
    private final Desk desk;
    private final Appearance appearance;

    PreferenceLinks(Preferences preferences, Desk desk, Appearance appearance) {
        this.preferences = preferences;
        this.desk = desk;
        this.appearance = appearance;
    }

    void connect() {
        Settings kept = preferences.get();
        appearance.choiceProperty().set(kept.theme());
        desk.settings().brushPxProperty().set(kept.brushSizePx());
        desk.render().modeProperty().set(kept.renderMoment());
        desk.models().setChoices(kept.models());
        appearance
                .choiceProperty()
                .addListener(
                        (property, old, now) -> preferences.change(each -> each.withTheme(now)));
        desk.settings()
                .brushPxProperty()
                .addListener(
                        (property, old, now) ->
                                preferences.change(each -> each.withBrushSizePx(now.intValue())));
        desk.render()
                .modeProperty()
                .addListener(
                        (property, old, now) ->
                                preferences.change(each -> each.withRenderMoment(now)));
        desk.models().chosenProperty().addListener((property, old, now) -> remember(now));
        desk.document().fileProperty().addListener((property, old, now) -> rememberFile(now));
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
