package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

final class EncodingCatalogTest {
    @Test
    void title_everyEncoding_isInTheTexts() {
        for (Encoding encoding :
                new LayoutFiles(Encodings.all(), SampleFiles.PALETTES).encodings().all()) {
            assertFalse(encoding.title().isBlank(), encoding.key());
        }
    }
}
