package veduta.ui.settings;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Settings;
import veduta.io.settings.Theme;

/** What can be set; whoever is concerned listens, so that every change holds at once. */
public final class SettingsViewModel {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final ObjectProperty<ComputeDevice> device =
            new SimpleObjectProperty<>(ComputeDevice.AUTO);
    private final ObjectProperty<Precision> precision = new SimpleObjectProperty<>(Precision.AUTO);
    private final ObjectProperty<RenderMoment> renderMoment =
            new SimpleObjectProperty<>(RenderMoment.PAUSE);
    private final IntegerProperty historyMegabytes =
            new SimpleIntegerProperty(Settings.DEFAULT.historyMegabytes()) {
                @Override
                public void set(int value) {
                    super.set(
                            Math.max(
                                    Settings.MIN_HISTORY_MB,
                                    Math.min(Settings.MAX_HISTORY_MB, value)));
                }
            };

    /** Takes up what was kept; names of devices and formats that are unknown mean automatic. */
    public void load(Settings kept) {
        theme.set(kept.theme());
        device.set(choice(ComputeDevice.class, kept.device(), ComputeDevice.AUTO));
        precision.set(choice(Precision.class, kept.precision(), Precision.AUTO));
        renderMoment.set(kept.renderMoment());
        historyMegabytes.set(kept.historyMegabytes());
    }

    /** The same settings with what is set here. */
    public Settings applyTo(Settings settings) {
        return settings.withTheme(theme.get())
                .withEngine(key(device.get()), key(precision.get()))
                .withRenderMoment(renderMoment.get())
                .withHistoryMegabytes(historyMegabytes.get());
    }

    /** Calls {@code listener} at every change. */
    public void onChange(Consumer<SettingsViewModel> listener) {
        for (var each :
                new javafx.beans.Observable[] {
                    theme, device, precision, renderMoment, historyMegabytes
                }) {
            each.addListener(observable -> listener.accept(this));
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String key, E otherwise) {
        for (E each : type.getEnumConstants()) {
            if (key(each).equals(key)) {
                return each;
            }
        }
        return otherwise;
    }

    /** Colours of the windows. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Where is computed. */
    public ObjectProperty<ComputeDevice> deviceProperty() {
        return device;
    }

    /** In which number format is computed. */
    public ObjectProperty<Precision> precisionProperty() {
        return precision;
    }

    /** When a painted layout is rendered. */
    public ObjectProperty<RenderMoment> renderMomentProperty() {
        return renderMoment;
    }

    /** Memory for undo, {@link Settings#MIN_HISTORY_MB} to {@link Settings#MAX_HISTORY_MB}. */
    public IntegerProperty historyMegabytesProperty() {
        return historyMegabytes;
    }
}
