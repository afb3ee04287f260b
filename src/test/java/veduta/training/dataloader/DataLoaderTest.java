package veduta.training.dataloader;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingConfig.Augmentation;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

final class DataLoaderTest {
    private static final Size SIZE = new Size(8, 4);

    /** Five pairs; pair n is painted with label n and gray 10 n. */
    private static final Dataset PAIRS =
            new Dataset() {
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

    private static DataLoader batches(int batch, double smallestCrop, long seed) {
        return new DataLoader(
                PAIRS, SIZE, 5, schedule(batch, smallestCrop, 0, seed), Augmentation.NONE);
    }

    private static TrainingConfig.Schedule schedule(
            int batch, double smallestCrop, double simplified, long seed) {
        return new TrainingConfig.Schedule(1, 1, 0, 1, batch, smallestCrop, simplified, 0, seed);
    }

    private static Batch checks(TrainingConfig.Schedule schedule) throws IOException {
        byte[] labels = new byte[64 * 64];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) ((i / 64 / 4 + i / 4) % 2);
        }
        Size size = new Size(64, 64);
        Dataset checkered =
                one(
                        new Pair(
                                "checks",
                                RgbImage.of(size, new byte[3 * 64 * 64]),
                                LabelMap.of(size, labels)));
        return new DataLoader(checkered, size, 2, schedule, Augmentation.NONE).batch(1);
    }

    private static Dataset one(Pair pair) {
        return new Dataset() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public Pair pair(int index) {
                return pair;
            }
        };
    }

    /** Red rises to the right, green downwards, blue is flat; left of the middle is class 0. */
    private static Dataset slopes() {
        Size size = new Size(128, 128);
        byte[] rgb = new byte[3 * 128 * 128];
        byte[] labels = new byte[128 * 128];
        for (int i = 0; i < labels.length; i++) {
            rgb[3 * i] = (byte) (i % 128);
            rgb[3 * i + 1] = (byte) (i / 128);
            rgb[3 * i + 2] = 90;
            labels[i] = (byte) (i % 128 < 64 ? 0 : 1);
        }
        return one(new Pair("slopes", RgbImage.of(size, rgb), LabelMap.of(size, labels)));
    }

    private static DataLoader slopes(Augmentation augmentation) {
        return new DataLoader(slopes(), new Size(32, 32), 2, schedule(1, 0.5, 0, 3), augmentation);
    }

    /** Pixels of the photo that one pixel of the batch spans: to the right, and down. */
    private static double[] spans(Batch batch) {
        float[] photo = batch.photos();
        int last = 32 * 32 - 1;
        double right = Math.abs(photo[last] - photo[0]) / 31;
        return new double[] {right, (photo[2 * last + 1] - photo[last + 1]) / 31};
    }

    @Test
    void batch_squashedPair_showsItsWholeAtTheTrueShape() throws IOException {
        Pair square = slopes().pair(0);
        Pair squashed = new Pair("squashed", square.photo(), square.layout(), 2);
        DataLoader loader =
                new DataLoader(
                        one(squashed),
                        new Size(64, 32),
                        2,
                        schedule(1, 1, 0, 3),
                        new Augmentation(0, 0));
        float[] photo = loader.batch(1).photos();
        int plane = 64 * 32;
        // At the border the filter sees one side only; a square part would span 62 rows.
        assertEquals(126, Math.abs(photo[63] - photo[0]), 1);
        assertEquals(124, photo[2 * plane - 1] - photo[plane], 2);
    }

    @Test
    void batch_scaled_stretchesEachSideByItself() throws IOException {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int step = 1; step <= 20; step++) {
            double[] plain = spans(slopes(Augmentation.NONE).batch(step));
            assertEquals(plain[0], plain[1], 0.02);
            double[] spans = spans(slopes(new Augmentation(0.3, 0)).batch(step));
            double ratio = spans[0] / spans[1];
            least = Math.min(least, ratio);
            most = Math.max(most, ratio);
        }
        assertTrue(least < 0.85 && least > 1 / 1.3 / 1.3 - 0.02, "least " + least);
        assertTrue(most > 1.15 && most < 1.3 * 1.3 + 0.02, "most " + most);
    }

    @Test
    void batch_scaled_keepsLayoutAndPhotoTogether() throws IOException {
        for (int step = 1; step <= 20; step++) {
            Batch batch = slopes(new Augmentation(0.5, 0)).batch(step);
            for (int i = 0; i < 32 * 32; i++) {
                double right = batch.layouts()[32 * 32 + i];
                float red = batch.photos()[i];
                if (red < 60 || red > 68) {
                    assertEquals(red < 64 ? 0 : 1, right, 1e-5, "step " + step + ", red " + red);
                }
            }
        }
    }

    @Test
    void batch_coloured_changesOnlyThePhotoAndALittle() throws IOException {
        Set<Float> blues = new HashSet<>();
        for (int step = 1; step <= 10; step++) {
            Batch plain = slopes(Augmentation.NONE).batch(step);
            Batch coloured = slopes(new Augmentation(0, 0.1)).batch(step);
            assertArrayEquals(plain.layouts(), coloured.layouts());
            float blue = coloured.photos()[2 * 32 * 32];
            assertEquals(90, blue, 90 * (1.1 * 1.04 - 1) + 0.01);
            blues.add(blue);
        }
        assertEquals(10, blues.size());
    }

    /** The photo's red rises to the right; only where that differs, another thing is seen. */
    @Test
    void batch_unmirrored_keepsLeftAndRight() throws IOException {
        Augmentation kept = new Augmentation(0, 0, 0, true);
        int mirrored = 0;
        for (int step = 1; step <= 20; step++) {
            Batch plain = slopes(Augmentation.NONE).batch(step);
            Batch same = slopes(kept).batch(step);
            assertTrue(same.photos()[0] < same.photos()[31], "step " + step);
            if (plain.photos()[0] < plain.photos()[31]) {
                assertArrayEquals(plain.photos(), same.photos());
                assertArrayEquals(plain.layouts(), same.layouts());
            } else {
                mirrored++;
                assertEquals(plain.photos()[0], same.photos()[31], 1e-3);
                assertEquals(plain.layouts()[0], same.layouts()[31], 1e-5);
            }
        }
        assertTrue(mirrored > 3 && mirrored < 17, mirrored + " of 20");
    }

    @Test
    void batch_variedTwice_isTheSame() throws IOException {
        Augmentation augmentation = new Augmentation(0.2, 0.1);
        Batch first = slopes(augmentation).batch(7);
        Batch second = slopes(augmentation).batch(7);
        assertArrayEquals(first.layouts(), second.layouts());
        assertArrayEquals(first.photos(), second.photos());
    }

    @Test
    void batch_simplified_changesTheLayoutAndNotThePhoto() throws IOException {
        Batch plain = checks(schedule(1, 1, 0, 1));
        Batch painted = checks(schedule(1, 1, 1, 1));
        assertFalse(Arrays.equals(plain.layouts(), painted.layouts()));
        assertArrayEquals(plain.photos(), painted.photos());
        Batch again = checks(schedule(1, 1, 1, 1));
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
        DataLoader batches = batches(1, 0.7, 3);
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
        Dataset ramp =
                new Dataset() {
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
        DataLoader batches =
                new DataLoader(ramp, SIZE, 1, schedule(1, 0.5, 0, 1), Augmentation.NONE);
        assertFalse(Arrays.equals(batches.batch(1).photos(), batches.batch(2).photos()));
    }
}
