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
import veduta.ml.modelfile.ModelFile;

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
        assertEquals(List.of(8, 10), ModelFile.info(output).roughened());
        assertEquals("none", ModelFile.info(output).provenance().get("data"));
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
        assertEquals(List.of(), ModelFile.info(plain).roughened());
    }

    @Test
    void border_ofARoughenedModel_isNotedBesideItsClasses() throws Exception {
        assertEquals(0, roughen("tiny", "vegetation", output).code());
        Path both = folder.resolve("both.safetensors");
        Program.Result result = program.run("border", "--model", output, "--width", 2, "-o", both);
        assertEquals(0, result.code(), result.err());
        assertEquals(2, ModelFile.info(both).border());
        assertEquals(List.of(8), ModelFile.info(both).roughened());
        var old = ModelFile.tensors(output);
        ModelFile.tensors(both)
                .forEach((name, values) -> assertArrayEquals(old.get(name), values, name));
        Program.Result wide = program.run("border", "--model", both, "--width", 17, "-o", output);
        assertEquals(2, wide.code());
        assertTrue(wide.err().contains("--width must be from 0 to 16."), wide.err());
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
