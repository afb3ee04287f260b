package veduta.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import veduta.file.encoding.LayoutChoice;
import veduta.image.Size;
import veduta.render.KeptLayout;
import veduta.render.PictureExport;
import veduta.render.PictureSelection;
import veduta.render.RenderChoice;
import veduta.render.RenderJobs;
import veduta.render.RenderService;
import veduta.render.Rendering;
import veduta.synthesis.Cancellation;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

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

    private final RenderService service;
    private final PictureExport export;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "LAYOUT",
            description = "Layout files, and folders of them")
    private List<Path> layouts = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUT",
            description = "File or folder to write")
    private Path output = Path.of("");

    @Option(
            names = "--model",
            paramLabel = "FILE|NAME",
            description = {
                "A model file or the name of an installed one",
                "(default: the one for the layout's palette)"
            })
    private @Nullable String model;

    @Option(
            names = "--palette",
            paramLabel = "KEY",
            description = "Palette of the layouts (default: recognised)")
    private @Nullable String palette;

    @Option(
            names = "--encoding",
            paramLabel = "KEY",
            description = "Encoding of the layouts (default: recognised; see 'veduta inspect')")
    private @Nullable String encoding;

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
            names = "--again",
            paramLabel = "PICTURE",
            description = "Make a PNG picture again from the recipe and layout inside it")
    private @Nullable Path again;

    @Mixin private EngineChoice engine = new EngineChoice();

    /** A command that renders by {@code service} and writes by {@code export}. */
    public RenderCommand(RenderService service, PictureExport export) {
        this.service = service;
        this.export = export;
    }

    @Override
    public Integer call() throws IOException, SynthesisException {
        CommandLine line = Specs.of(spec).commandLine();
        engine.check(line);
        ProgressLine progress = ProgressLine.on(line.getErr());
        if (again != null) {
            requireRecipeOnly(line);
            return makeAgain(again, progress);
        }
        if (layouts.isEmpty()) {
            throw new CommandLine.ParameterException(line, "Name a layout, or use --again.");
        }
        List<RenderJobs.Job> jobs = RenderJobs.of(layouts, output);
        return jobs.size() == 1 ? one(jobs.get(0), progress) : several(jobs, progress, line);
    }

    private void requireRecipeOnly(CommandLine line) {
        boolean more =
                size != null
                        || palette != null
                        || encoding != null
                        || engine.options().precision() != Precision.AUTO;
        if (!layouts.isEmpty() || more) {
            throw new CommandLine.ParameterException(
                    line,
                    "--again takes layout, palette, size and precision from the picture; leave them"
                            + " out.");
        }
    }

    private int makeAgain(Path picture, ProgressLine progress)
            throws IOException, SynthesisException {
        KeptLayout kept = export.read(picture);
        EngineOptions options = engine.options();
        String text = FileNames.last(picture);
        Rendering rendering =
                service.again(
                        kept,
                        Optional.ofNullable(model),
                        options,
                        (done, total) -> progress.show(done, total, text));
        progress.clear();
        int number = kept.recipe().picture();
        PictureSelection same =
                number == 0
                        ? PictureSelection.SHEET
                        : new PictureSelection(PictureSelection.Kind.ONE, number);
        export.write(rendering, image == null ? same : image, output);
        return CommandLine.ExitCode.OK;
    }

    private int one(RenderJobs.Job job, ProgressLine progress)
            throws IOException, SynthesisException {
        try (RenderService.Session session = service.session(engine.options())) {
            String text = FileNames.last(job.layout());
            Rendering rendering =
                    session.render(
                            job.layout(),
                            choice(),
                            (done, total) -> progress.show(done, total, text),
                            new Cancellation());
            export.write(rendering, pictures(), job.output());
            tellMoved(job, rendering, progress);
        } finally {
            progress.clear();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Renders all; one that fails does not stop the others, but the exit code tells. */
    private int several(List<RenderJobs.Job> jobs, ProgressLine progress, CommandLine line) {
        int failed = 0;
        try (RenderService.Session session = service.session(engine.options())) {
            for (int i = 0; i < jobs.size(); i++) {
                RenderJobs.Job job = jobs.get(i);
                progress.show(i, jobs.size(), FileNames.last(job.layout()));
                try {
                    Rendering rendering =
                            session.render(
                                    job.layout(),
                                    choice(),
                                    veduta.synthesis.Progress.NONE,
                                    new Cancellation());
                    export.write(rendering, pictures(), job.output());
                    tellMoved(job, rendering, progress);
                } catch (IOException | SynthesisException failure) {
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

    private static void tellMoved(RenderJobs.Job job, Rendering rendering, ProgressLine progress) {
        if (rendering.movedPixels() > 0) {
            progress.say(
                    String.format(
                            "%s: %d pixels of no known class were given the likeliest one or void.",
                            FileNames.last(job.layout()), rendering.movedPixels()));
        }
    }

    private PictureSelection pictures() {
        return image == null ? PictureSelection.FIRST : image;
    }

    private RenderChoice choice() {
        return new RenderChoice(
                Optional.ofNullable(model),
                Optional.ofNullable(size),
                new LayoutChoice(Optional.ofNullable(encoding), Optional.ofNullable(palette)),
                pictures());
    }
}
