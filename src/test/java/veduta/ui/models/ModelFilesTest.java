package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.model.InstalledModel;
import veduta.io.settings.RenderMoment;
import veduta.layout.LabelMap;
import veduta.ui.mapping.MappingForm;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;

/** Model files that are dropped, chosen and removed; the catalogue and the files are real. */
@Tag("fx")
final class ModelFilesTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    @BeforeEach
    void awaitModels() throws Exception {
        // Nothing is rendered here.
        WINDOW.onFx(() -> WINDOW.parts().render().modeProperty().set(RenderMoment.MANUAL));
        WINDOW.await(() -> !WINDOW.parts().models().models().isEmpty());
        WINDOW.dialogs().filled.clear();
    }

    private static Path copy(String model, String name) throws Exception {
        Path file = WINDOW.folder().resolve(name + ".safetensors");
        Files.copy(model(model).orElseThrow().file(), file);
        return file;
    }

    private static Optional<InstalledModel> model(String name) {
        return WINDOW.parts().models().models().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private static String chosen() {
        InstalledModel model = WINDOW.parts().models().chosenProperty().get();
        return model == null ? "" : model.name();
    }

    private static Path own(String name) {
        return WINDOW.files().folders().models().resolve(name + ".safetensors");
    }

    @Test
    void drop_modelOfThePalette_isUsedFromThenOnAndCanBeRemoved() throws Exception {
        WINDOW.drop(List.of(copy("street", "my streets")));
        WINDOW.await(() -> chosen().equals("my streets"));
        assertTrue(Files.exists(own("my streets")));
        assertEquals(List.of("The model my streets was added."), WINDOW.dialogs().notices);
        assertEquals(List.of(), WINDOW.dialogs().filled);
        WINDOW.dialogs().choiceContaining = "my streets";
        WINDOW.onFx(() -> WINDOW.command("remove-model"));
        WINDOW.await(() -> model("my streets").isEmpty());
        assertFalse(Files.exists(own("my streets")));
        assertEquals("street", chosen());
    }

    @Test
    void chooseModel_byKeys_offersTheMappingOfAnotherPalette() {
        LabelMap before = WINDOW.layout();
        WINDOW.dialogs().confirms = false;
        WINDOW.dialogs().choiceContaining = "facades";
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals(1, WINDOW.dialogs().filled.size());
        assertEquals("Model of another palette", WINDOW.dialogs().filled.get(0).title());
        assertLayout(before, WINDOW.layout());
    }

    @Test
    void drop_modelOfAnotherPaletteAgreed_turnsTheLayoutIntoItsPalette() throws Exception {
        LabelMap before = WINDOW.layout();
        WINDOW.drop(List.of(copy("facades", "fronts")));
        WINDOW.await(() -> chosen().equals("fronts"));
        assertTrue(WINDOW.dialogs().filled.get(0) instanceof MappingForm);
        assertEquals("cmp-facades", WINDOW.parts().document().paletteProperty().get().key());
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
        assertEquals(before.size(), WINDOW.layout().size());
    }

    @Test
    void drop_modelOfAnotherPaletteRefused_changesNothingButIsThere() throws Exception {
        WINDOW.dialogs().confirms = false;
        LabelMap before = WINDOW.layout();
        WINDOW.drop(List.of(copy("facades", "refused")));
        WINDOW.await(() -> !WINDOW.dialogs().filled.isEmpty());
        assertTrue(model("refused").isPresent());
        assertEquals("street", chosen());
        assertLayout(before, WINDOW.layout());
        assertEquals("cityscapes", WINDOW.parts().document().paletteProperty().get().key());
    }

    @Test
    void addModel_noModel_isReportedAndLeavesNoFile() throws Exception {
        Path file = WINDOW.folder().resolve("none.safetensors");
        Files.write(file, new byte[] {1, 2, 3});
        WINDOW.dialogs().opens = List.of(file);
        WINDOW.onFx(() -> WINDOW.command("add-model"));
        WINDOW.await(() -> !WINDOW.dialogs().warned.isEmpty());
        String sentence = WINDOW.dialogs().warned.get(0);
        assertTrue(sentence.contains("none.safetensors") && sentence.endsWith("."), sentence);
        assertFalse(Files.exists(own("none")));
    }
}
