package veduta.file.photo;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.image.RgbImage;
import veduta.image.Size;

/** Converts the colours of a PNG photo from the profile inside the file to sRGB. */
final class IccConversion {
    private static final Logger LOG = LoggerFactory.getLogger(IccConversion.class);
    private static final int MAX_PROFILE_BYTES = 16 << 20;

    private IccConversion() {}

    /**
     * Converts a picture; one whose profile is damaged or not for RGB is left as it is.
     *
     * @param chunk content of the iCCP chunk: name, 0, method, packed profile
     */
    static RgbImage toSrgb(Path file, byte[] chunk, RgbImage image) {
        int end = 0;
        while (end < chunk.length && chunk[end] != 0) {
            end++;
        }
        int start = Math.min(chunk.length, end + 2);
        try (InflaterInputStream in =
                new InflaterInputStream(
                        new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            ICC_Profile profile = ICC_Profile.getInstance(in.readNBytes(MAX_PROFILE_BYTES));
            return profile.getNumComponents() == 3 ? convert(profile, image) : image;
        } catch (IOException | IllegalArgumentException | CMMException e) {
            LOG.warn("The colour profile of {} cannot be used and is ignored.", file, e);
            return image;
        }
    }

    private static RgbImage convert(ICC_Profile profile, RgbImage image) {
        Size size = image.size();
        byte[] samples = image.toBytes();
        WritableRaster raster =
                Raster.createInterleavedRaster(
                        new DataBufferByte(samples, samples.length),
                        size.width(),
                        size.height(),
                        3 * size.width(),
                        3,
                        new int[] {0, 1, 2},
                        null);
        new ColorConvertOp(
                        new ICC_ColorSpace(profile),
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        null)
                .filter(raster, raster);
        return RgbImage.of(size, samples);
    }
}
