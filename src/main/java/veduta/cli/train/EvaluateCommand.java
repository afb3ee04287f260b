package veduta.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.SegmenterCatalog;
import veduta.api.training.DatasetSplit;
import veduta.api.training.OutputFolder;
import veduta.cli.options.DataOptions;
import veduta.cli.options.EngineOption;
import veduta.cli.options.LimitOption;
import veduta.cli.options.ModelOption;
import veduta.cli.options.PairsOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.StoppableWork;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.Palette;
import veduta.rendering.EvaluationReport;
import veduta.storage.AtomicFile;

/** Measures a model on pairs. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure a model on pairs of photos and layouts that it was not trained on: distance"
                    + " to",
            "the photos, whether the pictures still show their layouts, diversity. As JSON."
        },
        footer = {
            "",
            "Example:",
            "  veduta evaluate --model street --pairs street/val --limit 20 --report street.html"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final EvaluationService evaluation;
    private final ModelCatalog models;
    private final SegmenterCatalog segmenters;
    private final PaletteCatalog palettes;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ModelOption model = new ModelOption();

    @Mixin private PairsOption pairs = new PairsOption();

    @Mixin private DataOptions data = new DataOptions();

    @Option(
            names = "--mean-colours",
            paramLabel = "DIR",
            description = {
                "Pairs from whose photos the mean colours are taken that pictures are compared"
                        + " with",
                "(at most 200, evenly spread), as a rule those trained on",
                "(default: the measured ones, whose colours no model knows beforehand)"
            })
    private @Nullable Path meanColours;

    @Option(
            names = "--perceiver",
            paramLabel = "FILE",
            description = {
                "Perception network through which pictures are compared",
                "(default: the trunk of an installed segmentation network for the model's palette,",
                "or where there is none that of --segmenter)"
            })
    private @Nullable Path perceptual;

    @Option(
            names = "--segmenter",
            paramLabel = "FILE",
            description = {
                "Segmentation network that reads the pictures; it does not change the distances",
                "where one is installed or --perceiver is given",
                "(default: the installed one for the model's palette, if there is one)"
            })
    private @Nullable Path segmenter;

    @Mixin private LimitOption limit = new LimitOption();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the answer there, too")
    private @Nullable Path json;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Write a report with pictures")
    private @Nullable Path report;

    @Mixin private EngineOption engine = new EngineOption();

    /** A command that measures by {@code evaluation}. */
    public EvaluateCommand(
            EvaluationService evaluation,
            ModelCatalog models,
            SegmenterCatalog segmenters,
            PaletteCatalog palettes,
            KnownNames names) {
        this.evaluation = evaluation;
        this.models = models;
        this.segmenters = segmenters;
        this.palettes = palettes;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        int most = limit.pairs(line);
        if (json != null) {
            OutputFolder.requireFor(json);
        }
        if (report != null) {
            OutputFolder.requireFor(report);
        }
        Path file = model.file(models);
        ModelInfo info = models.read(file);
        Palette palette =
                palettes.find(info.paletteKey())
                        .orElseThrow(
                                () ->
                                        new SynthesisException(
                                                "The model's palette '"
                                                        + info.paletteKey()
                                                        + "' is not installed."));
        EvaluationJob job = job(line, file, info, most);
        EvaluationReport pages = new EvaluationReport(palette, new Photos());
        try {
            return StoppableWork.run(
                    line,
                    "Stopped; nothing was written.",
                    (progress, cancellation) -> {
                        EvaluationResult result =
                                evaluation.run(job, listener(progress, pages), cancellation);
                        progress.clear();
                        write(line, info.name(), result, pages);
                        return CommandLine.ExitCode.OK;
                    });
        } catch (UncheckedIOException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    private EvaluationJob job(CommandLine line, Path file, ModelInfo info, int most)
            throws SynthesisException {
        Optional<Path> installed = segmenters.segmenterFor(info.paletteKey());
        Optional<Path> reader = Optional.ofNullable(segmenter).or(() -> installed);
        // Another reader leaves the distances comparable with those of other evaluations.
        Path seer =
                Optional.ofNullable(perceptual)
                        .or(() -> segmenters.trunkFor(info.paletteKey()))
                        .or(() -> reader)
                        .orElseThrow(
                                () ->
                                        new SynthesisException(
                                                "No segmentation network for the palette '"
                                                        + info.paletteKey()
                                                        + "' is installed that could compare the"
                                                        + " pictures; give a perception network"
                                                        + " with --perceiver."));
        return new EvaluationJob(
                file,
                data.of(line, pairs.folder(), names, DatasetSplit.HELD_OUT),
                Optional.ofNullable(meanColours)
                        .map(known -> data.partOf(line, known, names, DatasetSplit.TRAINING)),
                seer,
                reader,
                most,
                engine.options());
    }

    private EvaluationService.Listener listener(ProgressLine progress, EvaluationReport pages) {
        return (done, total, sample) -> {
            progress.show(done, total, sample.name());
            if (report != null) {
                try {
                    pages.add(done, total, sample);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    private void write(
            CommandLine line, String name, EvaluationResult result, EvaluationReport pages)
            throws IOException {
        Map<String, Object> answer = EvaluationAnswer.of(name, result);
        answer.put(
                "meanColoursOf", (meanColours == null ? pairs.folder() : meanColours).toString());
        if (json != null) {
            byte[] text = (Answer.text(answer) + "\n").getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(json, out -> out.write(text));
        }
        if (report != null) {
            pages.write(report, name, result);
        }
        Answer.print(line.getOut(), answer);
    }
}
