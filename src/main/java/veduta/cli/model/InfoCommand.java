package veduta.cli.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.segmentation.SegmenterInfo;
import veduta.tensorfile.FileDigest;
import veduta.tensorfile.WeightsException;
import veduta.training.dataset.PhotoDigests;

/** Tells what is known of a model. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Tell what a model is, what it costs and how it was made, as JSON.",
        footer = {"", "Example:", "  veduta info street --size 1024x512"})
public final class InfoCommand implements Callable<Integer> {
    private final Architectures architectures;
    private final ModelCatalog models;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "A model file or the name of an installed one")
    private String model = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures that costs are told for (default: the model's own)")
    private @Nullable Size size;

    /** A command that finds models in {@code models}. */
    public InfoCommand(Architectures architectures, ModelCatalog models) {
        this.architectures = architectures;
        this.models = models;
    }

    @Override
    public Integer call() throws SynthesisException, WeightsException, IOException {
        Path file = models.find(model);
        Optional<SegmenterInfo> segmenter = SegmenterInfo.read(file);
        if (segmenter.isPresent()) {
            Answer.print(
                    CommandSpecs.of(spec).commandLine().getOut(),
                    segmentation(file, segmenter.get()));
            return 0;
        }
        ModelInfo card = ModelFile.card(file);
        Network network = architectures.network(card.network());
        Size picture = size == null ? card.size() : size;
        network.requireSize(picture);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toString());
        answer.put("name", card.name());
        answer.put("architecture", card.architecture());
        answer.put("palette", card.paletteKey());
        answer.put("classes", card.classes());
        settings(card).forEach(answer::put);
        answer.put("size", card.size().toString());
        answer.put("images", card.images());
        answer.put("made", made(card));
        answer.put("sha256", FileDigest.sha256(file));
        answer.put("fileMegabytes", Answer.megabytes(Files.size(file)));
        answer.put("parameters", network.costs().parameters());
        answer.put("cost", cost(network.costs(), picture));
        Answer.print(CommandSpecs.of(spec).commandLine().getOut(), answer);
        return 0;
    }

    /** The architecture's settings: lists of numbers as such, names as in the other answers. */
    private static Map<String, Object> settings(ModelInfo card) {
        Map<String, Object> settings = new TreeMap<>(Comparator.reverseOrder());
        card.network()
                .settings()
                .forEach((key, value) -> settings.put(camelCase(key), numbers(value)));
        return settings;
    }

    private static Object numbers(String value) {
        return value.matches("[0-9]+(,[0-9]+)*")
                ? Stream.of(value.split(",")).map(Integer::valueOf).toList()
                : value;
    }

    private static String camelCase(String key) {
        return Pattern.compile("_([a-z])")
                .matcher(key)
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    /** Its provenance; of the photos that it has seen only their number. */
    private static Map<String, String> made(ModelInfo card) {
        Map<String, String> made = new TreeMap<>(card.provenance());
        made.computeIfPresent(
                PhotoDigests.KEY,
                (key, text) -> {
                    PhotoDigests seen = PhotoDigests.in(card.provenance());
                    return seen.all().size() + (seen.isWhole() ? " photos" : " photos and others");
                });
        return made;
    }

    private static Map<String, Object> segmentation(Path file, SegmenterInfo card)
            throws WeightsException, IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toString());
        answer.put("name", card.name());
        answer.put("architecture", "segmentation network, trunk as VGG-19's");
        answer.put("palette", card.paletteKey());
        answer.put("classes", card.classes());
        answer.put("widths", card.widths());
        answer.put("features", card.features());
        answer.put("made", new TreeMap<>(card.provenance()));
        answer.put("sha256", FileDigest.sha256(file));
        answer.put("fileMegabytes", Answer.megabytes(Files.size(file)));
        answer.put("parameters", card.parameters());
        return answer;
    }

    private static Map<String, Object> cost(NetworkCosts costs, Size picture) {
        Map<String, Object> memory = new LinkedHashMap<>();
        Map<String, Object> onCard = new LinkedHashMap<>();
        for (Precision precision : EnumSet.complementOf(EnumSet.of(Precision.AUTO))) {
            RenderMemory estimate = costs.render(picture, precision, 1, FreeMemory.bytes());
            String name = precision.name().toLowerCase(Locale.ROOT);
            memory.put(name, Answer.megabytes(estimate.peakBytes()));
            onCard.put(name, Answer.megabytes(estimate.atOnceBytes()));
        }
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("size", picture.toString());
        cost.put("gigaMultiplyAdds", Math.round(costs.multiplyAdds(picture) / 1e7) / 100.0);
        cost.put("memoryMegabytes", memory);
        cost.put("cardMegabytesAtLeast", onCard);
        return cost;
    }
}
