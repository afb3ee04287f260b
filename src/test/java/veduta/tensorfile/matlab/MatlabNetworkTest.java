package veduta.tensorfile.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import us.hebi.matlab.mat.format.Mat5;
import veduta.tensorfile.Corruption;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

class MatlabNetworkTest {
    private static final int[] POSITIONS = {0, 2, 36};
    private static final int[] WIDTHS = {4, 1, 2};

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("vgg.mat");
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "false, 6", "true, 0", "true, 9"})
    void open_networkOfEitherKind_turnsTheConvolutions(boolean older, int deflate)
            throws Exception {
        MatFixture.write(file, POSITIONS, WIDTHS, older, deflate);
        try (MatlabNetwork read = MatlabNetwork.open(file)) {
            assertEquals(
                    List.of(
                            TensorInfo.of("layers.0.weight", TensorType.F32, 4, 3, 3, 3),
                            TensorInfo.of("layers.0.bias", TensorType.F32, 4),
                            TensorInfo.of("layers.2.weight", TensorType.F32, 1, 4, 3, 3),
                            TensorInfo.of("layers.2.bias", TensorType.F32, 1),
                            TensorInfo.of("layers.36.weight", TensorType.F32, 2, 1, 3, 3),
                            TensorInfo.of("layers.36.bias", TensorType.F32, 2)),
                    read.tensors());
            float[] kernel = read.readFloats("layers.0.weight");
            int at = 0;
            for (int o = 0; o < 4; o++) {
                for (int i = 0; i < 3; i++) {
                    for (int y = 0; y < 3; y++) {
                        for (int x = 0; x < 3; x++) {
                            assertEquals(MatFixture.value(0, o, i, y, x), kernel[at++]);
                        }
                    }
                }
            }
            assertArrayEquals(new float[] {36.5f, 37.5f}, read.readFloats("layers.36.bias"));
        }
    }

    @Test
    void open_cutOrByteFlipped_isRefusedOrReadable() throws Exception {
        MatFixture.write(file, new int[] {0, 2}, new int[] {2, 2}, false, 0);
        Corruption.check(file, MatlabNetwork::open);
        MatFixture.write(file, new int[] {0, 2}, new int[] {2, 2}, false, 9);
        Corruption.check(file, MatlabNetwork::open);
    }

    @Test
    void open_noLayers_saysSo() throws Exception {
        Mat5.writeToFile(Mat5.newMatFile().addArray("a", Mat5.newScalar(1)), file.toFile());
        assertRefused("holds no variable \"layers\"");
    }

    @Test
    void open_layersOfAnotherKind_isRefused() throws Exception {
        Mat5.writeToFile(Mat5.newMatFile().addArray("layers", Mat5.newScalar(1)), file.toFile());
        assertRefused("no list of layers");
    }

    @Test
    void open_otherFile_isRefused() throws Exception {
        Files.writeString(file, "MATLAB 7.3 MAT-file, Platform: GLNXA64" + " ".repeat(200));
        assertRefused("no little-endian MATLAB file of version 5");
        Files.write(file, new byte[0]);
        assertRefused("no little-endian MATLAB file of version 5");
    }

    private void assertRefused(String part) {
        String message =
                assertThrows(WeightsException.class, () -> MatlabNetwork.open(file).close())
                        .getMessage();
        assertTrue(message.contains(part), message);
    }
}
