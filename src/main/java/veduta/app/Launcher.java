package veduta.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import veduta.api.compute.EngineLock;
import veduta.api.inference.LockingSegmentation;
import veduta.api.inference.LockingSynthesizer;
import veduta.api.inference.MemoryGuard;
import veduta.api.model.ModelCatalog;
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
import veduta.cli.model.JoinPerceiversCommand;
import veduta.cli.model.RoughenCommand;
import veduta.cli.render.RenderCommand;
import veduta.cli.support.KnownNames;
import veduta.cli.train.EvaluateCommand;
import veduta.cli.train.TrainCommand;
import veduta.cli.train.TrainSegmenterCommand;
import veduta.download.Fetcher;
import veduta.download.FreeSpace;
import veduta.download.PublishedWeights;
import veduta.evaluation.PairColourBalance;
import veduta.evaluation.PairEvaluation;
import veduta.io.PerceiverFolder;
import veduta.io.UserFolders;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.EncodingFactory;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.LayoutReader;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.io.recovery.Recovery;
import veduta.io.settings.SettingsFile;
import veduta.io.stamp.StampCatalog;
import veduta.ml.catalog.FileReports;
import veduta.ml.catalog.InstalledModels;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.cost.NetworkCost;
import veduta.ml.cost.TrainingCost;
import veduta.ml.crn.published.WeightImport;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.perceptual.PerceptualNetworkJoin;
import veduta.ml.segmentation.TrunkSegmentation;
import veduta.ml.synthesizer.ModelSynthesizers;
import veduta.rendering.LayoutFromPhoto;
import veduta.rendering.PictureExport;
import veduta.rendering.RenderService;
import veduta.training.PairPreview;
import veduta.training.RunFolders;
import veduta.training.SegmenterTrainer;
import veduta.training.Trainer;
import veduta.training.dataset.PairFiles;
import veduta.ui.Services;
import veduta.ui.tool.StandardTools;
import veduta.ui.train.EvaluationServices;
import veduta.ui.train.TrainingServices;

/** Where the program starts: puts implementations behind the ports and runs the command line. */
public final class Launcher {
    /** Width of the pictures in the window's previews of a training. */
    private static final int PREVIEW_WIDTH = 256;

    private static final Registries REGISTRIES = Registries.usual();

    private Launcher() {}

    /** Opens the window, with no arguments or files; else runs a command and ends the process. */
    public static void main(String[] args) {
        if (opensWindow(args)) {
            System.exit(window(args));
        }
        System.exit(commandLine(UserFolders.ofThisUser()).execute(args));
    }

    private static int window(String... args) {
        Optional<String> problem = DisplayCheck.problem(System.getProperties(), System.getenv());
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return CommandLine.ExitCode.SOFTWARE;
        }
        LogConfig.writeInto(UserFolders.ofThisUser().logs());
        StartupState.prepare();
        ToolkitLog.leaveOutModules();
        try {
            Application.launch(VedutaApp.class, args);
            return CommandLine.ExitCode.OK;
        } catch (UnsupportedOperationException noDisplay) {
            // The toolkit says so when the display that is named cannot be opened.
            LoggerFactory.getLogger(Launcher.class).debug("No window.", noDisplay);
            System.err.println(DisplayCheck.missing());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** Whether these are no command: nothing, or existing files. */
    static boolean opensWindow(String... args) {
        return Arrays.stream(args).allMatch(Launcher::isFile);
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }

    /**
     * What the window needs.
     *
     * @param folders where the user's files lie
     */
    public static Services services(UserFolders folders) {
        return services(folders, Encodings.all());
    }

    /**
     * What the window needs, with these encodings of label maps.
     *
     * @param folders where the user's files lie
     * @param encodings where two are as likely, the first counts
     */
    public static Services services(UserFolders folders, List<EncodingFactory> encodings) {
        PaletteCatalog palettes = palettes(folders);
        LayoutFiles layouts = new LayoutFiles(encodings, palettes::all);
        LayoutReader reader = new LayoutReader(layouts);
        InstalledModels models = models(folders);
        VedutaFile documents = new VedutaFile(version());
        EngineLock turns = new EngineLock();
        return new Services(
                palettes,
                StandardTools.with(new StampCatalog().all()),
                layouts,
                reader,
                FileKinds.handlers(layouts),
                new Photos(),
                documents,
                new RenderService(
                        LockingSynthesizer.over(synthesizers(), turns),
                        models,
                        reader,
                        version(),
                        memory()),
                new PictureExport(palettes),
                models,
                importing(palettes),
                new NetworkCost(REGISTRIES.architectures(), FreeMemory::bytes),
                new SettingsFile(folders.settings()),
                new Recovery(folders.recovery(), documents),
                folders,
                Optional.of(
                        new LayoutFromPhoto(
                                new Photos(),
                                models,
                                LockingSegmentation.over(TrunkSegmentation::open, turns),
                                palettes)),
                Optional.of(published(folders, palettes)),
                Optional.of(training(folders, palettes, layouts, turns, models)));
    }

    /** What the window trains with; steps and renders take turns. */
    private static TrainingServices training(
            UserFolders folders,
            PaletteCatalog palettes,
            LayoutFiles layouts,
            EngineLock turns,
            InstalledModels models) {
        Photos photos = new Photos();
        PairFiles pairs = new PairFiles(layouts, photos, Runtime.getRuntime().maxMemory() / 8);
        return new TrainingServices(
                new Trainer(
                        REGISTRIES.components(),
                        pairs,
                        new PairPreview(palettes, photos, turns, PREVIEW_WIDTH),
                        turns),
                REGISTRIES.kinds(),
                new RunFolders(folders.runs(), photos, Clock.systemUTC()),
                pairs::count,
                pairs,
                new TrainingCost(REGISTRIES.architectures(), REGISTRIES.losses()),
                () -> perceivers(folders, models),
                folders.pairs()::resolve,
                folders.models(),
                new EvaluationServices(
                        new PairEvaluation(
                                pairs,
                                LockingSynthesizer.over(synthesizers(), turns),
                                LockingSegmentation.over(TrunkSegmentation::open, turns),
                                turns),
                        models,
                        palettes,
                        photos,
                        folders.reports()));
    }

    /** The user's own, and the trunks of the segmentation networks, which need no network. */
    private static List<Path> perceivers(UserFolders folders, InstalledModels models) {
        List<Path> all = new ArrayList<>(new PerceiverFolder(folders.perceivers()).files());
        all.addAll(models.segmenters());
        return all;
    }

    /**
     * The command line with everything behind it.
     *
     * @param folders where the user's palettes and models lie
     */
    public static CommandLine commandLine(UserFolders folders) {
        return commandLine(folders, Encodings.all());
    }

    /**
     * The command line, with these encodings of label maps.
     *
     * @param folders where the user's palettes and models lie
     * @param encodings where two are as likely, the first counts
     */
    public static CommandLine commandLine(UserFolders folders, List<EncodingFactory> encodings) {
        PaletteCatalog palettes = palettes(folders);
        InstalledModels models = models(folders);
        LayoutFiles layouts = new LayoutFiles(encodings, palettes.all());
        Photos photos = new Photos();
        long pairBytes = Runtime.getRuntime().maxMemory() / 4;
        PairFiles pairs = new PairFiles(layouts, photos, pairBytes);
        EngineLock turns = new EngineLock();
        Trainer training =
                new Trainer(
                        REGISTRIES.components(),
                        pairs,
                        new PairPreview(palettes, photos, turns, Integer.MAX_VALUE),
                        turns);
        SegmenterTrainer segmenters = new SegmenterTrainer(pairs, TrunkSegmentation::open);
        RenderService rendering =
                new RenderService(
                        synthesizers(), models, new LayoutReader(layouts), version(), memory());
        KnownNames names = new KnownNames(layouts.encodings(), palettes);
        Clock clock = Clock.systemUTC();
        return VedutaCommand.line(
                version(),
                List.of(
                        new RenderCommand(rendering, new PictureExport(palettes), names),
                        new InspectCommand(layouts, names),
                        new ConvertCommand(layouts, names),
                        new ImportCommand(importing(palettes), names, clock),
                        new GetCommand(published(folders, palettes), folders),
                        new SegmentCommand(
                                new LayoutFromPhoto(
                                        photos, models, TrunkSegmentation::open, palettes),
                                layouts,
                                names),
                        new JoinPerceiversCommand(PerceptualNetworkJoin::write),
                        new InfoCommand(
                                models,
                                new FileReports(REGISTRIES.architectures(), FreeMemory::bytes)),
                        new CheckPairsCommand(pairs, names),
                        new TrainCommand(training, REGISTRIES.kinds(), names, models, clock),
                        new TrainSegmenterCommand(segmenters, names, clock),
                        new EvaluateCommand(
                                new PairEvaluation(
                                        pairs, synthesizers(), TrunkSegmentation::open, turns),
                                models,
                                models,
                                palettes,
                                names),
                        new BalanceCommand(
                                new PairColourBalance(
                                        REGISTRIES.architectures(), pairs, synthesizers()),
                                models,
                                names),
                        new RoughenCommand(models, ModelFile::rewrite, names),
                        new BorderCommand(models, ModelFile::rewrite),
                        new PalettesCommand(palettes, names, folders.palettes()),
                        BenchCommand.line(benches(models, new LayoutReader(layouts)))));
    }

    private static List<?> benches(ModelCatalog models, LayoutReader reader) {
        String main = Launcher.class.getName();
        BenchmarkNetworks networks = new BenchmarkNetworks(models, synthesizers());
        return List.of(
                new BenchForwardCommand(
                        networks, new NetworkCost(REGISTRIES.architectures(), FreeMemory::bytes)),
                new BenchEditCommand(networks, reader),
                new BenchTrainCommand(networks),
                new BenchMemoryCommand(models, main),
                new BenchPaintCommand(),
                new BenchStartCommand(main));
    }

    private static PaletteCatalog palettes(UserFolders folders) {
        PaletteCatalog palettes = new PaletteCatalog(List.of(folders.palettes()));
        // Not before: how the window's log is written is decided first.
        Logger log = LoggerFactory.getLogger(Launcher.class);
        palettes.problems().forEach(problem -> log.warn("{}", problem));
        return palettes;
    }

    private static ModelSynthesizers synthesizers() {
        return new ModelSynthesizers(REGISTRIES.architectures());
    }

    private static MemoryGuard memory() {
        return new MemoryCheck(REGISTRIES.architectures(), FreeMemory::bytes);
    }

    private static InstalledModels models(UserFolders folders) {
        return new InstalledModels(
                REGISTRIES.architectures(), folders.models(), folders.cache().resolve("models"));
    }

    private static ModelImport importing(PaletteCatalog palettes) {
        return (source, target, choices) ->
                new WeightImport(palettes.all()).run(source, target, choices);
    }

    /** The published weights, in the order in which they are offered. */
    private static PublishedWeights published(UserFolders folders, PaletteCatalog palettes) {
        return new PublishedWeights(
                new Fetcher(FreeSpace.OF_DISK), importing(palettes), folders.downloads());
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
