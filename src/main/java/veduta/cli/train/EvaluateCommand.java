package veduta.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import veduta.api.compute.Cancellation;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.evaluation.ModelSize;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.SegmenterCatalog;
import veduta.api.training.DatasetSplit;
import veduta.cli.options.DataOptions;
import veduta.cli.options.EngineOption;
import veduta.cli.options.JudgeOptions;
import veduta.cli.options.LimitOption;
import veduta.cli.options.ModelsOption;
import veduta.cli.options.PairsOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.KnownNames;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.StoppableWork;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.Palette;
import veduta.rendering.ComparisonReport;
import veduta.rendering.ComparisonSheet;
import veduta.rendering.EvaluationReport;
import veduta.rendering.ReportOrigin;

/** Measures models on pairs. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure models on pairs of photos and layouts that they were not trained on: distance"
                    + " to",
            "the photos, whether the pictures still show their layouts, diversity, contrast,",
            "regular patterns. As JSON."
        },
        footer = {
            "",
            "Examples:",
            "  veduta evaluate --model street --pairs street/val --limit 20 --report street.html",
            "  veduta evaluate --model a.safetensors --model b.safetensors --pairs cities/val \\",
            "    --aspect 2:1 --judge judge.safetensors --table both.md --report both.html \\",
            "    --sheet both.png"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private final EvaluationService evaluation;
    private final ModelCatalog catalog;
    private final ModelSize.Estimator sizes;
    private final SegmenterCatalog segmenters;
    private final PaletteCatalog palettes;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private ModelsOption models = new ModelsOption();

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

    @Mixin private JudgeOptions judging = new JudgeOptions();

    @Mixin private LimitOption limit = new LimitOption();

    @Mixin private EvaluationOutputs outputs = new EvaluationOutputs();

    @Mixin private EngineOption engine = new EngineOption();

    /** A command that measures by {@code evaluation}. */
    public EvaluateCommand(
            EvaluationService evaluation,
            ModelCatalog catalog,
            ModelSize.Estimator sizes,
            SegmenterCatalog segmenters,
            PaletteCatalog palettes,
            KnownNames names) {
        this.evaluation = evaluation;
        this.catalog = catalog;
        this.sizes = sizes;
        this.segmenters = segmenters;
        this.palettes = palettes;
        this.names = names;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        int most = limit.pairs(line);
        outputs.check(line);
        List<Entry> entries = new ArrayList<>();
        for (Path file : models.files(catalog)) {
            ModelInfo info = catalog.read(file);
            entries.add(
                    new Entry(info, sizes.of(info, engine.options()), job(line, file, info, most)));
        }
        requireOnePalette(entries);
        Palette palette = palette(entries.get(0).info());
        try {
            return StoppableWork.run(
                    line,
                    "Stopped; nothing was written.",
                    (progress, cancellation) -> {
                        Optional<ComparisonSheet> sheet = outputs.sheet(palette);
                        List<Measured> measured = new ArrayList<>();
                        for (Entry entry : entries) {
                            sheet.ifPresent(each -> each.begin(entry.info().name()));
                            measured.add(measure(entry, palette, sheet, progress, cancellation));
                        }
                        progress.clear();
                        ReportOrigin origin =
                                EvaluationOrigin.of(
                                        line, catalog, models.files(catalog), pairs.folder());
                        write(line, measured, origin, sheet);
                        return CommandLine.ExitCode.OK;
                    });
        } catch (UncheckedIOException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** A model to be measured. */
    private record Entry(ModelInfo info, ModelSize size, EvaluationJob job) {}

    /** A model that was measured. */
    private record Measured(Entry entry, EvaluationResult result, EvaluationReport pages) {
        String name() {
            return entry.info().name();
        }
    }

    /** Models that paint other classes cannot be measured on the same pairs. */
    private static void requireOnePalette(List<Entry> entries) throws SynthesisException {
        String first = entries.get(0).info().paletteKey();
        for (Entry entry : entries) {
            if (!entry.info().paletteKey().equals(first)) {
                throw new SynthesisException(
                        "Models of one palette can be compared, but these paint '"
                                + first
                                + "' and '"
                                + entry.info().paletteKey()
                                + "'.");
            }
        }
    }

    private Palette palette(ModelInfo info) throws SynthesisException {
        return palettes.find(info.paletteKey())
                .orElseThrow(
                        () ->
                                new SynthesisException(
                                        "The model's palette '"
                                                + info.paletteKey()
                                                + "' is not installed."));
    }

    private Measured measure(
            Entry entry,
            Palette palette,
            Optional<ComparisonSheet> sheet,
            ProgressLine progress,
            Cancellation cancellation)
            throws SynthesisException {
        EvaluationReport pages = new EvaluationReport(palette, new Photos());
        EvaluationResult result =
                evaluation.run(entry.job(), listener(progress, pages, sheet), cancellation);
        return new Measured(entry, result, pages);
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
                judging.judge(),
                most,
                engine.options());
    }

    private EvaluationService.Listener listener(
            ProgressLine progress, EvaluationReport pages, Optional<ComparisonSheet> sheet) {
        return (done, total, sample) -> {
            progress.show(done, total, sample.name());
            sheet.ifPresent(each -> each.add(done, total, sample));
            if (outputs.report().isPresent()) {
                try {
                    pages.add(done, total, sample);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    private void write(
            CommandLine line,
            List<Measured> measured,
            ReportOrigin origin,
            Optional<ComparisonSheet> sheet)
            throws IOException {
        List<Map<String, Object>> answers = new ArrayList<>();
        ComparisonReport comparison = new ComparisonReport();
        comparison.from(origin);
        for (Measured each : measured) {
            ModelSize size = each.entry().size();
            Map<String, Object> answer = EvaluationAnswer.of(each.name(), size, each.result());
            answer.put(
                    "meanColoursOf",
                    (meanColours == null ? pairs.folder() : meanColours).toString());
            answers.add(answer);
            each.pages().from(origin);
            comparison.add(each.name(), size, each.result(), each.pages());
        }
        Map<String, Object> answer =
                answers.size() == 1 ? answers.get(0) : EvaluationAnswer.of(answers);
        if (sheet.isPresent()) {
            answer.put("sheet", outputs.write(sheet.get()));
        }
        outputs.write(answer, comparison.table());
        if (outputs.report().isPresent()) {
            write(measured, comparison, outputs.report().get());
        }
        Answer.print(line.getOut(), answer);
    }

    /** One model has a page of its own form. */
    private static void write(List<Measured> measured, ComparisonReport comparison, Path report)
            throws IOException {
        if (measured.size() == 1) {
            Measured only = measured.get(0);
            only.pages().write(report, only.name(), only.result());
        } else {
            comparison.write(report);
        }
    }
}
