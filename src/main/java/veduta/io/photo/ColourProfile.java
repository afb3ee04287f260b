package veduta.io.photo;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** Converts rows of 16-bit samples from the space of an ICC profile to sRGB of 8 bits. */
final class ColourProfile {
    private final int colours;
    private final ColorConvertOp toSrgb;

    private ColourProfile(ICC_Profile profile) {
        colours = profile.getNumComponents();
        ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        toSrgb = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    }

    /**
     * A converter for pictures with this many channels; empty if the profile is for others or
     * cannot be used, as in browsers.
     */
    static Optional<ColourProfile> of(ICC_Profile profile, int colours) {
        if (profile.getNumComponents() != colours) {
            return Optional.empty();
        }
        try {
            ColourProfile converter = new ColourProfile(profile);
            converter.convert(new int[colours], new byte[3], 0);
            return Optional.of(converter);
        } catch (CMMException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Converts one row.
     *
     * @param samples 0..65535, pixel by pixel
     * @param rgb takes three bytes a pixel
     * @param offset where in {@code rgb} the row begins
     */
    void convert(int[] samples, byte[] rgb, int offset) {
        int width = samples.length / colours;
        WritableRaster from =
                Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, 1, colours, null);
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        from.setPixels(0, 0, width, 1, samples);
        toSrgb.filter(from, to);
        int[] converted = to.getPixels(0, 0, width, 1, (int[]) null);
        for (int i = 0; i < converted.length; i++) {
            rgb[offset + i] = (byte) converted[i];
        }
    }
}
