package veduta;

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
import veduta.cli.BalanceCommand;
import veduta.cli.BenchCommand;
import veduta.cli.BenchEditCommand;
import veduta.cli.BenchForwardCommand;
import veduta.cli.BenchMemoryCommand;
import veduta.cli.BenchPaintCommand;
import veduta.cli.BenchStartCommand;
import veduta.cli.BenchTrainCommand;
import veduta.cli.BorderCommand;
import veduta.cli.CheckPairsCommand;
import veduta.cli.ConvertCommand;
import veduta.cli.EvaluateCommand;
import veduta.cli.GetCommand;
import veduta.cli.ImportCommand;
import veduta.cli.InfoCommand;
import veduta.cli.InspectCommand;
import veduta.cli.JoinPerceiversCommand;
import veduta.cli.KnownNames;
import veduta.cli.PalettesCommand;
import veduta.cli.RenderCommand;
import veduta.cli.RoughenCommand;
import veduta.cli.SegmentCommand;
import veduta.cli.TrainCommand;
import veduta.cli.TrainSegmenterCommand;
import veduta.cli.VedutaCommand;
import veduta.fetch.Fetcher;
import veduta.fetch.FreeSpace;
import veduta.fetch.PublishedWeights;
import veduta.file.PerceiverFolder;
import veduta.file.UserFolders;
import veduta.file.document.VedutaFile;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.LayoutReader;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.file.recovery.Recovery;
import veduta.file.settings.SettingsFile;
import veduta.file.stamp.StampCatalog;
import veduta.net.CrnSynthesizer;
import veduta.net.FreeMemory;
import veduta.net.InstalledModels;
import veduta.net.MemoryCheck;
import veduta.net.NetworkCost;
import veduta.net.TrainingCost;
import veduta.net.TrunkSegmentation;
import veduta.net.WeightImport;
import veduta.render.LayoutFromPhoto;
import veduta.render.PictureExport;
import veduta.render.RenderService;
import veduta.synthesis.EngineTurns;
import veduta.synthesis.MemoryGuard;
import veduta.synthesis.ModelCatalog;
import veduta.synthesis.ModelImport;
import veduta.synthesis.TurnTakingSegmentation;
import veduta.synthesis.TurnTakingSynthesizer;
import veduta.train.PairPreview;
import veduta.train.RunFolders;
import veduta.train.SegmenterLoop;
import veduta.train.TrainingLoop;
import veduta.train.evaluation.PairColourBalance;
import veduta.train.evaluation.PairEvaluation;
import veduta.train.pairs.PairFiles;
import veduta.ui.Services;
import veduta.ui.train.EvaluationServices;
import veduta.ui.train.TrainingServices;

/** Where the program starts: puts implementations behind the ports and runs the command line. */
public final class Launcher {
    /** Width of the pictures in the window's previews of a training. */
    private static final int PREVIEW_WIDTH = 256;

    private Launcher() {}

    /** Opens the window, with no arguments or files; else runs a command and ends the process. */
    public static void main(String[] args) {
        if (opensWindow(args)) {
            System.exit(window(args));
        }
        System.exit(commandLine(UserFolders.ofThisUser()).execute(args));
    }

    private static int window(String... args) {
        Optional<String> problem = Display.problem(System.getProperties(), System.getenv());
        if (problem.isPresent()) {
            System.err.println(problem.get());
            return CommandLine.ExitCode.SOFTWARE;
        }
        LogFile.writeInto(UserFolders.ofThisUser().logs());
        Beginning.prepare();
        ToolkitLog.leaveOutModules();
        try {
            Application.launch(VedutaApp.class, args);
            return CommandLine.ExitCode.OK;
        } catch (UnsupportedOperationException noDisplay) {
            // The toolkit says so when the display that is named cannot be opened.
            LoggerFactory.getLogger(Launcher.class).debug("No window.", noDisplay);
            System.err.println(Display.missing());
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
        PaletteCatalog palettes = palettes(folders);
        LayoutFiles layouts = LayoutFiles.of(palettes::all);
        LayoutReader reader = new LayoutReader(layouts);
        InstalledModels models = models(folders);
        VedutaFile documents = new VedutaFile(version());
        EngineTurns turns = new EngineTurns();
        return new Services(
                palettes,
                new StampCatalog().all(),
                layouts,
                reader,
                new Photos(),
                documents,
                new RenderService(
                        TurnTakingSynthesizer.over(CrnSynthesizer::open, turns),
                        models,
                        reader,
                        version(),
                        memory()),
                new PictureExport(palettes),
                models,
                importing(palettes),
                new NetworkCost(FreeMemory::bytes),
                new SettingsFile(folders.settings()),
                new Recovery(folders.recovery(), documents),
                folders,
                Optional.of(
                        new LayoutFromPhoto(
                                new Photos(),
                                models,
                                TurnTakingSegmentation.over(TrunkSegmentation::open, turns),
                                palettes)),
                Optional.of(published(folders, palettes)),
                Optional.of(training(folders, palettes, layouts, turns, models)));
    }

    /** What the window trains with; steps and renders take turns. */
    private static TrainingServices training(
            UserFolders folders,
            PaletteCatalog palettes,
            LayoutFiles layouts,
            EngineTurns turns,
            InstalledModels models) {
        Photos photos = new Photos();
        PairFiles pairs = new PairFiles(layouts, photos, Runtime.getRuntime().maxMemory() / 8);
        return new TrainingServices(
                new TrainingLoop(
                        pairs, new PairPreview(palettes, photos, turns, PREVIEW_WIDTH), turns),
                new RunFolders(folders.runs(), photos, Clock.systemUTC()),
                pairs::count,
                pairs,
                new TrainingCost(),
                () -> perceivers(folders, models),
                folders.pairs()::resolve,
                folders.models(),
                new EvaluationServices(
                        new PairEvaluation(
                                pairs,
                                TurnTakingSynthesizer.over(CrnSynthesizer::open, turns),
                                TurnTakingSegmentation.over(TrunkSegmentation::open, turns),
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
        PaletteCatalog palettes = palettes(folders);
        InstalledModels models = models(folders);
        LayoutFiles layouts = new LayoutFiles(palettes.all());
        Photos photos = new Photos();
        long pairBytes = Runtime.getRuntime().maxMemory() / 4;
        PairFiles pairs = new PairFiles(layouts, photos, pairBytes);
        EngineTurns turns = new EngineTurns();
        TrainingLoop training =
                new TrainingLoop(
                        pairs, new PairPreview(palettes, photos, turns, Integer.MAX_VALUE), turns);
        SegmenterLoop segmenters = new SegmenterLoop(pairs, TrunkSegmentation::open);
        RenderService rendering =
                new RenderService(
                        CrnSynthesizer::open,
                        models,
                        new LayoutReader(layouts),
                        version(),
                        memory());
        KnownNames names = new KnownNames(layouts.encodings(), palettes);
        Clock clock = Clock.systemUTC();
        return VedutaCommand.line(
                version(),
                List.of(
                        new RenderCommand(rendering, new PictureExport(palettes), names),
                        new InspectCommand(layouts, names),
                        new ConvertCommand(layouts, names),
                        new ImportCommand(new WeightImport(palettes.all()), names, clock),
                        new GetCommand(published(folders, palettes), folders),
                        new SegmentCommand(
                                new LayoutFromPhoto(
                                        photos, models, TrunkSegmentation::open, palettes),
                                layouts,
                                names),
                        new JoinPerceiversCommand(),
                        new InfoCommand(models),
                        new CheckPairsCommand(pairs, names),
                        new TrainCommand(training, names, models, clock),
                        new TrainSegmenterCommand(segmenters, names, clock),
                        new EvaluateCommand(
                                new PairEvaluation(
                                        pairs,
                                        CrnSynthesizer::open,
                                        TrunkSegmentation::open,
                                        turns),
                                models,
                                models,
                                palettes,
                                names),
                        new BalanceCommand(
                                new PairColourBalance(pairs, CrnSynthesizer::open), models, names),
                        new RoughenCommand(models, names),
                        new BorderCommand(models),
                        new PalettesCommand(palettes, names, folders.palettes()),
                        BenchCommand.line(benches(models, new LayoutReader(layouts)))));
    }

    private static List<?> benches(ModelCatalog models, LayoutReader reader) {
        String main = Launcher.class.getName();
        return List.of(
                new BenchForwardCommand(
                        models, CrnSynthesizer::open, new NetworkCost(FreeMemory::bytes)),
                new BenchEditCommand(models, CrnSynthesizer::open, reader),
                new BenchTrainCommand(models),
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

    private static MemoryGuard memory() {
        return new MemoryCheck(FreeMemory::bytes);
    }

    private static InstalledModels models(UserFolders folders) {
        return new InstalledModels(folders.models(), folders.cache().resolve("models"));
    }

    private static ModelImport importing(PaletteCatalog palettes) {
        return (source, target, provenance) -> {
            WeightImport weights = new WeightImport(palettes.all());
            String file = String.valueOf(target.getFileName());
            String name = file.replace(".safetensors", "");
            return weights.run(
                    source,
                    target,
                    new WeightImport.Choices(
                            name, Optional.empty(), Optional.empty(), false, provenance));
        };
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
