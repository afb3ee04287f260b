package veduta.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.Precision;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Settings;
import veduta.io.settings.Theme;

final class SettingsViewModelTest {
    private static final Settings CHOSEN =
            Settings.DEFAULT
                    .withTheme(Theme.DARK)
                    .withEngine("cpu", "bfloat16")
                    .withRenderMoment(RenderMoment.MANUAL)
                    .withHistoryMegabytes(256);

    private final SettingsViewModel model = new SettingsViewModel();

    @Test
    void load_whatWasKept_isShownAndGivesTheSameSettings() {
        model.load(CHOSEN);
        assertEquals(Theme.DARK, model.themeProperty().get());
        assertEquals(ComputeDevice.CPU, model.deviceProperty().get());
        assertEquals(Precision.BFLOAT16, model.precisionProperty().get());
        assertEquals(RenderMoment.MANUAL, model.renderMomentProperty().get());
        assertEquals(256, model.historyMegabytesProperty().get());
        assertEquals(CHOSEN, model.applyTo(Settings.DEFAULT));
    }

    @Test
    void load_unknownDeviceAndFormat_areAutomatic() {
        model.load(Settings.DEFAULT.withEngine("abacus", "int4"));
        assertEquals(ComputeDevice.AUTO, model.deviceProperty().get());
        assertEquals(Precision.AUTO, model.precisionProperty().get());
    }

    @Test
    void applyTo_otherSettings_leavesTheRestAlone() {
        Settings other = Settings.DEFAULT.withBrushSizePx(7).withModel("nyu40", "rooms");
        assertEquals(other, model.applyTo(other));
    }

    @Test
    void historyMegabytes_outOfRange_isTheNearestAllowed() {
        model.historyMegabytesProperty().set(0);
        assertEquals(Settings.MIN_HISTORY_MB, model.historyMegabytesProperty().get());
        model.historyMegabytesProperty().set(1 << 20);
        assertEquals(Settings.MAX_HISTORY_MB, model.historyMegabytesProperty().get());
    }

    @Test
    void onChange_anyChange_isReported() {
        List<Settings> changes = new ArrayList<>();
        model.onChange(changed -> changes.add(changed.applyTo(Settings.DEFAULT)));
        model.precisionProperty().set(Precision.FLOAT16);
        model.themeProperty().set(Theme.LIGHT);
        assertEquals(
                List.of(
                        Settings.DEFAULT.withEngine("auto", "float16"),
                        Settings.DEFAULT.withEngine("auto", "float16").withTheme(Theme.LIGHT)),
                changes);
    }
}
