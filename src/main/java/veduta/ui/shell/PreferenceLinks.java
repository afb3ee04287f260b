package veduta.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import org.jspecify.annotations.Nullable;
import veduta.api.model.InstalledModel;
import veduta.io.settings.CollectionPlace;
import veduta.io.settings.LastSession;
import veduta.io.settings.Settings;
import veduta.ui.collection.LargeCollectionViewModel;
import veduta.ui.document.DocumentViewModel;
import veduta.ui.editor.Editor;
import veduta.ui.editor.WorkArea;
import veduta.ui.files.FileActions;
import veduta.ui.models.ModelsViewModel;
import veduta.ui.render.RenderFeature;
import veduta.ui.settings.Preferences;
import veduta.ui.settings.SettingsViewModel;
import veduta.ui.theme.Appearance;
import veduta.ui.train.TrainFeature;

/** Ties the preferences to what they are preferences of, both ways. */
final class PreferenceLinks {
    private static final String PALETTE = "palette";
    private static final String VIEWS = "views";

    private final Preferences preferences;

    PreferenceLinks(Preferences preferences) {
        this.preferences = preferences;
    }

    /** The settings dialog, with the appearance and the renders that it sets. */
    void connect(SettingsViewModel settings, Appearance appearance, RenderFeature rendering) {
        settings.load(preferences.get());
        appearance.choiceProperty().bindBidirectional(settings.themeProperty());
        rendering.viewModel().modeProperty().bindBidirectional(settings.renderMomentProperty());
        rendering.options().deviceProperty().bindBidirectional(settings.deviceProperty());
        rendering.options().precisionProperty().bindBidirectional(settings.precisionProperty());
        settings.onChange(changed -> preferences.change(changed::applyTo));
    }

    /** What is set for the editor. */
    void connect(SettingsViewModel settings, Editor editor) {
        editor.settings().brushPxProperty().set(preferences.get().brushSizePx());
        settings.historyMegabytesProperty()
                .subscribe(now -> editor.document().limitHistory(now.longValue() << 20));
        editor.settings()
                .brushPxProperty()
                .addListener(
                        (property, old, now) ->
                                preferences.change(each -> each.withBrushSizePx(now.intValue())));
    }

    /** Which model renders which palette. */
    void connect(ModelsViewModel models) {
        models.setChoices(preferences.get().models());
        models.chosenProperty().addListener((property, old, now) -> remember(now));
    }

    /** Which network is trained, and how. */
    void connect(TrainFeature training) {
        training.kept().restore(preferences.get().training());
        training.kept().onChange(now -> preferences.change(each -> each.withTraining(now)));
    }

    /** Which files were opened and saved lately. */
    void connect(DocumentViewModel document, FileActions files) {
        document.fileProperty().addListener((property, old, now) -> rememberFile(now));
        files.onOpened(this::rememberFile);
        files.onMissing(file -> preferences.change(each -> each.withoutRecentFile(file)));
    }

    /** Places the shown window's panels as they were, and keeps where they are. */
    void connect(
            WindowFrame frame,
            WorkArea area,
            DocumentViewModel document,
            LargeCollectionViewModel large) {
        Settings kept = preferences.get();
        frame.panelsProperty().set(kept.lastSession().panels());
        area.modeProperty().set(kept.lastSession().view());
        area.placementProperty().set(kept.lastSession().panes());
        frame.stripKeptAtSideProperty().set(kept.lastSession().collection().atSide());
        large.wantedProperty().set(kept.lastSession().collection().large());
        link(PALETTE, frame.dividerProperty());
        link(VIEWS, area.dividerProperty());
        Runnable remember = () -> remember(frame, area, document, large);
        frame.stripKeptAtSideProperty().addListener(observable -> remember.run());
        large.wantedProperty().addListener(observable -> remember.run());
        area.modeProperty().addListener(observable -> remember.run());
        area.placementProperty().addListener(observable -> remember.run());
        frame.panelsProperty().addListener(observable -> remember.run());
        document.fileProperty().addListener(observable -> remember.run());
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

    private void remember(
            WindowFrame frame,
            WorkArea area,
            DocumentViewModel document,
            LargeCollectionViewModel large) {
        LastSession now =
                new LastSession(
                        Optional.ofNullable(document.fileProperty().get())
                                .map(Path::toAbsolutePath),
                        area.modeProperty().get(),
                        frame.panelsProperty().get(),
                        area.placementProperty().get(),
                        new CollectionPlace(
                                frame.stripKeptAtSideProperty().get(),
                                large.wantedProperty().get()));
        preferences.change(each -> each.withLastSession(now));
    }

    private void remember(@Nullable InstalledModel model) {
        if (model != null && !model.info().paletteKey().isEmpty()) {
            preferences.change(each -> each.withModel(model.info().paletteKey(), model.name()));
        }
    }

    private void rememberFile(@Nullable Path file) {
        if (file != null) {
            preferences.change(each -> each.withRecentFile(file));
        }
    }
}
