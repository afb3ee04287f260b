package veduta.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.app.Components;
import veduta.io.UserFolders;
import veduta.toy.ToyModels;
import veduta.toy.ToyRegistries;
import veduta.ui.shell.ShownWindow;

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
        WINDOW.await(() -> WINDOW.parts().render().renderingProperty().get() != null);
        assertEquals("toy", WINDOW.parts().render().renderingProperty().get().recipe().model());
        assertEquals(List.of(), WINDOW.dialogs().warned);
    }
}
