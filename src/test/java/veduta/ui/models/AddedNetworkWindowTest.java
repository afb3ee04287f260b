package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.model.InstalledModel;
import veduta.app.Components;
import veduta.io.UserFolders;
import veduta.rendering.Rendering;
import veduta.toy.ToyModels;
import veduta.toy.ToyRegistries;
import veduta.ui.shell.ShownWindow;
import veduta.ui.train.SetupViewModel;

/** A network that the program does not name, in the window. */
@Tag("fx")
final class AddedNetworkWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW =
            new ShownWindow(
                    files -> {
                        install(files.folders());
                        return Components.of(files.folders(), ToyRegistries.withToys()).services();
                    });

    private static void install(UserFolders folders) {
        try {
            Path models = Files.createDirectories(folders.models());
            ToyModels.write(models.resolve("toy.safetensors"), "cityscapes", 19);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void render_toyModelChosen_showsItsPictureAndGreysOutWhatItCannotDo() throws Exception {
        WINDOW.onFx(() -> WINDOW.command("render-manual"));
        WINDOW.await(
                () ->
                        WINDOW.parts().models().models().stream()
                                .anyMatch(each -> each.name().equals("toy")));
        WINDOW.onFx(
                () ->
                        WINDOW.parts()
                                .models()
                                .use(
                                        WINDOW.parts().models().models().stream()
                                                .filter(each -> each.name().equals("toy"))
                                                .findFirst()
                                                .orElseThrow()));
        assertTrue(WINDOW.isDisabled("render-bands"));
        assertTrue(WINDOW.isDisabled("render-texture"));
        WINDOW.onFx(() -> WINDOW.command("render"));
        WINDOW.await(() -> renderedBy().equals("toy"));
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }

    /** Name of the model of the last render; empty before the first. */
    private static String renderedBy() {
        Rendering last = WINDOW.parts().render().renderingProperty().get();
        return last == null ? "" : last.recipe().model();
    }

    private static InstalledModel model(String name) {
        return WINDOW.parts().models().models().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isDisabled(String selector) {
        return WINDOW.node(selector).isDisabled();
    }

    private static boolean offersGrowth() {
        return ((ComboBox<?>) WINDOW.node("#train-scale"))
                .getItems().stream().anyMatch(each -> each.toString().equals("GROWN"));
    }

    private static SetupViewModel setup() {
        return WINDOW.parts().training().setup();
    }

    @Test
    void train_toyModel_greysOutWhatItCannotDo() throws Exception {
        WINDOW.await(
                () ->
                        WINDOW.parts().models().models().stream()
                                .anyMatch(each -> each.name().equals("toy")));
        WINDOW.onFx(() -> WINDOW.command("train"));
        WINDOW.await(() -> WINDOW.parts().training().shownProperty().get());
        WINDOW.onFx(() -> setup().startProperty().set(model("street")));
        assertFalse(isDisabled("#train-freeze"));
        assertTrue(offersGrowth());
        WINDOW.onFx(() -> setup().startProperty().set(model("toy")));
        assertTrue(isDisabled("#train-freeze"));
        assertFalse(offersGrowth());
        WINDOW.onFx(() -> setup().startProperty().set(null));
        assertFalse(isDisabled("#train-preset"));
        ComboBox<?> architectures = (ComboBox<?>) WINDOW.node("#train-architecture");
        WINDOW.onFx(() -> architectures.getSelectionModel().selectLast());
        assertTrue(isDisabled("#train-preset"));
        WINDOW.onFx(() -> WINDOW.command("train"));
    }
}
