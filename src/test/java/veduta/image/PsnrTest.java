package veduta.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PsnrTest {
    private static final float[] ZEROS = new float[4];

    @Test
    void decibels_ofValues_areThoseOfTheirSquaredGaps() {
        double apart = Psnr.decibels(ZEROS, new float[] {0, 255, 0, 0});
        assertEquals(10 * Math.log10(4), apart, 1e-9);
        assertEquals(Double.POSITIVE_INFINITY, Psnr.decibels(ZEROS, ZEROS));
        assertEquals(Double.NaN, Psnr.decibels(ZEROS, new float[] {0, Float.NaN, 0, 0}));
    }

    @Test
    void decibels_ofBytes_areThoseOfTheirValues() {
        Size size = new Size(2, 1);
        Pictures black = Pictures.of(size, 1, new byte[6]);
        Pictures one = Pictures.of(size, 1, new byte[] {(byte) 255, 0, 0, 0, 0, 0});
        assertEquals(10 * Math.log10(6), Psnr.decibels(black, one), 1e-9);
    }

    @Test
    void decibels_ofDifferentSizes_areRefused() {
        assertThrows(IllegalArgumentException.class, () -> Psnr.decibels(ZEROS, new float[3]));
    }
}
