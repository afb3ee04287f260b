package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
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

    @Test
    void streetParts_ofAFrame_areLargePairs() throws Exception {
        Path data = folder.resolve("data");
        frame(data.resolve("cityscapes-full"));
        for (String part : List.of("photo/seen.jpg", "label/seen.png")) {
            Path file = data.resolve("street/train").resolve(part);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "as it is");
        }
        Path pairs = folder.resolve("pairs");
        ProcessBuilder recipe =
                new ProcessBuilder(
                        "models/recipes/street-parts.sh", data.toString(), pairs.toString());
        recipe.environment().put("VEDUTA", program().toString());
        Path said = folder.resolve("said");
        recipe.redirectErrorStream(true).redirectOutput(said.toFile());
        assertEquals(0, recipe.start().waitFor(), Files.readString(said));
        assertTrue(Files.readString(said).endsWith("frame: 30 parts\n"), Files.readString(said));
        assertEquals("as it is", Files.readString(pairs.resolve("photo/seen.jpg")));
        BufferedImage photo = ImageIO.read(pairs.resolve("photo/frame_0.jpg").toFile());
        BufferedImage label = ImageIO.read(pairs.resolve("label/frame_0.png").toFile());
        assertEquals(photo.getWidth(), label.getWidth());
        assertEquals(photo.getWidth() / 2, photo.getHeight());
        Set<Integer> ids = new TreeSet<>();
        IntSummaryStatistics red = new IntSummaryStatistics();
        for (int i = 0; i < photo.getWidth() * photo.getHeight(); i++) {
            int x = i % photo.getWidth();
            int y = i / photo.getWidth();
            ids.add(label.getRaster().getSample(x, y, 0));
            red.accept(photo.getRaster().getSample(x, y, 0));
        }
        assertEquals(Set.of(0, 2, 13), ids);
        assertTrue(red.getMin() < 10 && red.getMax() > 245, red + " is not stretched");
    }

    /** A script that starts the program as it is tested. */
    private Path program() throws Exception {
        Path script = folder.resolve("veduta.sh");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        Files.writeString(
                script,
                String.format(
                        "#!/bin/sh\nexec '%s' -cp '%s' veduta.app.Launcher \"$@\"\n",
                        java, classes));
        assertTrue(script.toFile().setExecutable(true));
        return script;
    }

    /** Houses above cars above a road, all between 40 and 90. */
    private static void frame(Path frames) throws Exception {
        BufferedImage photo = new BufferedImage(2048, 1024, BufferedImage.TYPE_INT_RGB);
        BufferedImage ids = new BufferedImage(2048, 1024, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 1024; y++) {
            for (int x = 0; x < 2048; x++) {
                int stripe = y / 40 % 3;
                ids.getRaster().setSample(x, y, 0, List.of(11, 26, 7).get(stripe));
                photo.setRGB(x, y, new Color(40 + 25 * stripe, 50, 60).getRGB());
            }
        }
        Files.createDirectories(frames.resolve("photo"));
        Files.createDirectories(frames.resolve("labelIds"));
        ImageIO.write(photo, "jpg", frames.resolve("photo/frame.jpg").toFile());
        ImageIO.write(ids, "png", frames.resolve("labelIds/frame.png").toFile());
    }

    @ParameterizedTest
    @CsvSource({
        "street.sh, 22",
        "facades.sh, 12",
        "indoor.sh, 12",
        "landscape.sh, 2",
        "street-segmenter.sh, 1",
        "judges.sh, 2"
    })
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
            String said = result.err().strip();
            assertTrue(
                    here.stream().anyMatch(word -> isMissing(String.valueOf(word), said)),
                    words + "\n" + said);
        }
    }

    /** Whether a command said that the file in one of its words is missing, and nothing else. */
    private static boolean isMissing(String word, String said) {
        String file = word.substring(word.indexOf('=') + 1);
        String checkpoint = file.replace(".safetensors", ".checkpoint.safetensors");
        return said.lines().count() == 1
                && Stream.of(
                                "There is no model file '" + file + "' and no installed model",
                                file + " does not exist, and training needs a perception network",
                                file + " could not be read: there is no such file or folder.",
                                checkpoint + " does not exist; leave --resume out")
                        .anyMatch(said::startsWith);
    }
}
