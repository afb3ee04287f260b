package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.io.document.DocumentModel;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.layout.LabelMap;
import veduta.ui.shell.ShownWindow;

/** The line above the canvas about a model that the opened document names. */
@Tag("fx")
final class MissingModelWindowTest {
    @RegisterExtension private static final ShownWindow WINDOW = new ShownWindow();

    private static Path document(String name) throws Exception {
        Path file = WINDOW.folder().resolve("work.veduta");
        new VedutaFile("test")
                .write(
                        file,
                        VedutaDocument.of(
                                        LabelMap.filled(ShownWindow.SIZE, ShownWindow.SKY),
                                        WINDOW.files().palette("cityscapes"))
                                .withModel(Optional.of(new DocumentModel(name, ""))));
        return file;
    }

    private static boolean isShown() {
        return WINDOW.node("#missing-model").isVisible();
    }

    private static void open(String model) throws Exception {
        Path file = document(model);
        WINDOW.onFx(() -> WINDOW.window().open(List.of(file)));
        WINDOW.await(
                () -> WINDOW.layout().label(0, 0) == ShownWindow.SKY && WINDOW.parts().isIdle());
    }

    @Test
    void open_documentOfAMissingModel_offersTheNearest() throws Exception {
        assertFalse(isShown());
        open("gone");
        WINDOW.await(MissingModelWindowTest::isShown);
        assertEquals(
                "The model 'gone' (gone.safetensors) is not installed; the nearest that is"
                        + " installed is 'flat' (flat.safetensors).",
                ((Label) WINDOW.node("#missing-model-sentence")).getText());
        Button use = (Button) WINDOW.node("#missing-model-use");
        assertEquals("Use flat", use.getText());
        WINDOW.onFx(use::fire);
        assertFalse(isShown());
        assertEquals("flat", WINDOW.parts().models().choices().get("cityscapes"));
    }

    @Test
    void open_documentOfAnInstalledModel_saysNothing() throws Exception {
        open("flat");
        assertFalse(isShown());
    }

    @Test
    void close_lineAboutAModel_goes() throws Exception {
        open("gone");
        WINDOW.await(MissingModelWindowTest::isShown);
        WINDOW.onFx(((Button) WINDOW.node("#missing-model-close"))::fire);
        assertFalse(isShown());
        open("gone");
        WINDOW.await(MissingModelWindowTest::isShown);
        WINDOW.openLayout(WINDOW.layout(), "cityscapes", "other");
        WINDOW.await(() -> !isShown());
        assertTrue(WINDOW.dialogs().warned.isEmpty());
    }
}
