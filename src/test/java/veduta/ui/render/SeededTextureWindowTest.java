package veduta.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.io.UserFolders;
import veduta.ml.crn.UntrainedModel;
import veduta.rendering.Rendering;
import veduta.ui.shell.ShownWindow;

/** Models with noise, whose texture can be made again in another way. */
@Tag("fx")
final class SeededTextureWindowTest {
    @RegisterExtension
    private static final ShownWindow WINDOW =
            new ShownWindow(
                    files -> {
                        install(files.folders());
                        return Components.of(files.folders(), Registries.usual()).services();
                    });

    private static void install(UserFolders folders) {
        try {
            Path models = Files.createDirectories(folders.models());
            UntrainedModel.write(
                    models.resolve("plain.safetensors"),
                    UntrainedModel.tiny("plain", "cityscapes", 19, 1),
                    3);
            UntrainedModel.write(
                    models.resolve("noisy.safetensors"),
                    UntrainedModel.noisy("noisy", "cityscapes", 19, 1),
                    4);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void use(String name) throws Exception {
        var models = WINDOW.parts().models();
        WINDOW.await(() -> models.models().stream().anyMatch(each -> each.name().equals(name)));
        WINDOW.onFx(
                () ->
                        models.use(
                                models.models().stream()
                                        .filter(each -> each.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()));
    }

    private static Rendering rendered(String model, long seed) throws Exception {
        WINDOW.onFx(() -> WINDOW.command("render"));
        WINDOW.await(
                () -> {
                    Rendering last = WINDOW.parts().render().renderingProperty().get();
                    return last != null
                            && last.recipe().model().equals(model)
                            && last.recipe().seed() == seed;
                });
        return WINDOW.parts().render().renderingProperty().get();
    }

    @Test
    void changeTexture_modelWithNoise_rendersAgainAndChangesTheDocument() throws Exception {
        WINDOW.onFx(() -> WINDOW.command("render-manual"));
        use("plain");
        assertTrue(WINDOW.isDisabled("render-texture"));
        use("noisy");
        assertFalse(WINDOW.isDisabled("render-texture"));
        Rendering first = rendered("noisy", 0);
        WINDOW.onFx(() -> WINDOW.command("render-texture"));
        assertTrue(WINDOW.parts().document().unsavedProperty().get());
        Rendering second = rendered("noisy", 1);
        assertNotEquals(first.pictures(), second.pictures());
        assertEquals(first.layout(), second.layout());
    }
}
