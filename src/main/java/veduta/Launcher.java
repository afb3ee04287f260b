package veduta;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import veduta.cli.BenchCommand;
import veduta.cli.BenchForwardCommand;
import veduta.cli.BenchPaintCommand;
import veduta.cli.ConvertCommand;
import veduta.cli.ImportCommand;
import veduta.cli.InfoCommand;
import veduta.cli.InspectCommand;
import veduta.cli.RenderCommand;
import veduta.cli.TrainCommand;
import veduta.cli.VedutaCommand;
import veduta.file.UserFolders;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.LayoutReader;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.net.CrnSynthesizer;
import veduta.net.InstalledModels;
import veduta.net.WeightImport;
import veduta.render.PictureExport;
import veduta.render.RenderService;
import veduta.synthesis.ModelCatalog;
import veduta.train.PairFiles;
import veduta.train.PairPreview;
import veduta.train.TrainingLoop;

/** Where the program starts: puts implementations behind the ports and runs the command line. */
public final class Launcher {
    private static final Logger LOG = LoggerFactory.getLogger(Launcher.class);

    private Launcher() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine(UserFolders.ofThisUser()).execute(args));
    }

    /**
     * The command line with everything behind it.
     *
     * @param folders where the user's palettes and models lie
     */
    public static CommandLine commandLine(UserFolders folders) {
        PaletteCatalog palettes = new PaletteCatalog(List.of(folders.palettes()));
        palettes.problems().forEach(problem -> LOG.warn("{}", problem));
        ModelCatalog models =
                new InstalledModels(folders.models(), folders.cache().resolve("models"));
        LayoutFiles layouts = new LayoutFiles(palettes.all());
        Photos photos = new Photos();
        long pairBytes = Runtime.getRuntime().maxMemory() / 4;
        TrainingLoop training =
                new TrainingLoop(
                        new PairFiles(layouts, photos, pairBytes),
                        new PairPreview(palettes, photos));
        RenderService rendering =
                new RenderService(
                        CrnSynthesizer::open, models, new LayoutReader(layouts), version());
        Clock clock = Clock.systemUTC();
        return VedutaCommand.line(
                version(),
                List.of(
                        new RenderCommand(rendering, new PictureExport(palettes)),
                        new InspectCommand(layouts),
                        new ConvertCommand(layouts),
                        new ImportCommand(new WeightImport(palettes.all()), clock),
                        new InfoCommand(models),
                        new TrainCommand(training, palettes, models, clock),
                        BenchCommand.line(
                                new BenchForwardCommand(models, CrnSynthesizer::open),
                                new BenchPaintCommand())));
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
