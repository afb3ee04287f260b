package veduta.cli.labelmap;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.training.DatasetReport;
import veduta.api.training.DatasetSplit;
import veduta.cli.options.DatasetOptions;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.StoppableWork;
import veduta.layout.Palette;

/** Reads a data set of pairs and reports what is in it. */
@Command(
        name = "check-pairs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Read all pairs of a data set and tell as JSON what was found: pairs, sizes, shares of",
            "the classes, files without a partner, pairs that cannot be read.",
            "It knows folders of photos and label maps (in two folders, or in one as 1.jpg and",
            "1_label.png), Cityscapes, CamVid, ADE20K, and nyu_depth_v2_labeled.mat."
        },
        footer = {"", "Example:", "  veduta check-pairs cityscapes --split val"})
public final class CheckPairsCommand implements Callable<Integer> {
    private final DatasetReport.Checker checker;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The data set: a folder, or its only file")
    private Path pairs = Path.of("");

    @Mixin private DatasetOptions data = new DatasetOptions();

    /** A command that reads by {@code checker}. */
    public CheckPairsCommand(DatasetReport.Checker checker, KnownNames names) {
        this.checker = checker;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Palette known = data.palette(line, names);
        return StoppableWork.run(
                line,
                "Stopped.",
                (bar, cancellation) -> {
                    DatasetReport report =
                            checker.check(
                                    data.of(line, pairs, names, DatasetSplit.TRAINING),
                                    new DatasetReport.PaletteSize(known.key(), known.size()),
                                    bar.progress(),
                                    cancellation);
                    bar.clear();
                    report.doubt()
                            .ifPresent(doubt -> line.getErr().println("Label maps: " + doubt));
                    Answer.print(line.getOut(), answer(report, known));
                    return report.pairs() > 0
                            ? CommandLine.ExitCode.OK
                            : CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static Map<String, Object> answer(DatasetReport report, Palette palette) {
        Map<String, Object> classes = new LinkedHashMap<>();
        double classified = 0;
        for (int label = 0; label < palette.size(); label++) {
            double share = report.shares().get(label);
            classified += share;
            if (share > 0) {
                classes.put(palette.classes().get(label).key(), rounded(share));
            }
        }
        classes.put("void", rounded(Math.max(0, 1 - classified)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("arrangement", report.arrangement());
        answer.put("parts", report.parts());
        answer.put("encoding", report.encoding());
        answer.put("palette", palette.key());
        answer.put("pairs", report.pairs());
        answer.put("sizes", report.sizes());
        answer.put("classes", classes);
        answer.put("unmatched", report.unmatched());
        answer.put("broken", report.broken());
        return answer;
    }

    private static double rounded(double share) {
        return Math.round(share * 1e6) / 1e6;
    }
}
