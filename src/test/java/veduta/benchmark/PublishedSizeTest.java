package veduta.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.compute.Precision;
import veduta.api.model.ModelInfo;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.TestNetworks;

final class PublishedSizeTest {
    @ParameterizedTest
    @CsvSource({
        "256p, 512x256, 97.9, 1.07",
        "512p, 1024x512, 98.6, 1.47",
        "1024p, 2048x1024, 98.7, 1.58"
    })
    void info_publishedNetwork_hasThePublishedCost(
            String key, String size, double megaParameters, double teraMultiplyAdds)
            throws Exception {
        ModelInfo info = PublishedSize.of(key).info();
        CrnShape shape = CrnShape.of(info.network());
        assertEquals(size, info.size().toString());
        assertEquals(megaParameters, shape.parameters() / 1e6, 0.05);
        assertEquals(teraMultiplyAdds, shape.multiplyAdds(info.size()) / 1e12, 0.006);
    }

    @Test
    void of_unknownKey_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> PublishedSize.of("2048p"));
    }

    @Test
    void estimate_halfPrecision_needsHalfTheWeights() throws Exception {
        ModelInfo info = PublishedSize.of("256p").info();
        CrnShape shape = CrnShape.of(info.network());
        RenderMemory full = TestNetworks.memory(shape, info.size(), Precision.FLOAT32);
        RenderMemory half = TestNetworks.memory(shape, info.size(), Precision.BFLOAT16);
        assertEquals(4 * shape.parameters(), full.weightBytes());
        assertEquals(2 * half.weightBytes(), full.weightBytes());
        assertTrue(half.peakBytes() < full.peakBytes());
        assertTrue(full.peakBytes() > full.weightBytes() + full.activationBytes());
    }
}
