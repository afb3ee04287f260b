package veduta.cli.model;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.FileNames;
import veduta.cli.support.KnownNames;
import veduta.cli.support.OutputName;
import veduta.image.Size;
import veduta.ml.crn.published.WeightImport;

/** Turns published weights into files of this program. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turn published weights into a model or a perception network.",
            "",
            "SOURCE is a TensorFlow checkpoint of the authors (.../model.ckpt), or VGG-19 as",
            "imagenet-vgg-verydeep-19.mat or torchvision's vgg19-*.pth."
        },
        footer = {
            "",
            "Examples:",
            "  veduta import result_256p/model.ckpt -o published.safetensors",
            "  veduta import vgg19-dcbb9e9d.pth -o vgg19.safetensors"
        })
public final class ImportCommand implements Callable<Integer> {
    public static final String MODEL_ENDING = ".safetensors";

    private final WeightImport weights;
    private final KnownNames names;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "The weights to read")
    private Path source = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.safetensors",
            description = "The file to write")
    private Path output = Path.of("");

    @Option(
            names = "--palette",
            paramLabel = "KEY",
            description = "Palette of the network's layouts (default: one with as many classes)")
    private @Nullable String palette;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the network's pictures (default: twice as wide as high)")
    private @Nullable Size size;

    @Option(names = "--half", description = "Store 16 bits a number rather than 32")
    private boolean half;

    /** A command that imports by {@code weights}. */
    public ImportCommand(WeightImport weights, KnownNames names, Clock clock) {
        this.weights = weights;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        OutputName.require(line, output, MODEL_ENDING);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("source", FileNames.last(source));
        made.put("date", LocalDate.now(clock).toString());
        Optional<ModelInfo> card =
                weights.run(
                        source,
                        output,
                        new WeightImport.Choices(
                                FileNames.stem(output),
                                names.optionalPalette(line, palette),
                                Optional.ofNullable(size),
                                half,
                                made));
        line.getOut()
                .println(
                        card.map(
                                        model ->
                                                String.format(
                                                        "%s: a model for %s, %d pictures of %s.",
                                                        output,
                                                        model.paletteKey(),
                                                        model.images(),
                                                        model.size()))
                                .orElse(output + ": a perception network for 'train'."));
        return 0;
    }
}
