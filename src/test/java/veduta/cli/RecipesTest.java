package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The commands by which the bundled models were made are commands of this program still. They are
 * recorded instead of being run; given without data, each ends for want of a file, not for its
 * options.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class RecipesTest {
    private static final String END = "--end of command--";

    @TempDir private Path folder;

    private List<List<String>> recorded(String script) throws Exception {
        Path record = folder.resolve("record");
        Path recorder = folder.resolve("recorder.sh");
        Files.writeString(
                recorder, "#!/bin/sh\nprintf '%s\\n' \"$@\" '" + END + "' >> '" + record + "'\n");
        assertTrue(recorder.toFile().setExecutable(true));
        ProcessBuilder recipe =
                new ProcessBuilder(
                        "sh",
                        "-e",
                        Path.of("models/recipes", script).toString(),
                        folder.resolve("data").toString(),
                        folder.resolve("distilled.safetensors").toString(),
                        folder.resolve("vgg19.safetensors").toString());
        recipe.environment().put("VEDUTA", recorder.toString());
        recipe.redirectError(folder.resolve("errors").toFile());
        assertEquals(0, recipe.start().waitFor(), Files.readString(folder.resolve("errors")));
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : Files.readAllLines(record)) {
            if (line.equals(END)) {
                commands.add(List.copyOf(words));
                words.clear();
            } else {
                words.add(line);
            }
        }
        return commands;
    }

    @ParameterizedTest
    @CsvSource({"street.sh, 18", "facades.sh, 10", "indoor.sh, 10", "street-segmenter.sh, 1"})
    void recipe_everyCommand_isAccepted(String script, int count) throws Exception {
        Program program = Program.in(folder);
        List<List<String>> commands = recorded(script);
        assertEquals(count, commands.size());
        for (List<String> words : commands) {
            List<Object> here = new ArrayList<>(words);
            int output = here.indexOf("-o") + 1;
            here.set(output, folder.resolve(words.get(output)));
            Program.Result result = program.run(here.toArray());
            assertEquals(1, result.code(), words + "\n" + result.err());
        }
    }
}
