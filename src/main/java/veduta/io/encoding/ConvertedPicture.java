package veduta.io.encoding;

import java.awt.color.ICC_Profile;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import veduta.io.raster.ColourProfile;
import veduta.io.raster.RawPicture;
import veduta.text.Texts;

/**
 * A picture whose colours the profile of its file has converted to sRGB.
 *
 * @param picture the converted colours
 * @param colours how often each occurs
 * @param profile the name of the profile
 */
record ConvertedPicture(RawPicture picture, ColourCounts colours, String profile) {
    /**
     * How much a sample may differ that was rounded to 8 bits twice, once in a space whose steps
     * are several times as wide in sRGB.
     */
    static final int TOLERANCE = 8;

    /** The converted picture; empty if it has no profile for colours, or sRGB's. */
    static Optional<ConvertedPicture> of(RawPicture stored) {
        Optional<ICC_Profile> profile = stored.profile();
        return profile.flatMap(icc -> ColourProfile.toSrgb(icc, stored))
                .map(
                        converted ->
                                new ConvertedPicture(
                                        converted,
                                        ColourCounts.of(converted),
                                        name(profile.orElseThrow())));
    }

    private static String name(ICC_Profile profile) {
        String name = ColourProfile.name(profile);
        return name.isEmpty() ? Texts.get("recognised.profile.unnamed") : name;
    }

    /** Whether two colours may be one that was rounded. */
    static boolean isRounding(int rgb, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most <= TOLERANCE;
    }

    /** The picture with every colour replaced. */
    RawPicture roundedTo(IntUnaryOperator colours) {
        return picture.recoloured(colours);
    }
}
