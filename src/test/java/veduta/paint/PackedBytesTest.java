package veduta.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBytesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000, 100_000})
    void unpacked_anyBytes_areTheSame(int length) {
        byte[] random = new byte[length];
        new SplittableRandom(length).nextBytes(random);
        byte[] runs = new byte[length];
        for (int i = 0; i < length; i++) {
            runs[i] = (byte) (i / 50);
        }
        assertArrayEquals(random, PackedBytes.of(random).unpacked());
        assertArrayEquals(runs, PackedBytes.of(runs).unpacked());
        assertArrayEquals(new byte[length], PackedBytes.of(new byte[length]).unpacked());
    }

    @Test
    void length_repeatedBytes_isAFractionOfThem() {
        byte[] plain = new byte[10_000];
        Arrays.fill(plain, 5000, 10_000, (byte) 200);
        assertTrue(PackedBytes.of(plain).length() < 200);
    }

    @Test
    void length_bytesWithoutPattern_isNeverMoreThanTheirs() {
        for (int length = 0; length < 300; length++) {
            byte[] plain = new byte[length];
            new SplittableRandom(length).nextBytes(plain);
            assertEquals(length, PackedBytes.of(plain).length());
        }
    }

    @Test
    void length_fewBytes_isTheirs() {
        assertEquals(63, PackedBytes.of(new byte[63]).length());
        assertTrue(PackedBytes.of(new byte[64]).length() < 64);
    }
}
