package veduta.tensorfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfTest {

    @Test
    void toFloat_everyHalf_hasTheValueOfTheFormula() {
        for (int bits = 0; bits < 0x10000; bits++) {
            int exponent = bits >> 10 & 31;
            int fraction = bits & 1023;
            double magnitude =
                    exponent == 0
                            ? Math.scalb((double) fraction, -24)
                            : Math.scalb(1024.0 + fraction, exponent - 25);
            float value = Half.toFloat((short) bits);
            if (exponent < 31) {
                float expected = (float) (bits >= 0x8000 ? -magnitude : magnitude);
                assertEquals(Float.floatToIntBits(expected), Float.floatToIntBits(value));
            } else if (fraction == 0) {
                assertEquals(
                        bits >= 0x8000 ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY, value);
            } else {
                assertTrue(Float.isNaN(value));
            }
        }
    }

    @Test
    void fromFloat_everyHalf_comesBack() {
        for (int bits = 0; bits < 0x10000; bits++) {
            assertEquals((short) bits, Half.fromFloat(Half.toFloat((short) bits)));
        }
    }

    @Test
    void fromFloat_aroundEveryMiddleOfTwoNeighbours_roundsToNearestEven() {
        for (int bits = 0; bits < 0x7BFF; bits++) {
            float below = Half.toFloat((short) bits);
            float above = Half.toFloat((short) (bits + 1));
            float middle = (below + above) / 2;
            short even = (short) ((bits & 1) == 0 ? bits : bits + 1);
            assertEquals(even, Half.fromFloat(middle));
            assertEquals((short) bits, Half.fromFloat(Math.nextDown(middle)));
            assertEquals((short) (bits + 1), Half.fromFloat(Math.nextUp(middle)));
            assertEquals((short) (even | 0x8000), Half.fromFloat(-middle));
        }
    }

    @Test
    void fromFloat_beyondTheLargestHalf_isInfinite() {
        assertEquals((short) 0x7BFF, Half.fromFloat(Math.nextDown(65520f)));
        assertEquals((short) 0x7C00, Half.fromFloat(65520f));
        assertEquals((short) 0x7C00, Half.fromFloat(Float.MAX_VALUE));
        assertEquals((short) 0xFC00, Half.fromFloat(Float.NEGATIVE_INFINITY));
    }

    @Test
    void fromFloat_notANumber_staysNotANumber() {
        assertTrue(Float.isNaN(Half.toFloat(Half.fromFloat(Float.NaN))));
        assertTrue(Float.isNaN(Half.toFloat(Half.fromFloat(Float.intBitsToFloat(0x7F800001)))));
    }

    @Test
    void fromFloat_randomFloats_isNeverFartherThanHalfAStep() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            float value =
                    (float) (random.nextGaussian() * Math.scalb(1.0, random.nextInt(30) - 20));
            float back = Half.toFloat(Half.fromFloat(value));
            double step = Math.scalb(1.0, Math.max(Math.getExponent(value), -14) - 10);
            assertTrue(Math.abs((double) value - back) <= step / 2);
        }
    }
}
