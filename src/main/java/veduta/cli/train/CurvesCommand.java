package veduta.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.training.LoggedTraining;
import veduta.api.training.OutputFolder;
import veduta.api.training.curve.Curve;
import veduta.api.training.curve.Curves;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.FileNames;
import veduta.image.Size;
import veduta.io.chart.ChartFile;
import veduta.io.chart.LineChart;

/** Draws curves of trainings. */
@Command(
        name = "curves",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draw the losses of several trainings in one chart: one line for each log, which a",
            "training writes beside its model, each point the mean of a tenth of the steps.",
            "Losses are only alike where trainings minimize the same; --percent draws each in",
            "percent of its first steps."
        },
        footer = {
            "",
            "Examples:",
            "  veduta curves crn.csv unet.csv --percent -o losses.svg",
            "  veduta curves a/model.csv b/model.csv --name one --name other --measure pixels \\",
            "    -o pixels.png"
        })
public final class CurvesCommand implements Callable<Integer> {
    /** The measure that every training has. */
    private static final String LOSS = "loss";

    private static final int LEAST_SIDE = 240;
    private static final int MOST_SIDE = 8192;

    private final LoggedTraining.Reader logs;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "LOG.csv",
            description = "Logs of trainings, in the order of the legend")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The chart, .svg or .png")
    private Path output = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = {
                "What the legend calls a training; given as often as there are logs",
                "(default: the names of the files)"
            })
    private List<String> names = List.of();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            defaultValue = LOSS,
            description = {
                "What is drawn: the loss, or a column of the logs such as pixels",
                "(default: ${DEFAULT-VALUE})"
            })
    private String measure = LOSS;

    @Option(names = "--percent", description = "Draw each in percent of its first steps")
    private boolean percent;

    @Option(names = "--log", description = "Make equal factors equal ways up")
    private boolean logarithmic;

    @Option(names = "--rough", description = "Leave out the means over a tenth of the steps")
    private boolean rough;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "900x480",
            description = "Size of the chart (default: ${DEFAULT-VALUE})")
    private Size size = new Size(900, 480);

    /** A command that reads {@code logs}. */
    public CurvesCommand(LoggedTraining.Reader logs) {
        this.logs = logs;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        check(CommandSpecs.of(spec).commandLine());
        OutputFolder.requireFor(output);
        List<String> titles = titles();
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            lines.add(new LineChart.Line(titles.get(i), points(files.get(i))));
        }
        String up = percent ? measure + ", % of the first steps" : measure;
        ChartFile.write(output, new LineChart("step", up, logarithmic, lines), size);
        return CommandLine.ExitCode.OK;
    }

    private void check(CommandLine line) {
        if (!ChartFile.isKnown(output)) {
            throw new CommandLine.ParameterException(line, output + " must end in .svg or .png.");
        }
        if (!names.isEmpty() && names.size() != files.size()) {
            throw new CommandLine.ParameterException(
                    line,
                    "--name is given for all logs or none; there are "
                            + files.size()
                            + " logs and "
                            + names.size()
                            + " names.");
        }
        int shorter = Math.min(size.width(), size.height());
        if (shorter < LEAST_SIDE || Math.max(size.width(), size.height()) > MOST_SIDE) {
            throw new CommandLine.ParameterException(
                    line, "--size must have sides from " + LEAST_SIDE + " to " + MOST_SIDE + ".");
        }
    }

    /** The files' names; with their folders' where some are called the same. */
    private List<String> titles() {
        if (!names.isEmpty()) {
            return names;
        }
        List<String> stems = files.stream().map(FileNames::stem).toList();
        if (Set.copyOf(stems).size() == stems.size()) {
            return stems;
        }
        return files.stream()
                .map(file -> FileNames.last(file.resolveSibling("")) + "/" + FileNames.stem(file))
                .toList();
    }

    private List<LineChart.Point> points(Path file) throws SynthesisException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new SynthesisException(file + " does not exist.");
        }
        Curve curve = curve(file, Curves.of(logs.read(file)));
        List<Curve.Point> all = percent ? curve.percent() : curve.points();
        List<LineChart.Point> points =
                (rough ? all : Curve.smoothed(all))
                        .stream()
                                .filter(point -> Double.isFinite(point.value()))
                                .map(point -> new LineChart.Point(point.step(), point.value()))
                                .toList();
        if (points.isEmpty()) {
            throw new SynthesisException(file + " has no step with a finite value yet.");
        }
        if (logarithmic && points.stream().anyMatch(point -> !(point.y() > 0))) {
            throw new SynthesisException(
                    file + " has values that are not over zero; leave --log out.");
        }
        return points;
    }

    private Curve curve(Path file, Curves curves) throws SynthesisException {
        if (measure.equals(LOSS)) {
            return curves.loss();
        }
        Curve level = curves.levels().get(measure);
        if (level == null) {
            Set<String> there = new LinkedHashSet<>(List.of(LOSS));
            there.addAll(curves.levels().keySet());
            throw new SynthesisException(
                    file
                            + " has no column '"
                            + measure
                            + "'; choose one of "
                            + String.join(", ", there)
                            + ".");
        }
        return level;
    }
}
