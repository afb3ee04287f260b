package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations of tiny models on pairs of a few small pictures. */
abstract class EvaluateCase {
    @TempDir Path folder;
    Program program;
    Path pairs;

    @BeforeEach
    final void prepare() throws Exception {
        program = Program.in(folder);
        pairs = folder.resolve("pairs");
        SampleFiles.pairs(pairs);
    }

    /** An empty folder for pairs. */
    final Path pairsFolder(String name) throws IOException {
        Path made = folder.resolve(name);
        Files.createDirectories(made.resolve("photo"));
        Files.createDirectories(made.resolve("label"));
        return made;
    }

    final Program.Result evaluate(Object... more) {
        List<Object> words =
                new ArrayList<>(List.of("evaluate", "--pairs", pairs, "--device", "cpu"));
        words.addAll(List.of(more));
        if (!words.contains("--model")) {
            words.addAll(List.of("--model", "tiny"));
        }
        return program.run(words.toArray());
    }

    static JsonObject answer(Program.Result result) {
        assertEquals(0, result.code(), result.err());
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }
}
