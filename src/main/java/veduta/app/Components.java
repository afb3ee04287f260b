package veduta.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import veduta.api.compute.EngineLock;
import veduta.api.inference.LockingSegmentation;
import veduta.api.inference.LockingSynthesizer;
import veduta.api.inference.Segmentation;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelImport;
import veduta.benchmark.BenchmarkNetworks;
import veduta.cli.VedutaCommand;
import veduta.cli.bench.BenchCommand;
import veduta.cli.bench.BenchEditCommand;
import veduta.cli.bench.BenchForwardCommand;
import veduta.cli.bench.BenchMemoryCommand;
import veduta.cli.bench.BenchPaintCommand;
import veduta.cli.bench.BenchStartCommand;
import veduta.cli.bench.BenchTrainCommand;
import veduta.cli.labelmap.CheckPairsCommand;
import veduta.cli.labelmap.ConvertCommand;
import veduta.cli.labelmap.InspectCommand;
import veduta.cli.labelmap.PalettesCommand;
import veduta.cli.labelmap.SegmentCommand;
import veduta.cli.model.BalanceCommand;
import veduta.cli.model.BorderCommand;
import veduta.cli.model.GetCommand;
import veduta.cli.model.ImportCommand;
import veduta.cli.model.InfoCommand;
import veduta.cli.model.JoinPerceptualNetworksCommand;
import veduta.cli.model.RoughenCommand;
import veduta.cli.render.RenderCommand;
import veduta.cli.support.KnownNames;
import veduta.cli.train.CurvesCommand;
import veduta.cli.train.EvaluateCommand;
import veduta.cli.train.TrainCommand;
import veduta.cli.train.TrainSegmenterCommand;
import veduta.download.Fetcher;
import veduta.download.FreeSpace;
import veduta.download.PublishedWeights;
import veduta.evaluation.PairColourBalance;
import veduta.evaluation.PairEvaluation;
import veduta.io.PerceptualNetworkFolder;
import veduta.io.UserFolders;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.ml.catalog.FileReports;
import veduta.ml.catalog.InstalledModels;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.cost.NetworkCost;
import veduta.ml.cost.TrainingCost;
import veduta.ml.crn.published.WeightImport;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.perceptual.PerceptualNetworkJoin;
import veduta.ml.synthesizer.ModelSynthesizers;
import veduta.rendering.LayoutFromPhoto;
import veduta.rendering.PictureExport;
import veduta.rendering.RenderService;
import veduta.training.PairPreview;
import veduta.training.RunFolders;
import veduta.training.SegmenterTrainer;
import veduta.training.Trainer;
import veduta.training.TrainingLog;
import veduta.training.dataset.PairFiles;
import veduta.ui.files.FileServices;
import veduta.ui.models.ModelServices;
import veduta.ui.render.RenderServices;
import veduta.ui.shell.OptionalServices;
import veduta.ui.shell.Services;
import veduta.ui.train.TrainingServices;
import veduta.ui.train.evaluation.EvaluationServices;

/**
 * The parts of the program, put together once; the window and the command line take from them what
 * they need.
 */
public final class Components {
    /** Width of the pictures in the window's previews of a training. */
    private static final int PREVIEW_WIDTH = 256;

    /** The share of the heap that pairs of a training may take is one of so many. */
    private static final int PAIR_SHARE = 4;

    private final UserFolders folders;
    private final Registries registries;
    private final Photos photos = new Photos();
    private final EngineLock lock = new EngineLock();
    private final PaletteCatalog palettes;
    private final LayoutFiles layouts;
    private final LayoutReader reader;
    private final InstalledModels models;
    private final SynthesizerFactory synthesizers;
    private final Segmentation.Factory segmentations;
    private final NetworkCost costs;
    private final RenderService rendering;
    private final PictureExport export;
    private final LayoutFromPhoto photoLayouts;
    private final PairFiles pairs;
    private final PairEvaluation evaluation;
    private final PublishedWeights published;

    private Components(UserFolders folders, Registries registries) {
        this.folders = folders;
        this.registries = registries;
        palettes = palettes(folders);
        layouts = new LayoutFiles(registries.encodings(), palettes::all);
        reader = new LayoutReader(layouts);
        models =
                new InstalledModels(
                        registries.architectures(),
                        registries.segmenters(),
                        folders.models(),
                        folders.cache().resolve("models"));
        synthesizers =
                LockingSynthesizer.over(new ModelSynthesizers(registries.architectures()), lock);
        segmentations = LockingSegmentation.over(registries.segmenters(), lock);
        costs = new NetworkCost(registries.architectures(), FreeMemory::bytes);
        rendering =
                new RenderService(
                        synthesizers,
                        models,
                        reader,
                        version(),
                        new MemoryCheck(registries.architectures(), FreeMemory::bytes));
        export = new PictureExport(palettes);
        photoLayouts = new LayoutFromPhoto(models, segmentations, palettes);
        pairs = new PairFiles(layouts, photos, Runtime.getRuntime().maxMemory() / PAIR_SHARE);
        evaluation = new PairEvaluation(pairs, synthesizers, segmentations, palettes::find, lock);
        published =
                new PublishedWeights(
                        new Fetcher(FreeSpace.OF_DISK),
                        importing(palettes, registries),
                        folders.downloads());
    }

    /**
     * Puts the program together.
     *
     * @param folders the user's folders
     * @param registries everything of which there are several
     */
    public static Components of(UserFolders folders, Registries registries) {
        return new Components(folders, registries);
    }

    /** What the window needs. */
    public Services services() {
        VedutaFile documents = new VedutaFile(version());
        return new Services(
                new FileServices(
                        palettes,
                        layouts,
                        reader,
                        FileKinds.handlers(layouts),
                        photos,
                        documents,
                        export,
                        folders),
                new RenderServices(rendering, costs),
                new ModelServices(models, importing(palettes, registries)),
                registries.tools().get(),
                new SettingsFile(folders.settings()),
                new Recovery(folders.recovery(), documents),
                new OptionalServices(
                        Optional.of(photoLayouts),
                        Optional.of(published),
                        Optional.of(training())));
    }

    /** What the window trains with; steps and renders wait for each other. */
    private TrainingServices training() {
        return new TrainingServices(
                trainer(PREVIEW_WIDTH),
                registries.kinds(),
                new RunFolders(folders.runs(), photos, Clock.systemUTC()),
                pairs::count,
                pairs,
                new TrainingCost(registries.architectures(), registries.losses()),
                this::perceptualNetworks,
                models::trunks,
                folders.pairs()::resolve,
                folders.models(),
                new EvaluationServices(evaluation, models, palettes, photos, folders.reports()));
    }

    private Trainer trainer(int previewWidth) {
        return new Trainer(
                registries.components(),
                pairs,
                new PairPreview(palettes, photos, lock, previewWidth),
                lock);
    }

    /** The user's own, and the trunks of segmentation networks that have one. */
    private List<Path> perceptualNetworks() {
        List<Path> all =
                new ArrayList<>(new PerceptualNetworkFolder(folders.perceptualNetworks()).files());
        all.addAll(models.trunks());
        return all;
    }

    /** The command line with everything behind it. */
    public CommandLine commandLine() {
        KnownNames names = new KnownNames(layouts.encodings(), palettes);
        Clock clock = Clock.systemUTC();
        return VedutaCommand.line(
                version(),
                List.of(
                        new RenderCommand(rendering, export, names),
                        new InspectCommand(layouts, names),
                        new ConvertCommand(layouts, names),
                        new ImportCommand(importing(palettes, registries), names, clock),
                        new GetCommand(published, folders),
                        new SegmentCommand(photoLayouts, layouts, names),
                        new JoinPerceptualNetworksCommand(PerceptualNetworkJoin::write),
                        new InfoCommand(
                                models,
                                new FileReports(
                                        registries.architectures(),
                                        registries.segmenters(),
                                        FreeMemory::bytes)),
                        new CheckPairsCommand(pairs, names),
                        new TrainCommand(
                                        trainer(Integer.MAX_VALUE),
                                        registries.kinds(),
                                        names,
                                        models,
                                        clock)
                                .line(),
                        new TrainSegmenterCommand(
                                new SegmenterTrainer(pairs, segmentations), names, clock),
                        new EvaluateCommand(
                                evaluation, models, costs::size, models, palettes, names),
                        new CurvesCommand(TrainingLog::read),
                        new BalanceCommand(
                                new PairColourBalance(
                                        registries.architectures(), pairs, synthesizers),
                                models,
                                names),
                        new RoughenCommand(models, ModelFile::rewrite, names),
                        new BorderCommand(models, ModelFile::rewrite),
                        new PalettesCommand(palettes, names, folders.palettes()),
                        BenchCommand.line(benches())));
    }

    private List<?> benches() {
        String main = Launcher.class.getName();
        BenchmarkNetworks networks =
                new BenchmarkNetworks(models, new ModelSynthesizers(registries.architectures()));
        return List.of(
                new BenchForwardCommand(networks, costs),
                new BenchEditCommand(networks, reader),
                new BenchTrainCommand(networks),
                new BenchMemoryCommand(models, main),
                new BenchPaintCommand(),
                new BenchStartCommand(main));
    }

    private static PaletteCatalog palettes(UserFolders folders) {
        PaletteCatalog palettes = new PaletteCatalog(List.of(folders.palettes()));
        // Not before: how the window's log is written is decided first.
        Logger log = LoggerFactory.getLogger(Components.class);
        palettes.problems().forEach(problem -> log.warn("{}", problem));
        return palettes;
    }

    private static ModelImport importing(PaletteCatalog palettes, Registries registries) {
        return (source, target, choices) ->
                new WeightImport(palettes.all(), registries.segmenters())
                        .run(source, target, choices);
    }

    private static String version() {
        String version = Components.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
