package veduta.ml.modelfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import veduta.api.evaluation.ColourBalance;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelReport;
import veduta.api.model.ModelSource;
import veduta.api.model.SegmenterReport;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.benchmark.TrainingStepBenchmark;
import veduta.evaluation.PairColourBalance;
import veduta.image.Size;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutChoice;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.VoidFill;
import veduta.ml.architecture.Network;
import veduta.ml.catalog.FileReports;
import veduta.ml.catalog.InstalledModels;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.synthesizer.ModelSynthesizers;
import veduta.rendering.EmbeddedRecipe;
import veduta.rendering.PictureSelection;
import veduta.rendering.RenderChoice;
import veduta.rendering.RenderService;
import veduta.rendering.Rendering;
import veduta.tensorfile.CountedFiles;
import veduta.tensorfile.FileDigest;
import veduta.training.TestSessions;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.Trainer;
import veduta.training.TwoPairs;

/** What a file of a network says, its digest and its weights come from one opening. */
@Tag("engine")
final class NetworkFilesOpenedOnceTest {
    private static final String NAME = "tiny.safetensors";
    private static final EngineOptions EXACT =
            new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1);
    private static final Palette CITYSCAPES =
            new PaletteCatalog(List.of()).find("cityscapes").orElseThrow();

    private final CountedFiles files = new CountedFiles();

    @TempDir private Path folder;
    private Path model;

    @BeforeEach
    void write() throws Exception {
        ModelInfo info =
                UntrainedModel.tiny("tiny", "cityscapes", 19, 2).with("licence", "CC BY 4.0");
        model =
                files.counted(
                        UntrainedModel.write(
                                Files.createDirectory(folder.resolve("models")).resolve(NAME),
                                info,
                                3));
    }

    private InstalledModels models() {
        return new InstalledModels(
                TestNetworks.ARCHITECTURES,
                TestNetworks.SEGMENTERS,
                files.counted(folder.resolve("models")),
                folder.resolve("cache"));
    }

    private RenderService service() {
        List<Palette> palettes = new PaletteCatalog(List.of()).all();
        return new RenderService(
                new ModelSynthesizers(TestNetworks.ARCHITECTURES),
                models(),
                new LayoutReader(new LayoutFiles(Encodings.all(), palettes)),
                "test",
                new MemoryCheck(TestNetworks.ARCHITECTURES, () -> 1L << 40));
    }

    @Test
    void counted_openedTwice_noticesBoth() throws Exception {
        ModelFile.info(model);
        FileDigest.sha256(model);
        assertEquals(2, files.opened(NAME));
    }

    @Test
    void report_model_opensItOnce() throws Exception {
        FileReports reports =
                new FileReports(
                        TestNetworks.ARCHITECTURES, TestNetworks.SEGMENTERS, () -> 1L << 40);
        ModelReport report = (ModelReport) reports.of(model, Optional.empty());
        assertEquals(1, files.opened(NAME));
        assertEquals(FileDigest.sha256(model), report.file().sha256());
        assertEquals(Files.size(model), report.file().bytes());
        assertEquals(ModelFile.info(model), report.model());
    }

    @Test
    void report_segmentationNetwork_opensItOnce() throws Exception {
        Path network = files.counted(Path.of("models/street-segmenter.safetensors"));
        FileReports reports =
                new FileReports(
                        TestNetworks.ARCHITECTURES, TestNetworks.SEGMENTERS, () -> 1L << 40);
        SegmenterReport report = (SegmenterReport) reports.of(network, Optional.empty());
        assertEquals(1, files.opened("street-segmenter.safetensors"));
        assertEquals("cityscapes", report.network().paletteKey());
        assertEquals(FileDigest.sha256(network), report.file().sha256());
    }

    @Test
    void withFingerprint_installedModel_givesItOpenFromOneOpening() throws Exception {
        String digest = FileDigest.sha256(Path.of(model.toString()));
        try (ModelSource found = models().withFingerprint(digest).orElseThrow()) {
            assertEquals("tiny", found.info().name());
            assertEquals(digest, found.digest());
            assertArrayEquals(
                    ModelFile.tensors(Path.of(model.toString())).get("head.bias"),
                    found.values("head.bias", new long[] {6}));
        }
        assertEquals(1, files.opened(NAME));
    }

    private Path layout() throws Exception {
        Path layout = folder.resolve("a_color.png");
        LabelMap map = LabelMap.filled(new Size(16, 8), 3);
        new LayoutFiles(Encodings.all(), List.of(CITYSCAPES))
                .write(map, CITYSCAPES, "cityscapes-color", layout);
        return layout;
    }

    private Rendering render(RenderService service, int times) throws Exception {
        RenderChoice choice =
                new RenderChoice(
                        Optional.of("tiny"),
                        Optional.empty(),
                        new LayoutChoice(Optional.of("cityscapes-color"), Optional.empty()),
                        VoidFill.NONE,
                        PictureSelection.FIRST,
                        0,
                        false);
        Path layout = layout();
        try (RenderService.Session session = service.session(EXACT)) {
            Rendering last = session.render(layout, choice, Progress.NONE, new Cancellation());
            for (int i = 1; i < times; i++) {
                last = session.render(layout, choice, Progress.NONE, new Cancellation());
            }
            return last;
        }
    }

    @Test
    void render_severalFilesByAModelOfThisName_openItOnce() throws Exception {
        render(service(), 3);
        assertEquals(1, files.opened(NAME));
    }

    @Test
    void renderAgain_modelOfTheRecipe_opensItOnce() throws Exception {
        RenderService service = service();
        Rendering made = render(service, 1);
        long before = files.opened(NAME);
        EmbeddedRecipe recipe = new EmbeddedRecipe(made.recipe(), made.layout(), made.palette());
        for (Optional<String> named : List.of(Optional.<String>empty(), Optional.of("tiny"))) {
            Rendering again = service.again(recipe, named, EXACT, false, Progress.NONE);
            assertEquals(made.pictures(), again.pictures());
        }
        assertEquals(before + 2, files.opened(NAME));
    }

    @Test
    void rewrite_model_opensItOnce() throws Exception {
        Path noted = folder.resolve("noted.safetensors");
        ModelFile.rewrite(model, info -> info.with(ModelInfo.BORDER, "2"), noted);
        assertEquals(1, files.opened(NAME));
        assertEquals(2, ModelFile.info(noted).border());
    }

    private TrainingJob job(Path perceptual) throws Exception {
        TrainingConfig config =
                new TrainingConfig(
                        ModelFile.info(Path.of(model.toString())).network(),
                        new TrainingConfig.Loss("diversity", List.of(), List.of(), 0, 2, 0.3, 0.1),
                        new TrainingConfig.Schedule(1, 1e-3, 1, 0.1, 1, 1, 0, 0.9, 1),
                        Precision.AUTO);
        return new TrainingJob(
                config,
                new TrainingJob.Data(folder, Optional.empty()),
                Optional.of(perceptual),
                new TrainingJob.InitialWeights(false, Optional.of(model)),
                new TrainingJob.Output(folder.resolve("made.safetensors"), 100, 0),
                Map.of("data", "two pairs"),
                EXACT);
    }

    @Test
    void train_fromAModel_opensBothFilesOnceAndInheritsTheLicence() throws Exception {
        Path perceptual =
                files.counted(TinyPerceptualNetwork.write(folder.resolve("seer.safetensors")));
        long written = files.opened("seer.safetensors");
        Trainer trainer =
                new Trainer(
                        TestSessions.COMPONENTS,
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, run, pairs) -> TwoPairs.SOURCE.pair(0).photo());
        trainer.run(job(perceptual), progress -> {}, new Cancellation());
        assertEquals(1, files.opened(NAME));
        assertEquals(written + 1, files.opened("seer.safetensors"));
        ModelInfo made = ModelFile.info(folder.resolve("made.safetensors"));
        assertEquals("CC BY 4.0", made.provenance().get("licence"));
    }

    @Test
    void balance_model_opensItOnce() throws Exception {
        PairColourBalance balance =
                new PairColourBalance(
                        TestNetworks.ARCHITECTURES,
                        (data, palette) -> TwoPairs.SOURCE,
                        new ModelSynthesizers(TestNetworks.ARCHITECTURES));
        Path balanced = folder.resolve("balanced.safetensors");
        balance.run(
                new ColourBalance.Job(
                        model,
                        new TrainingJob.Data(folder, Optional.empty()),
                        new ColourBalance.Target(6, false),
                        1,
                        List.of(),
                        2,
                        EXACT,
                        balanced),
                Progress.NONE,
                new Cancellation());
        assertEquals(1, files.opened(NAME));
        assertNotNull(ModelFile.info(balanced).provenance().get("colours"));
    }

    @Test
    void benchmark_trainingStep_opensThePerceptualNetworkOnce() throws Exception {
        Path perceptual =
                files.counted(TinyPerceptualNetwork.write(folder.resolve("seer.safetensors")));
        Network network = TestNetworks.ARCHITECTURES.network(ModelFile.info(model).network());
        try (TrainingStepBenchmark benchmark =
                TrainingStepBenchmark.open(network, Optional.of(perceptual), EXACT)) {
            assertTrue(benchmark.networkMultiplyAdds() > 0);
        }
        assertEquals(1, files.opened("seer.safetensors"));
    }
}
