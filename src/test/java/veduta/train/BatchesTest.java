package veduta.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.synthesis.TrainingPlan;
import veduta.train.pairs.Pair;
import veduta.train.pairs.PairSource;

final class BatchesTest {
    private static final Size SIZE = new Size(8, 4);

    /** Five pairs; pair n is painted with label n and gray 10 n. */
    private static final PairSource PAIRS =
            new PairSource() {
                @Override
                public int size() {
                    return 5;
                }

                @Override
                public Pair pair(int index) {
                    Size size = new Size(20, 16);
                    byte[] rgb = new byte[3 * 20 * 16];
                    Arrays.fill(rgb, (byte) (10 * index));
                    return new Pair(
                            "p" + index, RgbImage.of(size, rgb), LabelMap.filled(size, index));
                }
            };

    private static Batches batches(int batch, double smallestCrop, long seed) {
        return new Batches(PAIRS, SIZE, 5, schedule(batch, smallestCrop, 0, seed));
    }

    private static TrainingPlan.Schedule schedule(
            int batch, double smallestCrop, double simplified, long seed) {
        return new TrainingPlan.Schedule(1, 1, 0, 1, batch, smallestCrop, simplified, 0, seed);
    }

    @Test
    void batch_simplified_changesTheLayoutAndNotThePhoto() throws IOException {
        PairSource checkered =
                new PairSource() {
                    @Override
                    public int size() {
                        return 1;
                    }

                    @Override
                    public Pair pair(int index) {
                        byte[] labels = new byte[64 * 64];
                        for (int i = 0; i < labels.length; i++) {
                            labels[i] = (byte) ((i / 64 / 4 + i / 4) % 2);
                        }
                        Size size = new Size(64, 64);
                        return new Pair(
                                "checks",
                                RgbImage.of(size, new byte[3 * 64 * 64]),
                                LabelMap.of(size, labels));
                    }
                };
        Size size = new Size(64, 64);
        Batch plain = new Batches(checkered, size, 2, schedule(1, 1, 0, 1)).batch(1);
        Batch painted = new Batches(checkered, size, 2, schedule(1, 1, 1, 1)).batch(1);
        assertFalse(Arrays.equals(plain.layouts(), painted.layouts()));
        assertArrayEquals(plain.photos(), painted.photos());
        Batch again = new Batches(checkered, size, 2, schedule(1, 1, 1, 1)).batch(1);
        assertArrayEquals(painted.layouts(), again.layouts());
    }

    @Test
    void batch_sameSeedAndStep_isTheSame() throws IOException {
        Batch first = batches(2, 0.5, 7).batch(9);
        Batch second = batches(2, 0.5, 7).batch(9);
        assertArrayEquals(first.layouts(), second.layouts());
        assertArrayEquals(first.photos(), second.photos());
    }

    @Test
    void batch_overOneEpoch_showsEveryPairOnce() throws IOException {
        Set<Integer> seen = new HashSet<>();
        Batches batches = batches(1, 0.7, 3);
        for (int step = 1; step <= 5; step++) {
            seen.add(Math.round(batches.batch(step).photos()[0] / 10));
        }
        assertEquals(Set.of(0, 1, 2, 3, 4), seen);
    }

    @Test
    void batch_ofTwo_holdsLayoutsWithTheirPhotos() throws IOException {
        Batch batch = batches(2, 1, 3).batch(1);
        assertArrayEquals(new long[] {2, 6, 4, 8}, batch.shape());
        int plane = 32;
        for (int i = 0; i < 2; i++) {
            int label = Math.round(batch.photos()[i * 3 * plane] / 10);
            assertEquals(1, batch.layouts()[(i * 6 + label) * plane], 1e-5);
        }
    }

    @Test
    void batch_randomCrops_differBetweenSteps() throws IOException {
        PairSource ramp =
                new PairSource() {
                    @Override
                    public int size() {
                        return 1;
                    }

                    @Override
                    public Pair pair(int index) {
                        Size size = new Size(40, 20);
                        byte[] rgb = new byte[3 * 40 * 20];
                        for (int i = 0; i < rgb.length; i++) {
                            rgb[i] = (byte) (i / 3 % 40 * 6);
                        }
                        return new Pair("ramp", RgbImage.of(size, rgb), LabelMap.filled(size, 0));
                    }
                };
        Batches batches = new Batches(ramp, SIZE, 1, schedule(1, 0.5, 0, 1));
        assertFalse(Arrays.equals(batches.batch(1).photos(), batches.batch(2).photos()));
    }
}
