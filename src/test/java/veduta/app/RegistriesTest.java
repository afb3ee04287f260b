package veduta.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import veduta.api.compute.SynthesisException;
import veduta.ml.segmentation.SegmenterArchitecture;

/** What the registries answer to keys of files and options. */
final class RegistriesTest {
    private static final Registries REGISTRIES = Registries.usual();

    private static void assertMessage(String expected, Executable lookup) {
        assertEquals(expected, assertThrows(SynthesisException.class, lookup).getMessage());
    }

    @Test
    void of_knownKey_isTheKindOfThatKey() throws Exception {
        assertEquals("pixels", REGISTRIES.losses().of("pixels").key());
        assertSame(REGISTRIES.losses().all().get(3), REGISTRIES.losses().of("pixels"));
        assertEquals("adam", REGISTRIES.optimizers().of("adam").key());
    }

    @Test
    void of_unknownKey_namesItAndThoseThatThereAre() {
        assertMessage(
                "'blur' is no objective; choose one of diversity, texture, feature-matching,"
                        + " pixels, segmentation.",
                () -> REGISTRIES.losses().of("blur"));
        assertMessage(
                "'sgd' is no optimizer; choose one of adam, adam-adversarial.",
                () -> REGISTRIES.optimizers().of("sgd"));
        assertMessage(
                "'x' is no kind of training step; choose one of generator, adversarial,"
                        + " adversarial-unconditional.",
                () -> REGISTRIES.steps().of("x"));
        assertMessage(
                "'unet' is no kind of network that this version knows (crn,"
                        + " encoder-decoder, pix2pix, gan-segmentation, full-resolution).",
                () -> REGISTRIES.architectures().of("unet"));
    }

    @Test
    void segmenters_formats_areEachOfOneKind() {
        List<String> formats =
                REGISTRIES.segmenters().all().stream().map(SegmenterArchitecture::format).toList();
        assertEquals(List.of("veduta-segmenter/1", "veduta-segmenter-espnetv2/1"), formats);
        for (SegmenterArchitecture kind : REGISTRIES.segmenters().all()) {
            assertSame(
                    kind,
                    REGISTRIES.segmenters().find(Map.of("format", kind.format())).orElseThrow());
        }
    }
}
