package veduta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import veduta.training.TinyPerceptualNetwork;

/** Trainings of small networks with three pairs, by the command. */
@Tag("engine")
abstract class TrainCommandCase {
    @TempDir Path folder;
    Program program;
    Path pairs;
    Path perceptual;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        SampleFiles.pairs(pairs);
        perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Trains; of an option that is given twice the last one counts. */
    Program.Result train(String model, Object... more) {
        Map<Object, List<Object>> options = new LinkedHashMap<>();
        List<Object> words =
                new ArrayList<>(
                        List.of(
                                "--pairs",
                                pairs,
                                "-o",
                                file(model),
                                "--perceiver",
                                perceptual,
                                "--widths",
                                "8,8,6",
                                "--size",
                                "32x16",
                                "--images",
                                "2",
                                "--steps",
                                "4",
                                "--batch",
                                "2",
                                "--rescale-after",
                                "2",
                                "--device",
                                "cpu"));
        words.addAll(List.of(more));
        Object name = "";
        for (Object word : words) {
            if (word.toString().startsWith("-")) {
                name = word;
                options.put(name, new ArrayList<>());
            }
            options.get(name).add(word);
        }
        List<Object> arguments = new ArrayList<>(List.of("train"));
        options.values().forEach(arguments::addAll);
        return program.run(arguments.toArray());
    }
}
