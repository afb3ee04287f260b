package veduta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.image.Size;
import veduta.net.MemoryEstimate;
import veduta.net.ModelFile;
import veduta.net.NetworkShape;
import veduta.net.SegmenterCard;
import veduta.synthesis.ModelCard;
import veduta.synthesis.ModelCatalog;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;
import veduta.train.pairs.PhotoDigests;
import veduta.weights.FileDigest;
import veduta.weights.WeightsException;

/** Tells what is known of a model. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Tell what a model is, what it costs and how it was made, as JSON.",
        footer = {"", "Example:", "  veduta info street --size 1024x512"})
public final class InfoCommand implements Callable<Integer> {
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
    public InfoCommand(ModelCatalog models) {
        this.models = models;
    }

    @Override
    public Integer call() throws SynthesisException, WeightsException, IOException {
        Path file = models.find(model);
        Optional<SegmenterCard> segmenter = SegmenterCard.read(file);
        if (segmenter.isPresent()) {
            Answer.print(
                    Specs.of(spec).commandLine().getOut(), segmentation(file, segmenter.get()));
            return 0;
        }
        ModelCard card = ModelFile.card(file);
        NetworkShape shape = NetworkShape.of(card);
        Size picture = size == null ? card.size() : size;
        shape.requireFits(picture);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.toString());
        answer.put("name", card.name());
        answer.put("architecture", card.architecture());
        answer.put("palette", card.paletteKey());
        answer.put("classes", card.classes());
        answer.put("widths", card.widths());
        answer.put("baseSize", card.baseSize().toString());
        answer.put("size", card.size().toString());
        answer.put("images", card.images());
        answer.put("made", made(card));
        answer.put("sha256", FileDigest.sha256(file));
        answer.put("fileMegabytes", Answer.megabytes(Files.size(file)));
        answer.put("parameters", shape.parameters());
        answer.put("cost", cost(shape, picture));
        Answer.print(Specs.of(spec).commandLine().getOut(), answer);
        return 0;
    }

    /** Its provenance; of the photos that it has seen only their number. */
    private static Map<String, String> made(ModelCard card) {
        Map<String, String> made = new TreeMap<>(card.provenance());
        made.computeIfPresent(
                PhotoDigests.KEY,
                (key, text) -> {
                    PhotoDigests seen = PhotoDigests.in(card.provenance());
                    return seen.all().size() + (seen.isWhole() ? " photos" : " photos and others");
                });
        return made;
    }

    private static Map<String, Object> segmentation(Path file, SegmenterCard card)
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

    private static Map<String, Object> cost(NetworkShape shape, Size picture) {
        Map<String, Object> memory = new LinkedHashMap<>();
        Map<String, Object> onCard = new LinkedHashMap<>();
        for (Precision precision : EnumSet.complementOf(EnumSet.of(Precision.AUTO))) {
            MemoryEstimate estimate = MemoryEstimate.of(shape, picture, precision);
            String name = precision.name().toLowerCase(Locale.ROOT);
            memory.put(name, Answer.megabytes(estimate.peakBytes()));
            onCard.put(name, Answer.megabytes(estimate.atOnceBytes()));
        }
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("size", picture.toString());
        cost.put("gigaMultiplyAdds", Math.round(shape.multiplyAdds(picture) / 1e7) / 100.0);
        cost.put("memoryMegabytes", memory);
        cost.put("cardMegabytesAtLeast", onCard);
        return cost;
    }
}
