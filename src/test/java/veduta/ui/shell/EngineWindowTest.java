package veduta.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static veduta.ui.shell.PaintedTwin.assertLayout;
import static veduta.ui.shell.ShownWindow.SKY;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.image.RgbImage;
import veduta.rendering.EmbeddedRecipe;
import veduta.ui.collection.CollectionViewModel;

/** Paints and renders in the window with the bundled network and the real engine. */
@Tag("fx")
@Tag("engine")
final class EngineWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(TestServices::real);

    private static void await(Callable<Boolean> condition) throws Exception {
        WINDOW.awaitEngine(condition);
    }

    private static CollectionViewModel collection() {
        return WINDOW.parts().collection();
    }

    private static boolean isRendered() {
        return !WINDOW.parts().render().outdatedProperty().get()
                && collection().presentProperty().get() != null
                && collection()
                        .presentProperty()
                        .get()
                        .layout()
                        .equals(WINDOW.parts().document().layout());
    }

    /** Asks for it: where renders are slow, the window does not begin them by itself. */
    private static void render() throws Exception {
        WINDOW.pen().type(KeyCode.F5);
        await(EngineWindowTest::isRendered);
    }

    @Test
    void paint_thenPickAndExport_isThePictureOfTheNewLayout() throws Exception {
        render();
        RgbImage road = collection().pictureProperty().get();
        WINDOW.take("rectangle", SKY);
        WINDOW.pen().drag(2.5, 2.5, 44.5, 16.5);
        render();
        List<RgbImage> pictures = collection().presentProperty().get().pictures();
        assertNotEquals(road, pictures.get(0));
        assertTrue(pictures.size() > 1, "The bundled network gives several pictures.");
        assertNotEquals(pictures.get(0), pictures.get(1));

        WINDOW.pen().click(WINDOW.node("#picture-2"));
        assertEquals(pictures.get(1), collection().pictureProperty().get());

        Path file = WINDOW.folder().resolve("picked.png");
        WINDOW.dialogs().saves = Optional.of(file);
        WINDOW.dialogs().choiceContaining = "as the model made it";
        WINDOW.onFx(() -> WINDOW.parts().area().layoutView().requestFocus());
        WINDOW.pen().type(KeyCode.CONTROL, KeyCode.E);
        await(() -> !WINDOW.dialogs().notices.isEmpty() || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        assertEquals(pictures.get(1), WINDOW.parts().services().photos().read(file));
        EmbeddedRecipe embedded = WINDOW.parts().services().export().read(file);
        assertLayout(WINDOW.layout(), embedded.layout());
        assertEquals("cityscapes", embedded.palette().key());
    }
}
