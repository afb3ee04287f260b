package veduta.ui.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.api.model.SegmenterInfo;
import veduta.download.Fetcher;
import veduta.download.FreeSpace;
import veduta.download.PublishedWeights;
import veduta.ui.shell.OptionalServices;
import veduta.ui.shell.Services;
import veduta.ui.shell.ShownWindow;
import veduta.ui.shell.TestServices;

/** Weights of others in the window; what is imported becomes a perceptual network. */
@Tag("fx")
final class WeightsWindowTest {
    private static final byte[] MADE = {1, 2, 3};

    @RegisterExtension
    private static final ShownWindow WINDOW = new ShownWindow(WeightsWindowTest::services);

    private static Services services(TestServices files) {
        Services flat = files.flat();
        ModelImport imports =
                (source, target, choices) -> {
                    try {
                        Files.write(target, MADE);
                    } catch (java.io.IOException failure) {
                        throw new SynthesisException(failure);
                    }
                    return source.toString().endsWith(".pth")
                            ? new ModelImport.Imported.SegmentationNetwork(reader(choices.name()))
                            : new ModelImport.Imported.PerceptualNetwork();
                };
        PublishedWeights published =
                new PublishedWeights(
                        new Fetcher(FreeSpace.OF_DISK),
                        imports,
                        flat.files().folders().downloads());
        return TestServices.with(
                flat,
                imports,
                new OptionalServices(Optional.empty(), Optional.of(published), Optional.empty()));
    }

    @Test
    void importWeights_perceptionNetwork_goesWhereTrainLooks() throws Exception {
        Path file = Files.write(WINDOW.folder().resolve("Own-VGG.mat"), MADE);
        WINDOW.dialogs().opens = List.of(file);
        WINDOW.onFx(() -> WINDOW.command("import-weights"));
        WINDOW.await(
                () -> !WINDOW.dialogs().notices.isEmpty() || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        Path perceptual =
                WINDOW.files().folders().perceptualNetworks().resolve("own-vgg.safetensors");
        assertArrayEquals(MADE, Files.readAllBytes(perceptual));
        assertFalse(Files.exists(WINDOW.files().folders().models().resolve("own-vgg.safetensors")));
    }

    private static SegmenterInfo reader(String name) {
        return new SegmenterInfo(
                name, "a network", "cityscapes", 19, List.of(1), 1, 1, Map.of("name", name));
    }

    @Test
    void importWeights_segmentationNetwork_goesAmongTheModels() throws Exception {
        Path file = Files.write(WINDOW.folder().resolve("Reader_2.0.pth"), MADE);
        WINDOW.dialogs().opens = List.of(file);
        int before = WINDOW.dialogs().notices.size();
        WINDOW.onFx(() -> WINDOW.command("import-weights"));
        WINDOW.await(
                () ->
                        WINDOW.dialogs().notices.size() > before
                                || !WINDOW.dialogs().warned.isEmpty());
        assertEquals(List.of(), WINDOW.dialogs().warned);
        String notice = WINDOW.dialogs().notices.get(before);
        assertTrue(notice.contains("reads layouts of the palette cityscapes"), notice);
        Path made = WINDOW.files().folders().models().resolve("reader_2.0.safetensors");
        assertArrayEquals(MADE, Files.readAllBytes(made));
    }

    @Test
    void getWeights_command_showsWhatThereIs() {
        int before = WINDOW.dialogs().filled.size();
        WINDOW.onFx(() -> WINDOW.command("get-weights"));
        assertEquals(before + 1, WINDOW.dialogs().filled.size());
        assertTrue(WINDOW.dialogs().filled.get(before) instanceof GetWeightsForm);
    }
}
