package veduta.ml.perceptual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.training.TinyPerceptualNetwork;

@Tag("engine")
final class PerceptualNetworkJoinTest {
    private static TorchEngine torch;
    @TempDir private static Path folder;
    private static Path first;
    private static Path second;
    private static Path both;

    @BeforeAll
    static void start() throws Exception {
        torch = TorchEngine.open(Device.cpu());
        first = TinyPerceptualNetwork.write(folder.resolve("first.safetensors"), 1);
        second = TinyPerceptualNetwork.write(folder.resolve("second.safetensors"), 2);
        both = folder.resolve("both.safetensors");
        Map<String, Path> networks = new LinkedHashMap<>();
        networks.put("b", first);
        networks.put("a", second);
        assertEquals(
                List.of("b/conv1_2", "b/conv2_1", "a/conv1_2", "a/conv2_1"),
                PerceptualNetworkJoin.write(networks, both));
    }

    @AfterAll
    static void stop() {
        torch.close();
    }

    private static List<float[]> seen(Path file, List<String> levels, Precision precision)
            throws Exception {
        PerceptualNetwork network =
                PerceptualNetworkFile.load(torch, file, levels).computingIn(precision);
        float[] rgb = new float[3 * 16 * 16];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = i * 37 % 256;
        }
        try (NDManager scope = torch.scope()) {
            NDArray picture = scope.create(rgb, new Shape(1, 3, 16, 16));
            return network.perceive(scope, picture).stream().map(NDArray::toFloatArray).toList();
        }
    }

    private static void assertSame(List<float[]> wanted, List<float[]> found) {
        assertEquals(wanted.size(), found.size());
        for (int level = 0; level < wanted.size(); level++) {
            assertArrayEquals(wanted.get(level), found.get(level));
        }
    }

    @Test
    void perceive_joined_seesWhatEachSees() throws Exception {
        List<float[]> all = seen(both, List.of(), Precision.FLOAT32);
        assertSame(seen(first, List.of(), Precision.FLOAT32), all.subList(0, 2));
        assertSame(seen(second, List.of(), Precision.FLOAT32), all.subList(2, 4));
        assertFalse(Arrays.equals(all.get(0), all.get(2)));
    }

    @Test
    void load_levelsOfOneOnly_runsThatOne() throws Exception {
        List<String> levels = List.of("a/conv1_1", "a/conv2_1");
        assertEquals(levels, PerceptualNetworkFile.load(torch, both, levels).levels());
        assertSame(
                seen(second, List.of("conv1_1", "conv2_1"), Precision.FLOAT32),
                seen(both, levels, Precision.FLOAT32));
    }

    @Test
    void load_levelsInAnotherOrder_areRefused() {
        for (List<String> levels :
                List.of(
                        List.of("a/conv1_2", "b/conv1_2"),
                        List.of("conv1_2"),
                        List.of("b/conv9_9"))) {
            String sentence =
                    assertThrows(
                                    SynthesisException.class,
                                    () -> PerceptualNetworkFile.load(torch, both, levels))
                            .getMessage();
            assertTrue(sentence.contains("cannot be the perception network"), sentence);
        }
    }

    @Test
    void requireSees_asTheStrictestOfThem() throws Exception {
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, both, List.of());
        network.requireLargeEnough(new Size(8, 8), "take larger ones");
        assertThrows(
                SynthesisException.class,
                () -> network.requireLargeEnough(new Size(3, 3), "take larger ones"));
    }

    @Test
    void write_joinedAgain_isRefusedAndLeavesNothing() {
        Path output = folder.resolve("three.safetensors");
        Map<String, Path> networks = Map.of("x", both, "y", first);
        assertThrows(SynthesisException.class, () -> PerceptualNetworkJoin.write(networks, output));
        assertFalse(Files.exists(output));
    }

    @Test
    void write_oneNetworkOrANameWithASlash_isRefused() {
        Path output = folder.resolve("none.safetensors");
        assertThrows(
                IllegalArgumentException.class,
                () -> PerceptualNetworkJoin.write(Map.of("x", first), output));
        assertThrows(
                IllegalArgumentException.class,
                () -> PerceptualNetworkJoin.write(Map.of("x/1", first, "y", second), output));
    }
}
