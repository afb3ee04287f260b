package veduta.io.raster;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;

/**
 * Takes colours of 16 bits a channel, pixel by pixel. Each sample is reduced to the nearest of 8
 * bits, which is exact for those that were widened from 8 bits (257 times the value), as painting
 * programs do. Two kinds of pictures hold numbers instead, of which 8 bits would leave nothing:
 * where red stays below 256 and blue is 0 in every pixel, red numbers classes and green instances
 * ({@link SampleKind#RED16}); where the three are equal in every pixel, and not all widened, they
 * are a gray picture of 16 bits.
 */
final class DeepColours {
    private static final int UNIT = 257;
    private static final int NUMBERS = 256;
    private static final int OPAQUE = 0xFFFF;

    private final SampleKind kind;
    private final byte[] reduced;
    private final BitSet transparent = new BitSet(0);
    private byte @Nullable [] red;
    private byte @Nullable [] gray;
    private boolean widened = true;

    /** For a picture of so many pixels, with or without opacity. */
    DeepColours(int pixels, boolean opacity) {
        kind = opacity ? SampleKind.RGBA : SampleKind.RGB;
        reduced = new byte[Math.multiplyExact(pixels, kind.bytes())];
        red = new byte[pixels];
        gray = new byte[Math.multiplyExact(pixels, 2)];
    }

    /**
     * Takes a pixel of samples 0..65535; {@code opacity} counts only if the picture has it.
     *
     * @param pixel its number, rows from the top
     */
    void put(int pixel, int redSample, int green, int blue, int opacity) {
        int at = pixel * kind.bytes();
        reduced[at] = reduced(redSample);
        reduced[at + 1] = reduced(green);
        reduced[at + 2] = reduced(blue);
        if (kind == SampleKind.RGBA) {
            reduced[at + 3] = reduced(opacity);
            if (opacity == 0) {
                transparent.set(pixel);
            }
        }
        if (gray != null) {
            if (redSample == green && green == blue) {
                gray[2 * pixel] = (byte) (green >> 8);
                gray[2 * pixel + 1] = (byte) green;
                widened &= green % UNIT == 0;
            } else {
                gray = null;
            }
        }
        if (red != null) {
            if (redSample < NUMBERS && blue == 0) {
                red[pixel] = (byte) redSample;
            } else {
                red = null;
            }
        }
    }

    /** Takes an opaque pixel. */
    void put(int pixel, int redSample, int green, int blue) {
        put(pixel, redSample, green, blue, OPAQUE);
    }

    private static byte reduced(int sample) {
        return (byte) ((sample + UNIT / 2) / UNIT);
    }

    /** The picture, once every pixel was taken. */
    RawPicture toPicture(Size size) {
        if (gray != null && !widened) {
            return new RawPicture(size, SampleKind.GRAY16, gray, new int[0])
                    .withTransparent(transparent);
        }
        if (red != null) {
            return new RawPicture(size, SampleKind.RED16, red, new int[0])
                    .withTransparent(transparent);
        }
        return new RawPicture(size, kind, reduced, new int[0]);
    }
}
