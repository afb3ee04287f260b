package veduta.ml.crn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.model.Capability;
import veduta.api.model.NetworkConfig;
import veduta.api.model.NetworkOptions;
import veduta.image.Size;
import veduta.ml.crn.network.CrnArchitecture;

final class CrnNoiseConfigTest {
    private static final CrnArchitecture CRN = new CrnArchitecture();

    private static NetworkConfig config(Map<String, String> settings) {
        return CRN.config(
                new NetworkOptions("two", 2, 1, new Size(64, 32), List.of(8, 8, 8, 8), settings));
    }

    @Test
    void config_withNoise_givesItToTheModulesFromTheMiddleUp() {
        NetworkConfig noisy = config(Map.of("noise", "4"));
        assertEquals("0,0,4,4", noisy.settings().get("noise"));
        CrnShape shape = CrnShape.of(noisy);
        assertEquals(List.of(0, 0, 4, 4), shape.noise());
        assertEquals(8 + 3, shape.inputChannels(1));
        assertEquals(8 + 4 + 3, shape.inputChannels(2));
        assertEquals(
                CrnShape.of(config(Map.of())).parameters() + 2 * 9 * 8 * 4, shape.parameters());
    }

    @Test
    void grown_networkWithNoise_givesItToTheNewModule() throws Exception {
        NetworkConfig grown = CRN.grown(config(Map.of("noise", "4")));
        assertEquals(List.of(0, 0, 4, 4, 4), CrnConfig.noise(grown));
        assertEquals(
                List.of(0, 0, 4, 4),
                CrnConfig.noise(CRN.resized(config(Map.of("noise", "4")), new Size(128, 64))));
    }

    /** Files of networks without noise stay as they were. */
    @Test
    void config_withoutNoise_saysNothingOfIt() {
        assertFalse(config(Map.of("noise", "0")).settings().containsKey("noise"));
    }

    @Test
    void capabilities_networkWithoutNoise_hasNoSeededTexture() {
        assertTrue(
                CRN.capabilities(config(Map.of("noise", "1"))).contains(Capability.SEEDED_TEXTURE));
        assertFalse(CRN.capabilities(config(Map.of())).contains(Capability.SEEDED_TEXTURE));
    }

    @ParameterizedTest
    @CsvSource({"noise, 65", "noise, -1", "noise, many", "depth, 3"})
    void config_settingOutOfRangeOrUnknown_isRefused(String key, String value) {
        String message =
                assertThrows(IllegalArgumentException.class, () -> config(Map.of(key, value)))
                        .getMessage();
        assertTrue(message.contains("noise"), message);
    }
}
