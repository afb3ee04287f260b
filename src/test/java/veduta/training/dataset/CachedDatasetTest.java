package veduta.training.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

final class CachedDatasetTest {
    private final List<String> decoded = new ArrayList<>();

    /** Decodes a 2x1 picture, of {@code wide} a 3x1 photo, and of {@code bad} none. */
    private final PairDecoder decoder =
            new PairDecoder() {
                @Override
                public double pixelAspect(Size whole) {
                    return 1;
                }

                @Override
                public RgbImage photo(PairEntry entry) throws IOException {
                    decoded.add(entry.name());
                    if (entry.name().startsWith("bad")) {
                        throw new IOException(entry.name() + " is damaged.");
                    }
                    int width = entry.name().equals("wide") ? 3 : 2;
                    return RgbImage.of(new Size(width, 1), new byte[3 * width]);
                }

                @Override
                public LabelMap layout(PairEntry entry) {
                    return LabelMap.filled(new Size(2, 1), 0);
                }
            };

    private Dataset pairs(long budgetBytes, String... names) {
        List<PairEntry> entries =
                Stream.of(names)
                        .map(name -> new PairEntry(name, Path.of(name), Path.of(name)))
                        .toList();
        return new CachedDataset(new PairListing(entries, List.of()), decoder, budgetBytes);
    }

    @Test
    void pair_ofDifferentSizes_isRefused() {
        assertThrows(IOException.class, () -> pairs(100, "wide").pair(0));
    }

    @Test
    void pair_withinBudget_isDecodedOnce() throws Exception {
        Dataset roomy = pairs(16, "a", "b");
        roomy.pair(0);
        roomy.pair(1);
        roomy.pair(0);
        assertEquals(List.of("a", "b"), decoded);
    }

    @Test
    void pair_beyondBudget_isDecodedAgain() throws Exception {
        Dataset tight = pairs(8, "a", "b");
        tight.pair(0);
        tight.pair(1);
        tight.pair(0);
        assertEquals(List.of("a", "b", "a"), decoded);
    }

    @Test
    void unbroken_brokenPair_isReplacedByTheNextAndReportedOnce() throws Exception {
        SkippingDataset pairs = new SkippingDataset(pairs(100, "a", "bad1", "wide", "c"));
        assertEquals("c", pairs.pair(1).name());
        assertEquals("c", pairs.pair(1).name());
        assertEquals("a", pairs.pair(0).name());
        assertEquals(2, pairs.broken().size());
        assertEquals("bad1 is damaged.", pairs.broken().get(0));
        assertTrue(pairs.isBroken(2));
        assertFalse(pairs.isBroken(3));
        assertTrue(pairs.ifReadable(1).isEmpty());
    }

    @Test
    void unbroken_noneLeft_saysWhy() {
        SkippingDataset pairs = new SkippingDataset(pairs(100, "bad1", "bad2"));
        String message = assertThrows(IOException.class, () -> pairs.pair(0)).getMessage();
        assertTrue(message.contains("Not one of the 2 pairs"), message);
        assertTrue(message.contains("bad1 is damaged."), message);
    }
}
