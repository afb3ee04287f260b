package veduta.cli.bench;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.model.ModelCatalog;
import veduta.cli.options.NetworksOption;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.ProgressLine;
import veduta.image.Size;

/** Measures how much memory renders take, each in a process of its own. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = {
            "Measure the peak memory of renders beside what is foretold, as JSON in megabytes.",
            "Every network, size and number format has a fresh process. With many repeats the",
            "resident memory, the heap and what the C library has given out after the first, half",
            "and all of them show whether anything is lost on the way. Only Linux tells a peak."
        },
        footer = {
            "",
            "Examples:",
            "  veduta bench memory --model street --published 256p --published 512p",
            "  veduta bench memory --model street --precision bfloat16 --repeats 500",
            "  veduta bench memory --model street --size 2048x1024 --bands 1 --bands 8"
        })
public final class BenchMemoryCommand implements Callable<Integer> {
    private final ModelCatalog models;
    private final String mainClass;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private NetworksOption networks = new NetworksOption();

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = "Size of the pictures; may be given again (default: the network's own)")
    private List<Size> sizes = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            description = "Number format; may be given again (default: float32 and bfloat16)")
    private List<Precision> precisions = new ArrayList<>();

    @Option(
            names = "--bands",
            paramLabel = "N",
            description = "Number of bands; may be given again (default: 1, whole)")
    private List<Tiling> bands = new ArrayList<>();

    @Option(
            names = "--repeats",
            paramLabel = "R",
            defaultValue = "2",
            description = "Renders after the first in each process (default: ${DEFAULT-VALUE})")
    private int repeats = 2;

    /**
     * A command that starts other processes.
     *
     * @param mainClass name of the class whose main method runs commands
     */
    public BenchMemoryCommand(ModelCatalog models, String mainClass) {
        this.models = models;
        this.mainClass = mainClass;
    }

    @Override
    public Integer call() throws SynthesisException, IOException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        Repeats.require(line, repeats);
        List<List<String>> runs = runs();
        ProgressLine progress = ProgressLine.on(line.getErr());
        List<Map<String, Object>> answers = new ArrayList<>();
        for (List<String> run : runs) {
            progress.show(answers.size(), runs.size(), String.join(" ", run));
            answers.add(summary(child(run)));
        }
        progress.clear();
        Answer.print(line.getOut(), Map.of("renders", answers));
        return CommandLine.ExitCode.OK;
    }

    /** The options of every process. */
    private List<List<String>> runs() throws SynthesisException {
        List<Precision> formats =
                precisions.isEmpty() ? List.of(Precision.FLOAT32, Precision.BFLOAT16) : precisions;
        List<List<String>> runs = new ArrayList<>();
        for (List<String> network : networks.words(models)) {
            for (List<String> size : sizeOptions()) {
                for (Precision format : formats) {
                    List<String> run = new ArrayList<>(network);
                    run.addAll(size);
                    run.addAll(List.of("--precision", BenchAnswers.key(format)));
                    for (Tiling each : bands.isEmpty() ? List.of(Tiling.WHOLE) : bands) {
                        List<String> banded = new ArrayList<>(run);
                        banded.addAll(
                                List.of("--bands", each.isAuto() ? "auto" : "" + each.count()));
                        runs.add(banded);
                    }
                }
            }
        }
        return runs;
    }

    private List<List<String>> sizeOptions() {
        return sizes.isEmpty()
                ? List.of(List.of())
                : sizes.stream().map(size -> List.of("--size", size.toString())).toList();
    }

    /** What 'bench forward' answers in a process of its own. */
    private JsonObject child(List<String> options) throws IOException, SynthesisException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        // As the start script does: the heap begins small instead of with what the machine has.
        words.addAll(
                List.of("-Xms32m", "-cp", System.getProperty("java.class.path", ""), mainClass));
        words.addAll(List.of("bench", "forward", "--device", "cpu"));
        words.addAll(List.of("--repeats", Integer.toString(repeats)));
        words.addAll(options);
        Process process =
                new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            process.getOutputStream().close();
            String answer =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return JsonParser.parseString(answer).getAsJsonObject();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (JsonParseException | IllegalStateException unreadable) {
            throw new SynthesisException("The measuring process gave no figures.", unreadable);
        } finally {
            process.destroy();
        }
        throw new SynthesisException(
                "The render with "
                        + String.join(" ", options)
                        + " did not end well; memory may be short.");
    }

    private static Map<String, Object> summary(JsonObject answer) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (String key : List.of("network", "size", "precision", "bands", "repeats")) {
            summary.put(key, answer.get(key));
        }
        JsonObject memory = answer.getAsJsonObject("memory");
        memory.entrySet().forEach(entry -> summary.put(entry.getKey(), entry.getValue()));
        if (memory.has("peakMegabytes")) {
            double ratio =
                    memory.get("predictedMegabytes").getAsDouble()
                            / memory.get("peakMegabytes").getAsDouble();
            summary.put("predictedOverPeak", Math.round(ratio * 1e3) / 1e3);
        }
        return summary;
    }
}
