package veduta.io.encoding;

import java.util.Arrays;
import java.util.Optional;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.io.raster.StoredNumbers.Form;
import veduta.text.Texts;

/** Judges how well the whole set of colours of a picture is that of a palette. */
final class ColourDetector {
    /** Squared distance of colours that lossy compression may turn into each other. */
    private static final int NEAR = 3 * 12 * 12;

    /** How much of a score is left to a gray picture whose values are grays of the palette. */
    private static final double GRAY = 0.5;

    private static final double BLANK = 0.2;

    /** Squared distance of most colours that lossy compression turns into each other. */
    private static final int CLOSE = 3 * 4 * 4;

    /** Of how many colours most of a label map consists. */
    private static final int FREQUENT = 64;

    /** Share of the pixels of a label map that have these colours. */
    private static final double FLAT = 0.7;

    /** Share of the near pixels of a compressed label map that are close. */
    private static final double MOSTLY = 0.6;

    /** How much is left to colours that are all gray, and may as well be numbers. */
    private static final double EQUAL = 0.7;

    private final ColourKey key;
    private final boolean[] all = new boolean[256];

    ColourDetector(ColourKey key) {
        this.key = key;
        Arrays.fill(all, true);
    }

    /**
     * How well the colours fit.
     *
     * @param exact fraction of pixels with a colour of the palette, 0..1
     * @param near fraction of pixels with a colour close to one
     * @param score 0..1
     * @param profile name of the colour profile by which the colours were converted first; empty if
     *     they fit as they are stored
     */
    record Fit(double exact, double near, double score, Optional<String> profile) {
        /** Whether all colours are in the palette. */
        boolean isWhole() {
            return exact == 1;
        }

        /** What is said of the profile after the reason; empty if none was used. */
        String remark() {
            return profile.map(name -> " " + Texts.get("recognised.colours.converted", name))
                    .orElse("");
        }

        String exactShare() {
            return IdDetector.percent(exact);
        }

        String nearShare() {
            return IdDetector.percent(near);
        }
    }

    /**
     * The fit; empty if the file's pixels are no colours. Colours count as they are stored; if they
     * are not all in the palette, as the file's colour profile converts them, where that fits
     * better.
     */
    Optional<Fit> fit(SourceFile source) {
        Optional<RawPicture> picture = source.picture().filter(this::mayBeColours);
        if (picture.isEmpty() || source.colours().isEmpty()) {
            return Optional.empty();
        }
        ColourCounts colours = source.colours().get();
        Fit fit = fit(colours, 0, Optional.empty());
        if (picture.get().kind() == SampleKind.GRAY8) {
            return fit.isWhole() && colours.fraction(key::isClass) > 0
                    ? Optional.of(new Fit(1, 1, GRAY, Optional.empty()))
                    : Optional.empty();
        }
        if (source.numbers().map(each -> each.form() == Form.EQUAL_CHANNELS).orElse(false)) {
            return Optional.of(
                    new Fit(fit.exact(), fit.near(), EQUAL * fit.score(), Optional.empty()));
        }
        if (picture.get().kind() == SampleKind.INDEXED && isBlank(source, colours)) {
            return Optional.of(new Fit(fit.exact(), fit.near(), BLANK, Optional.empty()));
        }
        if (fit.isWhole() || source.converted().isEmpty()) {
            return Optional.of(fit);
        }
        ConvertedPicture converted = source.converted().get();
        Fit better =
                fit(
                        converted.colours(),
                        ConvertedPicture.TOLERANCE,
                        Optional.of(converted.profile()));
        return Optional.of(better.score() > fit.score() ? better : fit);
    }

    /** Whether a table has one colour for all indices in use, so that only these say anything. */
    private static boolean isBlank(SourceFile source, ColourCounts colours) {
        return colours.distinct() == 1
                && source.values().map(values -> values.distinct().length > 1).orElse(false);
    }

    /** The picture whose colours {@link #fit} counted, rounding of its conversion undone. */
    RawPicture picture(SourceFile source) throws FileFormatException {
        RawPicture stored = source.requirePicture();
        boolean converted = fit(source).flatMap(Fit::profile).isPresent();
        return converted
                ? source.converted().map(picture -> picture.roundedTo(this::rounded)).orElse(stored)
                : stored;
    }

    /** Gray pictures are seldom colours, but a picture of gray colours is packed as one. */
    private boolean mayBeColours(RawPicture picture) {
        return switch (picture.kind()) {
            case RGB, RGBA, INDEXED, GRAY8 -> true;
            case GRAY16, RED16 -> false;
        };
    }

    private Fit fit(ColourCounts colours, int tolerance, Optional<String> profile) {
        double transparent = colours.transparentFraction();
        double exact = Math.min(1, colours.fraction(rgb -> isWithin(rgb, tolerance)) + transparent);
        if (exact > 1 - 1e-9) {
            return new Fit(1, 1, 1, profile);
        }
        double near = Math.min(1, colours.fraction(rgb -> isNear(rgb, NEAR)) + transparent);
        double score = 0.5 * unlikePhoto(colours, near) * Math.pow(near, 3) + 0.45 * exact * exact;
        return new Fit(exact, near, score, profile);
    }

    /**
     * 1 for label maps, also compressed or shifted ones; less for photographs, whose many colours
     * may by chance be near those of a large palette.
     */
    private double unlikePhoto(ColourCounts colours, double near) {
        double transparent = colours.transparentFraction();
        double frequent = colours.fractionOfMostFrequent(FREQUENT) + transparent;
        double close = colours.fraction(rgb -> isNear(rgb, CLOSE)) + transparent;
        return Math.min(1, Math.max(frequent / FLAT, close / Math.max(1e-9, near) / MOSTLY));
    }

    private boolean isWithin(int rgb, int tolerance) {
        return key.knows(rgb) || (tolerance > 0 && key.knows(rounded(rgb)));
    }

    /** The colour of the palette that a converted colour is, or the colour itself. */
    private int rounded(int rgb) {
        int nearest = key.colourAt(key.nearest(rgb, all));
        return ConvertedPicture.isRounding(rgb, nearest) ? nearest : rgb;
    }

    private boolean isNear(int rgb, int most) {
        return ColourKey.distance(rgb, key.colourAt(key.nearest(rgb, all))) <= most;
    }
}
