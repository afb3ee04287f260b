package veduta.cli.model;

import java.util.Comparator;
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
import veduta.api.compute.SynthesisException;
import veduta.api.model.FileIdentity;
import veduta.api.model.ModelCatalog;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelReport;
import veduta.api.model.ModelReports;
import veduta.api.model.NetworkReport;
import veduta.api.model.PhotoDigests;
import veduta.api.model.ReceptiveField;
import veduta.api.model.SegmenterInfo;
import veduta.api.model.SegmenterReport;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.image.Size;

/** Reports what is known of a model. */
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = "Tell what a model is, what it costs and how it was made, as JSON.",
        footer = {"", "Example:", "  veduta info street --size 1024x512"})
public final class InfoCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final ModelReports reports;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "A model file or the name of an installed one")
    private String model = "";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures that costs are told for (default: the model's own)")
    private @Nullable Size size;

    /** A command that finds models in {@code models} and prints {@code reports} on them. */
    public InfoCommand(ModelCatalog models, ModelReports reports) {
        this.models = models;
        this.reports = reports;
    }

    @Override
    public Integer call() throws SynthesisException {
        NetworkReport report = reports.of(models.find(model), Optional.ofNullable(size));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", report.file().path().toString());
        if (report instanceof SegmenterReport segmenter) {
            addSegmenter(answer, segmenter);
        } else if (report instanceof ModelReport renderer) {
            addModel(answer, renderer);
        }
        Answer.print(CommandSpecs.of(spec).commandLine().getOut(), answer);
        return 0;
    }

    private static void addModel(Map<String, Object> answer, ModelReport report) {
        ModelInfo info = report.model();
        answer.put("name", info.name());
        answer.put("architecture", info.architecture());
        answer.put("palette", info.paletteKey());
        answer.put("classes", info.classes());
        settings(info).forEach(answer::put);
        answer.put("size", info.size().toString());
        answer.put("images", info.images());
        addProvenance(answer, provenance(report));
        addFile(answer, report.file());
        answer.put("parameters", report.parameters());
        answer.put("receptiveField", field(report.field()));
        answer.put("cost", cost(report.cost()));
    }

    private static void addSegmenter(Map<String, Object> answer, SegmenterReport report) {
        SegmenterInfo info = report.network();
        answer.put("name", info.name());
        answer.put("architecture", info.architecture());
        answer.put("palette", info.paletteKey());
        answer.put("classes", info.classes());
        answer.put("widths", info.widths());
        answer.put("features", info.features());
        addProvenance(answer, new TreeMap<>(info.provenance()));
        addFile(answer, report.file());
        answer.put("parameters", info.parameters());
    }

    /** The architecture's settings: lists of numbers as such, names as in the other answers. */
    private static Map<String, Object> settings(ModelInfo info) {
        Map<String, Object> settings = new TreeMap<>(Comparator.reverseOrder());
        info.network()
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

    /** The model's provenance; of the photos that it was trained on only their number. */
    private static Map<String, String> provenance(ModelReport report) {
        Map<String, String> provenance = new TreeMap<>(report.model().provenance());
        report.photos()
                .ifPresent(
                        photos ->
                                provenance.put(
                                        PhotoDigests.KEY,
                                        photos.all().size()
                                                + (photos.isWhole()
                                                        ? " photos"
                                                        : " photos and others")));
        return provenance;
    }

    /** Adds the provenance, under its former name too. */
    private static void addProvenance(Map<String, Object> answer, Map<String, String> provenance) {
        answer.put("made", provenance);
        answer.put("provenance", provenance);
    }

    private static void addFile(Map<String, Object> answer, FileIdentity file) {
        answer.put("sha256", file.sha256());
        answer.put("fileMegabytes", Answer.megabytes(file.bytes()));
    }

    /** What convolutions read along a side, and whether norms see more than that. */
    private static Map<String, Object> field(ReceptiveField field) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("pixels", field.pixels());
        answer.put("norms", field.throughNorms() ? "whole picture" : "none");
        return answer;
    }

    /** What a render costs, the memory of a GPU under its former name too. */
    private static Map<String, Object> cost(ModelReport.Cost estimate) {
        Map<String, Object> memory = new LinkedHashMap<>();
        Map<String, Object> onGpu = new LinkedHashMap<>();
        estimate.memory()
                .forEach(
                        (precision, needed) -> {
                            String name = precision.name().toLowerCase(Locale.ROOT);
                            memory.put(name, Answer.megabytes(needed.peakBytes()));
                            onGpu.put(name, Answer.megabytes(needed.gpuBytes()));
                        });
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("size", estimate.picture().toString());
        cost.put("gigaMultiplyAdds", Math.round(estimate.multiplyAdds() / 1e7) / 100.0);
        cost.put("memoryMegabytes", memory);
        cost.put("cardMegabytesAtLeast", onGpu);
        cost.put("gpuMegabytesMin", onGpu);
        return cost;
    }
}
