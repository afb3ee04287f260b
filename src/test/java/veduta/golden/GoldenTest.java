package veduta.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bundled models make the pictures that they made when these were recorded, and a training the
 * same weights. On Linux with an Intel processor that has AVX2, of which kind was the recording
 * one, not a bit may differ; elsewhere the pictures may differ by less than can be seen.
 */
@Tag("engine")
final class GoldenTest {
    /** Of 0..255. */
    private static final double INVISIBLE = 1e-3;

    @TempDir private static Path folder;
    private static GoldenTable recorded;
    private static GoldenTable computed;
    private static boolean sameKind;

    @BeforeAll
    static void compute() throws Exception {
        GoldenTable.compute(folder);
        recorded = GoldenTable.recorded();
        computed = GoldenTable.computed(folder);
        sameKind = isOfTheRecordedKind();
        if (!sameKind) {
            System.out.println(
                    "NOT COMPARED BIT BY BIT: golden pictures were recorded on Linux with an Intel"
                            + " processor that has AVX2, which this machine is not. Only the means"
                            + " of blocks are compared.");
        }
    }

    private static boolean isOfTheRecordedKind() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        if (!Files.exists(processors)) {
            return false;
        }
        String text = Files.readString(processors);
        return text.contains("GenuineIntel") && text.contains(" avx2 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "street-avenue",
                "street-crossing",
                "street-residential",
                "bedroom",
                "kitchen",
                "living-room",
                "facade-balconies",
                "facade-palace",
                "facade-shutters",
                GoldenTable.TRAINING
            })
    void compute_result_isTheRecordedOne(String name) {
        GoldenResult expected = recorded.result(name);
        GoldenResult actual = computed.result(name);
        double farthest = expected.farthest(actual);
        assertTrue(farthest <= INVISIBLE, name + " has changed: a mean differs by " + farthest);
        if (sameKind) {
            assertEquals(
                    expected.digest(),
                    actual.digest(),
                    name + " differs in bits only: no mean by more than " + farthest);
        }
    }
}
