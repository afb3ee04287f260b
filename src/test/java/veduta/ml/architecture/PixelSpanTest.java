package veduta.ml.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PixelSpanTest {
    @Test
    void convolved_kernels_readWhatTheyCover() {
        assertEquals(new PixelSpan(4, 6), PixelSpan.pixel(5).convolved(3, 1, 1, 1));
        assertEquals(new PixelSpan(-3, 13), PixelSpan.pixel(5).convolved(3, 1, 8, 8));
        assertEquals(new PixelSpan(9, 12), PixelSpan.pixel(5).convolved(4, 2, 1, 1));
        assertEquals(new PixelSpan(9, 16), new PixelSpan(5, 7).convolved(4, 2, 1, 1));
    }

    /** Input i of a 4x4 convolution with steps of two gives the pixels 2i - 1 to 2i + 2. */
    @Test
    void transposed_pixels_readTheInputsThatGiveThem() {
        for (int pixel = -9; pixel < 9; pixel++) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int input = -9; input < 9; input++) {
                if (pixel >= 2 * input - 1 && pixel <= 2 * input + 2) {
                    first = Math.min(first, input);
                    last = Math.max(last, input);
                }
            }
            assertEquals(
                    new PixelSpan(first, last),
                    PixelSpan.pixel(pixel).transposed(4, 2, 1),
                    "pixel " + pixel);
        }
    }

    @Test
    void times_pixels_areTheWholeBlocks() {
        assertEquals(new PixelSpan(-8, 11), new PixelSpan(-2, 2).times(4));
        assertEquals(new PixelSpan(-8, 7), new PixelSpan(-8, -1).and(new PixelSpan(0, 7)));
    }

    @Test
    void most_pixelsOfAPeriod_isTheLongest() {
        assertEquals(
                3, PixelSpan.most(2, pixel -> new PixelSpan(pixel, pixel + 1).transposed(4, 2, 1)));
    }
}
