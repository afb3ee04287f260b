package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

final class ClassBalanceTest {
    /** Every layout with a black photo. */
    private static Dataset pairs(LabelMap... layouts) {
        return new Dataset() {
            @Override
            public int size() {
                return layouts.length;
            }

            @Override
            public Pair pair(int index) {
                Size size = layouts[index].size();
                byte[] black = new byte[3 * Math.toIntExact(size.pixels())];
                return new Pair("pair", RgbImage.of(size, black), layouts[index]);
            }
        };
    }

    /** Shares 4/5 and 1/5 give weights 1 : 2, whose mean over the pixels is 6/5 before scaling. */
    @Test
    void of_sharesOfFourAndOne_areBalancedByTheirRoots() throws Exception {
        Dataset pairs = pairs(Layouts.of("0000", ".1.."), Layouts.of("0000", "1..."));
        assertArrayEquals(
                new float[] {5 / 6f, 10 / 6f},
                ClassBalance.of(pairs, 2, new Cancellation()),
                1e-6f);
    }

    @Test
    void of_classThatDoesNotOccur_isOne() throws Exception {
        assertArrayEquals(
                new float[] {1, 1, 1},
                ClassBalance.of(pairs(Layouts.of("02")), 3, new Cancellation()),
                1e-6f);
        assertArrayEquals(
                new float[] {1, 1},
                ClassBalance.of(pairs(Layouts.of("..")), 2, new Cancellation()));
    }

    /** One pixel of 10000 would weigh 100 / sqrt(2) as against 1 / sqrt(2), and weighs 8. */
    @Test
    void of_veryRareClass_isLimited() throws Exception {
        byte[] labels = new byte[10_000];
        labels[77] = 1;
        float[] weights =
                ClassBalance.of(
                        pairs(LabelMap.of(new Size(100, 100), labels)), 2, new Cancellation());
        double usual = 1 / Math.sqrt(2 * 0.9999);
        double mean = 0.9999 * usual + 0.0001 * 8;
        assertArrayEquals(new float[] {(float) (usual / mean), (float) (8 / mean)}, weights, 1e-5f);
    }

    @Test
    void of_cancelled_stops() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(
                CancelledException.class,
                () -> ClassBalance.of(pairs(Layouts.of("0")), 1, cancellation));
    }
}
