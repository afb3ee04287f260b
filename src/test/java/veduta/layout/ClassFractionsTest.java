package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import veduta.image.PixelRect;
import veduta.image.Size;

final class ClassFractionsTest {
    @Test
    void of_sameSize_isOneHotWithVoidLast() {
        LabelMap layout = Layouts.of("01.");
        assertArrayEquals(
                new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
                ClassFractions.of(layout, PixelRect.of(layout.size()), layout.size(), 2, false));
    }

    @Test
    void of_mirrored_swapsLeftAndRight() {
        LabelMap layout = Layouts.of("01.");
        assertArrayEquals(
                new float[] {0, 0, 1, 0, 1, 0, 1, 0, 0},
                ClassFractions.of(layout, PixelRect.of(layout.size()), layout.size(), 2, true));
    }

    @Test
    void of_halved_givesAreaMeans() {
        LabelMap layout = Layouts.of("0011", "0111");
        assertArrayEquals(
                new float[] {0.75f, 0, 0.25f, 1, 0, 0},
                ClassFractions.of(layout, PixelRect.of(layout.size()), new Size(2, 1), 2, false));
    }

    @Test
    void of_threeToTwo_splitsTheMiddlePixel() {
        LabelMap layout = Layouts.of("010");
        assertArrayEquals(
                new float[] {2 / 3f, 2 / 3f, 1 / 3f, 1 / 3f, 0, 0},
                ClassFractions.of(layout, PixelRect.of(layout.size()), new Size(2, 1), 2, false),
                1e-6f);
    }

    @Test
    void of_enlarged_repeatsPixels() {
        LabelMap layout = Layouts.of("01");
        assertArrayEquals(
                new float[] {1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0},
                ClassFractions.of(layout, PixelRect.of(layout.size()), new Size(4, 1), 2, false));
    }

    @Test
    void of_labelBeyondClasses_countsAsVoid() {
        LabelMap layout = Layouts.of("5");
        assertArrayEquals(
                new float[] {0, 0, 1},
                ClassFractions.of(layout, PixelRect.of(layout.size()), layout.size(), 2, false));
    }

    @Test
    void of_anySizes_sumToOneInEveryPixel() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 50; round++) {
            Size size = new Size(1 + random.nextInt(40), 1 + random.nextInt(40));
            byte[] labels = new byte[(int) size.pixels()];
            random.nextBytes(labels);
            LabelMap layout = LabelMap.of(size, labels);
            Size target = new Size(1 + random.nextInt(40), 1 + random.nextInt(40));
            float[] fractions = ClassFractions.of(layout, PixelRect.of(size), target, 19, false);
            int plane = (int) target.pixels();
            for (int pixel = 0; pixel < plane; pixel++) {
                float sum = 0;
                for (int c = 0; c <= 19; c++) {
                    sum += fractions[c * plane + pixel];
                }
                assertEquals(1, sum, 1e-4, size + " to " + target);
            }
        }
    }

    /** Blocks of whole pixels are counted in a shorter way, mirrored layouts in the general one. */
    @Test
    void of_blocks_givesTheSameNumbersAsTheGeneralWay() {
        SplittableRandom random = new SplittableRandom(5);
        Size size = new Size(48, 32);
        byte[] labels = new byte[(int) size.pixels()];
        random.nextBytes(labels);
        for (int y = 0; y < 20; y++) {
            Arrays.fill(labels, 48 * y, 48 * y + 37, (byte) 250);
        }
        LabelMap layout = LabelMap.of(size, labels);
        for (int factor = 1; factor <= 16; factor *= 2) {
            Size target = new Size(48 / factor, 32 / factor);
            float[] blocks = ClassFractions.of(layout, PixelRect.of(size), target, 200, false);
            float[] general = ClassFractions.of(layout, PixelRect.of(size), target, 200, true);
            for (int i = 0; i < blocks.length; i++) {
                int x = i % target.width();
                assertEquals(general[i - x + target.width() - 1 - x], blocks[i]);
            }
        }
    }

    @Test
    void byPixel_window_isThatPartOfTheWhole() {
        SplittableRandom random = new SplittableRandom(6);
        Size size = new Size(24, 16);
        byte[] labels = new byte[(int) size.pixels()];
        random.nextBytes(labels);
        LabelMap layout = LabelMap.of(size, labels);
        Size target = new Size(12, 4);
        float[] whole = ClassFractions.of(layout, PixelRect.of(size), target, 9, false);
        float[] part = ClassFractions.byPixel(layout, target, new PixelRect(3, 1, 5, 2), 9);
        assertEquals(5 * 2 * 10, part.length);
        for (int i = 0; i < part.length; i++) {
            int pixel = i / 10;
            int there = (i % 10 * 4 + pixel / 5 + 1) * 12 + pixel % 5 + 3;
            assertEquals(whole[there], part[i]);
        }
    }

    @Test
    void of_partOfALayout_leavesTheRestOut() {
        LabelMap layout = Layouts.of("1111", "1001", "1011");
        assertArrayEquals(
                new float[] {0.75f, 0.25f, 0},
                ClassFractions.of(layout, new PixelRect(1, 1, 2, 2), new Size(1, 1), 2, false));
    }

    @Test
    void of_anyPart_isTheAreaMean() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 40; round++) {
            Size size = new Size(9 + random.nextInt(9), 9 + random.nextInt(9));
            byte[] labels = new byte[(int) size.pixels()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) random.nextInt(3);
            }
            PixelRect part =
                    new PixelRect(
                            random.nextInt(4),
                            random.nextInt(4),
                            1 + random.nextInt(5),
                            1 + random.nextInt(5));
            Size target = new Size(1 + random.nextInt(7), 1 + random.nextInt(7));
            LabelMap layout = LabelMap.of(size, labels);
            assertArrayEquals(
                    areaMeans(layout, part, target),
                    ClassFractions.of(layout, part, target, 2, false),
                    1e-6f,
                    part + " to " + target);
        }
    }

    /** The fractions of labels 0, 1 and void (2), from the area that each target pixel shares. */
    private static float[] areaMeans(LabelMap layout, PixelRect part, Size target) {
        double across = (double) part.width() / target.width();
        double down = (double) part.height() / target.height();
        int plane = (int) target.pixels();
        float[] means = new float[3 * plane];
        for (int pixel = 0; pixel < plane; pixel++) {
            double left = part.x() + pixel % target.width() * across;
            double top = part.y() + pixel / target.width() * down;
            for (int y = part.y(); y < part.y() + part.height(); y++) {
                for (int x = part.x(); x < part.x() + part.width(); x++) {
                    double area = shared(left, across, x) * shared(top, down, y);
                    means[layout.label(x, y) * plane + pixel] += (float) (area / across / down);
                }
            }
        }
        return means;
    }

    /** How much of the pixel at {@code at} a stretch covers. */
    private static double shared(double from, double length, int at) {
        return Math.max(0, Math.min(from + length, at + 1) - Math.max(from, at));
    }

    @Test
    void byPixel_thirds_haveVoidLastInEachPixel() {
        assertArrayEquals(
                new float[] {2 / 3f, 1 / 3f, 0, 0, 1 / 3f, 2 / 3f},
                ClassFractions.byPixel(
                        Layouts.of("0101.."), new Size(2, 1), new PixelRect(0, 0, 2, 1), 2),
                1e-6f);
    }
}
