package veduta.training.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;

/** A share of the pairs is held back, evenly spread and always the same. */
final class HeldBackPairsTest {
    private static Dataset pairs(int count) {
        return new Dataset() {
            @Override
            public int size() {
                return count;
            }

            @Override
            public List<String> unmatched() {
                return List.of("lonely");
            }

            @Override
            public Optional<String> doubt() {
                return Optional.of("a guess");
            }

            @Override
            public Pair pair(int index) {
                Size size = new Size(1, 1);
                return new Pair(
                        Integer.toString(index),
                        RgbImage.of(size, new byte[3]),
                        LabelMap.filled(size, 0));
            }
        };
    }

    private static List<String> names(Dataset pairs) throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            names.add(pairs.pair(i).name());
        }
        return names;
    }

    @Test
    void of_quarterOfEight_takesTheMiddleOfEachHalf() throws Exception {
        HeldBackPairs parts = HeldBackPairs.of(pairs(8), 0.25);
        assertEquals(List.of("2", "6"), names(parts.judging()));
        assertEquals(List.of("0", "1", "3", "4", "5", "7"), names(parts.learned()));
        assertEquals(List.of("lonely"), parts.learned().unmatched());
        assertEquals(List.of(), parts.judging().unmatched());
        assertEquals(Optional.of("a guess"), parts.learned().doubt());
    }

    @Test
    void of_anyShare_partsAllPairsRoundingTheirNumber() throws Exception {
        for (int count = 2; count < 40; count++) {
            for (double share : new double[] {0.01, 0.1, 0.34, 0.5}) {
                HeldBackPairs parts = HeldBackPairs.of(pairs(count), share);
                assertEquals(Math.max(1, Math.round(share * count)), parts.judging().size());
                List<String> all = new ArrayList<>(names(parts.judging()));
                all.addAll(names(parts.learned()));
                assertEquals(count, all.stream().distinct().count());
                assertEquals(count, all.size());
            }
        }
    }

    @Test
    void of_allPairs_isRefused() {
        assertThrows(IOException.class, () -> HeldBackPairs.of(pairs(2), 0.9));
        assertThrows(IOException.class, () -> HeldBackPairs.of(pairs(1), 0.1));
    }
}
