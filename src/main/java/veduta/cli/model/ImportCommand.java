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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelImport;
import veduta.api.model.ModelInfo;
import veduta.cli.options.OutputOption;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.FileNames;
import veduta.cli.support.KnownNames;
import veduta.image.Size;

/** Turns published weights into files of this program. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Turn published weights into a model, a perception network or a segmentation network.",
            "",
            "SOURCE is a TensorFlow checkpoint of the authors (.../model.ckpt), VGG-19 as",
            "imagenet-vgg-verydeep-19.mat or torchvision's vgg19-*.pth, or a segmentation network",
            "ESPNetv2 trained on Cityscapes (espnetv2_*_city_*.pth)."
        },
        footer = {
            "",
            "Examples:",
            "  veduta import result_256p/model.ckpt -o published.safetensors",
            "  veduta import vgg19-dcbb9e9d.pth -o vgg19.safetensors",
            "  veduta import espnetv2_s_2.0_city_512x256.pth -o judge.safetensors"
        })
public final class ImportCommand implements Callable<Integer> {
    private final ModelImport weights;
    private final KnownNames names;
    private final Clock clock;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SOURCE", description = "The weights to read")
    private Path source = Path.of("");

    @Mixin private OutputOption output = new OutputOption.OfWeights();

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
    public ImportCommand(ModelImport weights, KnownNames names, Clock clock) {
        this.weights = weights;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Integer call() throws SynthesisException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Path written = output.file(line);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("source", FileNames.last(source));
        made.put("date", LocalDate.now(clock).toString());
        ModelImport.Imported became =
                weights.run(
                        source,
                        written,
                        new ModelImport.Choices(
                                FileNames.stem(written),
                                names.optionalPalette(line, palette),
                                Optional.ofNullable(size),
                                half,
                                made));
        line.getOut().println(written + sentence(became));
        return 0;
    }

    private static String sentence(ModelImport.Imported became) {
        if (became instanceof ModelImport.Imported.Model model) {
            ModelInfo info = model.info();
            return String.format(
                    ": a model for %s, %d pictures of %s.",
                    info.paletteKey(), info.images(), info.size());
        }
        if (became instanceof ModelImport.Imported.SegmentationNetwork network) {
            return String.format(
                    ": a segmentation network for %s, %,d parameters.",
                    network.info().paletteKey(), network.info().parameters());
        }
        return ": a perception network for 'train'.";
    }
}
