package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.TestModels;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.engine.Precisions;

/** Many renders in a process of their own leave nothing behind. */
@Tag("engine")
final class FlatMemoryTest {
    private static final int RENDERS = 600;

    /**
     * Of a format that the processor does not compute itself; the losses reported below still show.
     */
    private static final int SLOW_RENDERS = 200;

    /**
     * What the second half of the renders may add, in MB; less than 1 was seen on a busy machine.
     * Losing the 8-bit pictures of each render, the smallest buffer of any size, would add 29 MB,
     * and 10 MB where renders are slow.
     */
    private static final double GROWTH = 8;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"float32", "bfloat16"})
    @EnabledOnOs(OS.LINUX)
    void render_manyTimes_takesNoMoreMemory(String precision) throws Exception {
        ModelInfo info = TestModels.street("flat", List.of(32, 32, 32, 32, 16), 4);
        Path model = UntrainedModel.write(folder.resolve("flat.safetensors"), info, 2);
        Program.Result result =
                Program.in(folder)
                        .run(
                                "bench",
                                "memory",
                                "--model",
                                model,
                                "--precision",
                                precision,
                                "--repeats",
                                renders(precision));
        assertEquals(0, result.code(), result.err());
        JsonObject render =
                JsonParser.parseString(result.out())
                        .getAsJsonObject()
                        .getAsJsonArray("renders")
                        .get(0)
                        .getAsJsonObject();
        assertFlat(render, "heapMegabytes");
        assertFlat(render, "outsideHeapMegabytes");
    }

    private static int renders(String precision) throws SynthesisException {
        boolean isFast =
                precision.equals("float32")
                        || Precisions.forTraining(Precision.AUTO, false) == Precision.BFLOAT16;
        return isFast ? RENDERS : SLOW_RENDERS;
    }

    private static void assertFlat(JsonObject render, String kind) {
        JsonObject figures = render.getAsJsonObject(kind);
        double half = figures.get("half").getAsDouble();
        double last = figures.get("last").getAsDouble();
        assertTrue(last - half < GROWTH, kind + ": " + figures);
    }
}
