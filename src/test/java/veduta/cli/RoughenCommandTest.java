package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.net.ModelFile;

final class RoughenCommandTest {
    @TempDir private Path folder;
    private Program program;
    private Path output;

    @BeforeEach
    void prepare() throws Exception {
        program = Program.in(folder);
        output = folder.resolve("rough.safetensors");
    }

    private Program.Result roughen(Object model, String classes, Path to) {
        return program.run("roughen", "--model", model, "--classes", classes, "-o", to);
    }

    @Test
    void roughen_classes_notesTheirLabelsAndKeepsAllWeights() throws Exception {
        Program.Result result = roughen("tiny", "vegetation,sky", output);
        assertEquals(0, result.code(), result.err());
        assertEquals(List.of(8, 10), ModelFile.card(output).roughened());
        assertEquals("none", ModelFile.card(output).provenance().get("data"));
        var old = ModelFile.tensors(program.model("tiny"));
        var now = ModelFile.tensors(output);
        assertEquals(old.keySet(), now.keySet());
        old.forEach((name, values) -> assertArrayEquals(values, now.get(name), name));
    }

    @Test
    void roughen_none_takesTheNoteAway() throws Exception {
        assertEquals(0, roughen("tiny", "vegetation", output).code());
        Path plain = folder.resolve("plain.safetensors");
        assertEquals(0, roughen(output, "none", plain).code());
        assertEquals(List.of(), ModelFile.card(plain).roughened());
    }

    @Test
    void roughen_border_isNotedAndKeepsTheClasses() throws Exception {
        assertEquals(0, roughen("tiny", "vegetation", output).code());
        Path both = folder.resolve("both.safetensors");
        Program.Result result =
                program.run("roughen", "--model", output, "--border", 2, "-o", both);
        assertEquals(0, result.code(), result.err());
        assertEquals(2, ModelFile.card(both).border());
        assertEquals(List.of(8), ModelFile.card(both).roughened());
        assertEquals(2, program.run("roughen", "--model", both, "-o", output).code());
        assertEquals(
                2, program.run("roughen", "--model", both, "--border", 17, "-o", output).code());
    }

    @Test
    void roughen_unknownClass_isRefusedWithTheKnownOnes() {
        Program.Result result = roughen("tiny", "foliage", output);
        assertEquals(2, result.code());
        assertTrue(result.err().contains("no class 'foliage'"), result.err());
        assertTrue(result.err().contains("vegetation"), result.err());
        assertFalse(Files.exists(output));
    }
}
