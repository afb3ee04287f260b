package veduta.cli.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.cli.options.EngineOption;
import veduta.cli.options.LayoutOptions;
import veduta.cli.options.TilingOption;
import veduta.cli.options.VoidFillOption;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.Failures;
import veduta.cli.support.FileNames;
import veduta.cli.support.KnownNames;
import veduta.cli.support.ProgressLine;
import veduta.cli.support.RenderProgress;
import veduta.cli.support.StandardStreams;
import veduta.image.Size;
import veduta.rendering.EmbeddedRecipe;
import veduta.rendering.OutputNameException;
import veduta.rendering.PictureExport;
import veduta.rendering.PictureSelection;
import veduta.rendering.RenderChoice;
import veduta.rendering.RenderJobs;
import veduta.rendering.RenderService;
import veduta.rendering.Rendering;

/** Renders layouts into pictures. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Render layouts into photographic pictures.",
            "OUT ending in .png carries its recipe and its layout, .tif its recipe, .jpg nothing;",
            ".npy holds the whole collection as float32 (k, height, width, 3), 0..255, unclipped.",
            "Several layouts or a folder of them need a folder as OUT.",
            "A LAYOUT - is standard input, and an OUT - is standard output as PNG.",
            "Layouts to begin with are in the folder samples beside veduta.jar."
        },
        footer = {
            "",
            "Examples:",
            "  veduta render street.png -o photo.png",
            "  veduta render street.png -o sheet.png --image sheet",
            "  veduta render samples/ -o photos --image all",
            "  veduta render --again photo.png -o same.png"
        })
public final class RenderCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RenderCommand.class);
    private static final String LAYERS = ".ora";
    private static final String PICTURE = "picture.png";

    private final RenderService service;
    private final PictureExport export;
    private final KnownNames names;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "LAYOUT",
            description = "Layout files, and folders of them")
    private List<Path> layouts = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File or folder to write")
    private @Nullable Path output;

    @Option(
            names = "--layers",
            paramLabel = "OUT.ora",
            description =
                    "Write the layout, all pictures and a mask of each class as layers of an"
                            + " OpenRaster file, beside OUT or instead of it")
    private @Nullable Path layers;

    @Option(
            names = "--model",
            paramLabel = "FILE|NAME",
            description = {
                "A model file or the name of an installed one",
                "(default: the one that a document names, else the one for the layout's palette)"
            })
    private @Nullable String model;

    @Mixin private LayoutOptions layout = new LayoutOptions();
    @Mixin private VoidFillOption fill = new VoidFillOption();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures (default: the model's own)")
    private @Nullable Size size;

    @Option(
            names = "--image",
            paramLabel = "N|all|sheet",
            description = {
                "Which picture of the collection, from 1 (default: 1); all in files of their own;",
                "or a sheet of the layout and all of them"
            })
    private @Nullable PictureSelection image;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {
                "Seed of the noise that gives regions their texture, for models that have noise",
                "(default: 0)"
            })
    private @Nullable Long seed;

    @Option(
            names = "--again",
            paramLabel = "PICTURE",
            description = "Make a PNG picture again from the recipe and layout inside it")
    private @Nullable Path again;

    @Mixin private EngineOption engine = new EngineOption();
    @Mixin private TilingOption bands = new TilingOption();

    /** A command that renders by {@code service} and writes by {@code export}. */
    public RenderCommand(RenderService service, PictureExport export, KnownNames names) {
        this.service = service;
        this.export = export;
        this.names = names;
    }

    @Override
    public Integer call() throws IOException, SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        engine.check(line);
        ProgressLine progress = ProgressLine.on(line.getErr());
        try {
            requireOutput(line);
            if (again != null) {
                requireRecipeOnly(line);
                if (output != null) {
                    RenderJobs.requireKnownEnding(picture(output));
                }
                return makeAgain(again, progress);
            }
            if (layouts.isEmpty()) {
                throw new CommandLine.ParameterException(line, "Name a layout, or use --again.");
            }
            RenderChoice choice = choice(line);
            List<RenderJobs.Job> jobs = jobs(line);
            return jobs.size() == 1
                    ? one(jobs.get(0), choice, progress)
                    : several(jobs, choice, progress, line);
        } catch (OutputNameException wrong) {
            throw new CommandLine.ParameterException(
                    line, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private void requireOutput(CommandLine line) {
        if (output == null && layers == null) {
            throw new CommandLine.ParameterException(
                    line, "Name the file or folder to write with -o, or one with --layers.");
        }
        if (layers != null && !FileNames.last(layers).toLowerCase(Locale.ROOT).endsWith(LAYERS)) {
            throw new CommandLine.ParameterException(line, layers + " must end in " + LAYERS + ".");
        }
    }

    /** What a picture for standard output is called until it is there. */
    private static Path picture(Path named) {
        return StandardStreams.isStandard(named) ? Path.of(PICTURE) : named;
    }

    private List<RenderJobs.Job> jobs(CommandLine line) throws IOException, SynthesisException {
        List<Path> files = new ArrayList<>();
        for (Path each : layouts) {
            files.add(StandardStreams.input(each));
        }
        Path target = picture(output == null ? Path.of(PICTURE) : output);
        boolean one = files.size() == 1 && !Files.isDirectory(files.get(0));
        if (!one && (layers != null || target != output)) {
            throw new CommandLine.ParameterException(
                    line, "Several layouts need a folder as OUT; --layers and - take one.");
        }
        return RenderJobs.of(files, target);
    }

    /** Writes what was asked for. */
    private void write(Rendering rendering, PictureSelection wanted, Path file)
            throws IOException, SynthesisException {
        if (output != null && StandardStreams.isStandard(output)) {
            StandardStreams.output(
                    output, PICTURE, picture -> export.write(rendering, wanted, picture));
        } else if (output != null) {
            export.write(rendering, wanted, file);
        }
        if (layers != null) {
            export.writeLayers(rendering, wanted, layers);
        }
    }

    private void requireRecipeOnly(CommandLine line) {
        boolean more =
                size != null
                        || seed != null
                        || layout.isGiven()
                        || fill.isGiven()
                        || engine.options().precision() != Precision.AUTO;
        if (!layouts.isEmpty() || more) {
            throw new CommandLine.ParameterException(
                    line,
                    "--again takes layout, palette, size, seed and precision from the picture;"
                            + " leave them out.");
        }
    }

    private int makeAgain(Path picture, ProgressLine progress)
            throws IOException, SynthesisException {
        EmbeddedRecipe embedded = export.read(picture);
        EngineOptions options = options();
        Rendering rendering =
                service.again(
                        embedded,
                        Optional.ofNullable(model),
                        options,
                        isUnrounded(),
                        new RenderProgress(progress, FileNames.last(picture)));
        progress.clear();
        int number = embedded.recipe().picture();
        PictureSelection same =
                number == 0
                        ? PictureSelection.SHEET
                        : new PictureSelection(PictureSelection.Kind.ONE, number);
        write(
                rendering,
                image == null ? same : image,
                picture(output == null ? Path.of(PICTURE) : output));
        return CommandLine.ExitCode.OK;
    }

    private int one(RenderJobs.Job job, RenderChoice choice, ProgressLine progress)
            throws IOException, SynthesisException {
        try (RenderService.Session session = service.session(options())) {
            RenderProgress shown = new RenderProgress(progress, FileNames.last(job.layout()));
            Rendering rendering = session.render(job.layout(), choice, shown, new Cancellation());
            write(rendering, pictures(), job.output());
            report(job, rendering, progress);
        } finally {
            progress.clear();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Renders all; one that fails does not stop the others, but the exit code shows it. */
    private int several(
            List<RenderJobs.Job> jobs,
            RenderChoice choice,
            ProgressLine progress,
            CommandLine line) {
        int failed = 0;
        try (RenderService.Session session = service.session(options())) {
            for (int i = 0; i < jobs.size(); i++) {
                RenderJobs.Job job = jobs.get(i);
                try {
                    Rendering rendering =
                            session.render(
                                    job.layout(),
                                    choice,
                                    counted(progress, i, jobs),
                                    new Cancellation());
                    write(rendering, pictures(), job.output());
                    report(job, rendering, progress);
                } catch (IOException | SynthesisException | InvalidPathException failure) {
                    LOG.debug("{} could not be rendered.", job.layout(), failure);
                    progress.say(job.layout() + ": " + Failures.sentence(failure));
                    failed++;
                }
            }
        }
        progress.clear();
        if (failed > 0) {
            line.getErr().printf("%d of %d layouts were not rendered.%n", failed, jobs.size());
        }
        return failed == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** The bar counts layouts; the memory is reported as soon as it is known. */
    private static Progress counted(ProgressLine line, int number, List<RenderJobs.Job> jobs) {
        String name = FileNames.last(jobs.get(number).layout());
        RenderProgress one = new RenderProgress(line, name);
        line.show(number, jobs.size(), name);
        return new Progress() {
            @Override
            public void needs(long bytes) {
                one.needs(bytes);
                line.show(number, jobs.size(), one.text());
            }

            @Override
            public void advance(int done, int total) {
                line.show(number, jobs.size(), one.text());
            }
        };
    }

    private static void report(RenderJobs.Job job, Rendering rendering, ProgressLine progress) {
        job.note().ifPresent(progress::say);
        rendering
                .guess()
                .ifPresent(
                        guess ->
                                progress.say(
                                        FileNames.last(job.layout()) + ": " + guess.sentence()));
        if (rendering.movedPixels() > 0) {
            progress.say(
                    String.format(
                            "%s: %d pixels of no known class were given the likeliest one or void.",
                            FileNames.last(job.layout()), rendering.movedPixels()));
        }
        for (String note : rendering.notes()) {
            progress.say(FileNames.last(job.layout()) + ": " + note);
        }
    }

    private EngineOptions options() {
        return engine.options().in(bands.bands());
    }

    private PictureSelection pictures() {
        return image == null ? PictureSelection.FIRST : image;
    }

    private RenderChoice choice(CommandLine line) {
        return new RenderChoice(
                Optional.ofNullable(model),
                Optional.ofNullable(size),
                layout.choice(line, names),
                fill.choice(line),
                pictures(),
                seed == null ? 0 : seed,
                isUnrounded());
    }

    private boolean isUnrounded() {
        return output != null && RenderJobs.isUnrounded(output);
    }
}
