package veduta.io.raster;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;

/**
 * Takes colours of 16 bits a channel, pixel by pixel. Each sample is reduced to the nearest of 8
 * bits, which is exact for those that were widened from 8 bits (257 times the value), as painting
 * programs do. Where red stays below 256 and blue is 0 in every pixel, 8 bits would leave nothing:
 * these are numbers of classes, and green numbers instances ({@link SampleKind#RED16}).
 */
final class DeepColours {
    private static final int UNIT = 257;
    private static final int NUMBERS = 256;
    private static final int OPAQUE = 0xFFFF;

    private final SampleKind kind;
    private final byte[] reduced;
    private final BitSet transparent = new BitSet(0);
    private byte @Nullable [] red;

    /** For a picture of so many pixels, with or without opacity. */
    DeepColours(int pixels, boolean opacity) {
        kind = opacity ? SampleKind.RGBA : SampleKind.RGB;
        reduced = new byte[Math.multiplyExact(pixels, kind.bytes())];
        red = new byte[pixels];
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
        if (red != null) {
            return new RawPicture(size, SampleKind.RED16, red, new int[0])
                    .withTransparent(transparent);
        }
        return new RawPicture(size, kind, reduced, new int[0]);
    }
}
