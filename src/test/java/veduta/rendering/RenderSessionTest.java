package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.model.InstalledModel;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.VoidFill;
import veduta.ml.catalog.InstalledModels;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;

/** Renders one after the other with a model that is found, and whose header is read, once. */
@Tag("engine")
final class RenderSessionTest {
    private static final EngineOptions EXACT =
            new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 0);
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final Palette CITYSCAPES = PALETTES.find("cityscapes").orElseThrow();
    private static final LabelMap LAYOUT = LabelMap.filled(new Size(16, 8), 3);

    @TempDir private Path folder;
    private Path file;
    private InstalledModels models;
    private RenderService service;

    @BeforeEach
    void installAModel() throws Exception {
        file =
                UntrainedModel.write(
                        folder.resolve("tiny.safetensors"),
                        UntrainedModel.tiny("tiny", "cityscapes", 19, 2),
                        1);
        models =
                new InstalledModels(
                        TestNetworks.ARCHITECTURES,
                        TestNetworks.SEGMENTERS,
                        folder,
                        folder.resolve("cache"));
        service =
                new RenderService(
                        TestNetworks::open,
                        models,
                        new LayoutReader(new LayoutFiles(Encodings.all(), PALETTES.all())),
                        "test",
                        new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1L << 40));
    }

    private InstalledModel tiny() {
        return models.all().stream()
                .filter(each -> each.name().equals("tiny"))
                .findFirst()
                .orElseThrow();
    }

    private static Rendering render(RenderService.Session session, InstalledModel model, Size size)
            throws SynthesisException {
        return session.render(
                LAYOUT, CITYSCAPES, model, size, 0, Progress.NONE, new Cancellation());
    }

    @Test
    void render_installedModelThatIsOpen_looksForNothing() throws Exception {
        InstalledModel model = tiny();
        Size size = model.info().size();
        try (RenderService.Session session = service.session(EXACT)) {
            Rendering first = render(session, model, size);
            Files.delete(file);
            assertEquals(first.pictures(), render(session, model, size).pictures());
            assertEquals(size, first.pictures().size());
        }
        try (RenderService.Session other = service.session(EXACT)) {
            assertThrows(SynthesisException.class, () -> render(other, model, size));
        }
    }

    private static RenderChoice choice(Optional<String> model, String encoding) {
        return new RenderChoice(
                model,
                Optional.empty(),
                new LayoutChoice(Optional.of(encoding), Optional.empty()),
                VoidFill.NONE,
                PictureSelection.FIRST,
                0,
                false);
    }

    private Path layout(Palette palette, String encoding) throws Exception {
        Path layout = folder.resolve("a_color.png");
        new LayoutFiles(Encodings.all(), PALETTES.all()).write(LAYOUT, palette, encoding, layout);
        return layout;
    }

    private void assertRendersWithoutFile(Path layout, RenderChoice choice, Path model)
            throws Exception {
        try (RenderService.Session session = service.session(EXACT)) {
            Rendering first = session.render(layout, choice, Progress.NONE, new Cancellation());
            Files.delete(model);
            Rendering second = session.render(layout, choice, Progress.NONE, new Cancellation());
            assertEquals(first.pictures(), second.pictures());
            assertEquals(first.recipe(), second.recipe());
            assertEquals(model.getFileName().toString(), second.recipe().model() + ".safetensors");
        }
    }

    @Test
    void render_filesByAModelOfThisName_looksForItOnce() throws Exception {
        assertRendersWithoutFile(
                layout(CITYSCAPES, "cityscapes-color"),
                choice(Optional.of("tiny"), "cityscapes-color"),
                file);
    }

    @Test
    void render_filesByTheModelOfTheirPalette_looksForItOnce() throws Exception {
        Palette camvid = PALETTES.find("camvid").orElseThrow();
        Path roads =
                UntrainedModel.write(
                        folder.resolve("roads.safetensors"),
                        UntrainedModel.tiny("roads", "camvid", camvid.size(), 1),
                        2);
        assertRendersWithoutFile(
                layout(camvid, "camvid32"), choice(Optional.empty(), "camvid32"), roads);
    }

    @Test
    void render_sizeTheModelCannotMake_isRefusedBeforeItIsLoaded() throws Exception {
        InstalledModel model = tiny();
        Files.delete(file);
        try (RenderService.Session session = service.session(EXACT)) {
            String message =
                    assertThrows(
                                    SynthesisException.class,
                                    () -> render(session, model, new Size(7, 5)))
                            .getMessage();
            assertTrue(message.contains("7x5"), message);
        }
    }
}
