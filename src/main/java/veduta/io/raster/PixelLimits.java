package veduta.io.raster;

import java.nio.file.Path;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Refuses declared sizes that the file cannot hold or that would not fit into memory, before
 * anything is allocated for them.
 *
 * @param maxPixels largest number of pixels taken
 */
public record PixelLimits(long maxPixels) {
    /**
     * Layouts: 2^25 pixels, for example 8192x4096. Decoding takes at most 4 bytes a pixel, which
     * keeps any file below 256 MB.
     */
    public static final PixelLimits LAYOUT = new PixelLimits(1L << 25);

    /** Photos: 2^26 pixels, for example 8192x8192. */
    public static final PixelLimits PHOTO = new PixelLimits(1L << 26);

    /** No picture format in use packs an image of this many pixels into one byte. */
    private static final long PIXELS_PER_BYTE = 16_384;

    private static final long MAX_SIDE = 1L << 16;

    /**
     * The size, if it is acceptable.
     *
     * @param width declared by the file
     * @param height declared by the file
     * @param fileBytes length of the file
     * @throws FileFormatException if not
     */
    public Size check(Path file, long width, long height, long fileBytes)
            throws FileFormatException {
        if (width < 1 || height < 1) {
            throw new FileFormatException(file, Texts.get("fault.damaged.size", width, height));
        }
        if (width > MAX_SIDE || height > MAX_SIDE || width * height > maxPixels) {
            throw new FileFormatException(
                    file,
                    Texts.get("fault.too-large", width, height, maxPixels / 1_000_000, MAX_SIDE));
        }
        if (width * height / PIXELS_PER_BYTE > fileBytes) {
            throw new FileFormatException(
                    file, Texts.get("fault.damaged.length", width, height, fileBytes));
        }
        return new Size((int) width, (int) height);
    }
}
