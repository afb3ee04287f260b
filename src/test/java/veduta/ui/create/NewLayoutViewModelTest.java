package veduta.ui.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

final class NewLayoutViewModelTest {
    private static final Palette STREET = palette("street");
    private static final Palette ROOM = palette("room");

    private final NewLayoutViewModel model =
            new NewLayoutViewModel(
                    List.of(ROOM, STREET),
                    STREET,
                    palette ->
                            palette == STREET ? Optional.of(new Size(256, 128)) : Optional.empty(),
                    new Size(1024, 512));

    private static Palette palette(String key) {
        return new Palette(
                key,
                key,
                List.of(new SemanticClass("a", "A", 1, "", Map.of(), List.of())),
                List.of());
    }

    @Test
    void new_presentPalette_comesFirstWithItsModelsSize() {
        assertEquals(List.of(STREET, ROOM), model.palettes());
        assertEquals(new Size(256, 128), model.size());
        assertEquals(new Size(256, 128), model.presetProperty().get().size());
        assertEquals(new Size(512, 256), model.presets().get(1).size());
        assertTrue(model.modelProperty().get().contains("256x128"));
    }

    @Test
    void preset_chosen_fillsInTheSides() {
        SizePreset large =
                model.presets().stream()
                        .filter(each -> each.size().equals(new Size(2048, 1024)))
                        .findFirst()
                        .orElseThrow();
        model.presetProperty().set(large);
        assertEquals(2048, model.widthProperty().get());
        assertEquals(1024, model.heightProperty().get());
    }

    @Test
    void side_changed_isASizeOfTheUsersOwnUntilItIsAnOfferedOne() {
        model.widthProperty().set(300);
        assertNull(model.presetProperty().get());
        assertEquals(new Size(300, 128), model.size());
        model.widthProperty().set(256);
        assertEquals(new Size(256, 128), model.presetProperty().get().size());
    }

    @Test
    void palette_withoutAModel_keepsTheSizeAndSaysSo() {
        model.paletteProperty().set(ROOM);
        assertEquals(new Size(256, 128), model.size());
        assertTrue(model.modelProperty().get().contains("not rendered"));
        assertFalse(model.presets().stream().anyMatch(each -> each.title().contains("model")));
    }

    @Test
    void sides_outOfRange_areHeldWithinIt() {
        model.widthProperty().set(1);
        assertEquals(16, model.widthProperty().get());
        model.widthProperty().set(1 << 20);
        model.heightProperty().set(1 << 20);
        assertEquals(new Size(8192, 4096), model.size());
    }
}
