package veduta;

import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import veduta.cli.BenchCommand;
import veduta.cli.BenchForwardCommand;
import veduta.cli.ImportCommand;
import veduta.cli.InfoCommand;
import veduta.cli.TrainCommand;
import veduta.cli.VedutaCommand;
import veduta.file.UserFolders;
import veduta.file.palette.PaletteCatalog;
import veduta.net.CrnSynthesizer;
import veduta.net.InstalledModels;
import veduta.net.WeightImport;
import veduta.synthesis.ModelCatalog;
import veduta.train.TrainingLoop;

/** Where the program starts: puts implementations behind the ports and runs the command line. */
public final class Launcher {
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
    static CommandLine commandLine(UserFolders folders) {
        PaletteCatalog palettes = new PaletteCatalog(List.of(folders.palettes()));
        ModelCatalog models =
                new InstalledModels(folders.models(), folders.cache().resolve("models"));
        TrainingLoop training =
                new TrainingLoop(
                        (folder, palette) -> {
                            throw new java.io.IOException("not yet");
                        },
                        (file, run, pairs) -> {
                            throw new java.io.IOException("not yet");
                        });
        return VedutaCommand.line(
                version(),
                List.of(
                        new TrainCommand(training, palettes, models, Clock.systemUTC()),
                        new ImportCommand(new WeightImport(palettes.all()), Clock.systemUTC()),
                        new InfoCommand(models),
                        BenchCommand.line(new BenchForwardCommand(models, CrnSynthesizer::open))));
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
