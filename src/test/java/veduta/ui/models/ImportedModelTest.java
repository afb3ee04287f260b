package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.model.InstalledModel;
import veduta.io.settings.RenderMoment;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.ui.mapping.MappingForm;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;

/** Imports a checkpoint of 19 classes, streets, while a layout of another palette is open. */
@Tag("fx")
final class ImportedModelTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    private static final Path CHECKPOINT =
            Path.of("src", "test", "resources", "golden", "tiny", "model.ckpt.index");

    private LabelMap room;

    @BeforeEach
    void openARoom() throws Exception {
        WINDOW.onFx(() -> WINDOW.parts().render().modeProperty().set(RenderMoment.MANUAL));
        WINDOW.await(() -> !WINDOW.parts().models().models().isEmpty());
        Palette rooms = WINDOW.files().palette("nyu40");
        byte[] labels = new byte[(int) ShownWindow.SIZE.pixels()];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            labels[pixel] = (byte) (pixel % 2 == 0 ? label("wall") : label("lamp"));
        }
        room = LabelMap.of(ShownWindow.SIZE, labels);
        WINDOW.onFx(
                () ->
                        WINDOW.parts()
                                .document()
                                .open(room, rooms, "room", java.util.Optional.empty(), true));
        WINDOW.dialogs().filled.clear();
        WINDOW.dialogs().opens = List.of(CHECKPOINT);
    }

    private static int label(String key) {
        return WINDOW.files().palette("nyu40").labelOf(key).orElseThrow();
    }

    private static Palette palette() {
        return WINDOW.parts().document().paletteProperty().get();
    }

    private static String chosen() {
        InstalledModel model = WINDOW.parts().models().chosenProperty().get();
        return model == null ? "" : model.name();
    }

    private static void importIt() throws Exception {
        WINDOW.onFx(() -> WINDOW.command("import-weights"));
        WINDOW.await(
                () ->
                        WINDOW.parts().tasks().running().isEmpty()
                                && !WINDOW.dialogs().filled.isEmpty());
    }

    @Test
    void importWeights_ofAnotherPaletteAgreed_turnsTheLayoutAsTheMappingSays() throws Exception {
        importIt();
        assertEquals(List.of(), WINDOW.dialogs().warned);
        MappingForm form = (MappingForm) WINDOW.dialogs().filled.get(0);
        WINDOW.onFx(() -> assertLabels(form));
        assertEquals("cityscapes", palette().key());
        // A wall is a wall; there is no lamp in the street's palette.
        int wall = palette().labelOf("wall").orElseThrow();
        byte[] labels = new byte[(int) ShownWindow.SIZE.pixels()];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            labels[pixel] = (byte) (pixel % 2 == 0 ? wall : LabelMap.VOID);
        }
        assertLayout(LabelMap.of(ShownWindow.SIZE, labels), WINDOW.layout());
        assertEquals("tiny", chosen());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
    }

    /** It says which model it is for, and what of the layout gets lost. */
    private static void assertLabels(MappingForm form) {
        Parent content = (Parent) form.content();
        List<String> said =
                content.getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .map(node -> ((Label) node).getText())
                        .toList();
        assertTrue(said.get(0).contains("tiny"), said.toString());
        assertEquals("One class of this layout becomes void.", said.get(1));
    }

    @Test
    void importWeights_ofAnotherPaletteRefused_leavesLayoutAndModel() throws Exception {
        String before = chosen();
        WINDOW.dialogs().confirms = false;
        importIt();
        assertEquals("nyu40", palette().key());
        assertLayout(room, WINDOW.layout());
        assertEquals(before, chosen());
        assertTrue(
                WINDOW.parts().models().models().stream()
                        .anyMatch(model -> model.name().equals("tiny")));
    }
}
