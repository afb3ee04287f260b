package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.SkippingDataset;

/** Rarity of colours by hand, and draws that follow it. */
final class RebalancedOrderTest {
    private static final Size SIZE = new Size(4, 1);

    /** A pair of four pixels: their labels, and one gray for each of them. */
    private static Pair pair(String labels, int... grays) {
        byte[] rgb = new byte[12];
        byte[] numbers = new byte[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = (byte) (labels.charAt(i) == '.' ? LabelMap.VOID : labels.charAt(i) - '0');
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * i + channel] = (byte) grays[i];
            }
        }
        return new Pair(labels, RgbImage.of(SIZE, rgb), LabelMap.of(SIZE, numbers));
    }

    private static SkippingDataset pairs(Pair... pairs) {
        return new SkippingDataset(
                new Dataset() {
                    @Override
                    public int size() {
                        return pairs.length;
                    }

                    @Override
                    public Pair pair(int index) throws IOException {
                        if (pairs[index].name().equals("....")) {
                            throw new IOException("broken");
                        }
                        return pairs[index];
                    }
                });
    }

    private static double[] red(double value) {
        return new double[] {value, 0, 0};
    }

    /** How often each of the pairs is drawn in 6000 draws. */
    private static long[] counts(SkippingDataset pairs, int classes, long seed) throws Exception {
        RebalancedOrder order = RebalancedOrder.of(pairs, classes, seed, new Cancellation());
        long[] counts = new long[pairs.size()];
        LongStream.range(0, 6000).forEach(draw -> counts[order.index(draw)]++);
        return counts;
    }

    /**
     * Of reds 0, 0, 0 and 200 the variance is 7500, a third of it 2500, and the squared bandwidth
     * 2500 * 4^(-2/7) = 1682.4. So a common one has the density (3 + e) / 4, the rare one (1 + 3 e)
     * / 4, with e = exp(-200^2 / 3364.8) = 6.873e-6.
     */
    @Test
    void of_threeAlikeAndOneOther_areInverseDensities() {
        double e = 6.873e-6;
        assertArrayEquals(
                new double[] {4 / (3 + e), 4 / (3 + e), 4 / (3 + e), 4 / (1 + 3 * e)},
                ColourRarity.of(List.of(red(0), red(0), red(0), red(200))),
                1e-7);
    }

    /** The variance is 0; a bandwidth of one level leaves the density of each 1. */
    @Test
    void of_equalColours_areOne() {
        assertArrayEquals(
                new double[] {1, 1, 1}, ColourRarity.of(List.of(red(7), red(7), red(7))), 1e-12);
    }

    /** The 38th of 40 is as rare as most; the two outliers count as no rarer. */
    @Test
    void of_outliersAmongForty_areCapped() {
        List<double[]> colours = new ArrayList<>();
        for (int i = 0; i < 38; i++) {
            colours.add(red(100));
        }
        colours.add(red(0));
        colours.add(red(255));
        double[] rarities = ColourRarity.of(colours);
        assertEquals(rarities[0], rarities[38]);
        assertEquals(rarities[0], rarities[39]);
    }

    /** Three photos weigh 1/3, one weighs 1: it is drawn every other time. */
    @Test
    void index_oneRareAmongFour_isDrawnEveryOtherTime() throws Exception {
        long[] counts =
                counts(
                        pairs(
                                pair("0000", 0, 0, 0, 0),
                                pair("0000", 0, 0, 0, 0),
                                pair("0000", 250, 250, 250, 250),
                                pair("0000", 0, 0, 0, 0)),
                        1,
                        5);
        assertEquals(3000, counts[2], 150);
        assertEquals(1000, counts[0], 120);
        assertEquals(1000, counts[3], 120);
    }

    /** Of class 0 the third photo is rare, of class 1 the first: draws take the two by turns. */
    @Test
    void index_twoClasses_goRound() throws Exception {
        SkippingDataset pairs =
                pairs(
                        pair("0001", 0, 0, 0, 250),
                        pair("0001", 0, 0, 0, 0),
                        pair("0001", 250, 250, 250, 0),
                        pair("0001", 0, 0, 0, 0));
        RebalancedOrder order = RebalancedOrder.of(pairs, 2, 5, new Cancellation());
        long[][] counts = new long[2][4];
        LongStream.range(0, 6000).forEach(draw -> counts[(int) (draw % 2)][order.index(draw)]++);
        assertEquals(1500, counts[0][2], 110);
        assertEquals(1500, counts[1][0], 110);
        assertEquals(500, counts[1][2], 90);
    }

    /** Class 1 has the fewest pixels of six, and its rare photo is drawn as the others are. */
    @Test
    void index_sixthClass_hasNoPart() throws Exception {
        byte[] labels = new byte[11];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) List.of(0, 0, 2, 2, 3, 3, 4, 4, 5, 5, 1).get(i).intValue();
        }
        Size size = new Size(11, 1);
        Pair[] all = new Pair[4];
        for (int i = 0; i < all.length; i++) {
            byte[] rgb = new byte[33];
            rgb[32] = (byte) (i == 2 ? 250 : 0);
            all[i] = new Pair("p" + i, RgbImage.of(size, rgb), LabelMap.of(size, labels));
        }
        for (long count : counts(pairs(all), 6, 5)) {
            assertEquals(1500, count, 130);
        }
    }

    @Test
    void index_brokenPairOrOneWithoutTheClasses_isNeverDrawn() throws Exception {
        long[] counts =
                counts(
                        pairs(
                                pair("0000", 0, 0, 0, 0),
                                pair("....", 9, 9, 9, 9),
                                pair("1111", 5, 5, 5, 5),
                                pair("0000", 3, 3, 3, 3)),
                        2,
                        5);
        assertEquals(0, counts[1]);
        assertEquals(0, counts[2]);
        assertTrue(counts[0] > 0 && counts[3] > 0);
    }

    @Test
    void index_sameSeed_isTheSameAndAnotherIsNot() throws Exception {
        SkippingDataset pairs = pairs(pair("0000", 0, 0, 0, 0), pair("0000", 9, 9, 9, 9));
        List<Integer> one = draws(RebalancedOrder.of(pairs, 1, 5, new Cancellation()));
        assertEquals(one, draws(RebalancedOrder.of(pairs, 1, 5, new Cancellation())));
        assertNotEquals(one, draws(RebalancedOrder.of(pairs, 1, 6, new Cancellation())));
    }

    private static List<Integer> draws(PairOrder order) {
        return LongStream.range(0, 50).mapToObj(order::index).toList();
    }

    @Test
    void of_classInOnePhotoOnly_isRefused() {
        SkippingDataset pairs = pairs(pair("0000", 0, 0, 0, 0), pair("1111", 9, 9, 9, 9));
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> RebalancedOrder.of(pairs, 2, 5, new Cancellation()));
        assertTrue(String.valueOf(refused.getMessage()).contains("in 2 photos or more"));
    }

    @Test
    void of_cancelled_looksAtNothing() {
        Cancellation stop = new Cancellation();
        stop.cancel();
        SkippingDataset pairs = pairs(pair("....", 0, 0, 0, 0));
        assertThrows(CancelledException.class, () -> RebalancedOrder.of(pairs, 1, 5, stop));
        assertEquals(List.of(), pairs.broken());
    }
}
