package veduta.io.encoding;

import java.util.Arrays;
import java.util.Optional;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

/** Judges how well the whole set of colours of a picture is that of a palette. */
final class ColourDetector {
    /** Squared distance of colours that lossy compression may turn into each other. */
    private static final int NEAR = 3 * 12 * 12;

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
     */
    record Fit(double exact, double near, double score) {
        /** Whether all colours are in the palette. */
        boolean isWhole() {
            return exact == 1;
        }

        String exactShare() {
            return IdDetector.percent(exact);
        }

        String nearShare() {
            return IdDetector.percent(near);
        }
    }

    /** The fit; empty if the file's pixels are no colours. */
    Optional<Fit> fit(SourceFile source) {
        Optional<RawPicture> picture =
                source.picture()
                        .filter(
                                p ->
                                        p.kind() == SampleKind.RGB
                                                || p.kind() == SampleKind.RGBA
                                                || p.kind() == SampleKind.INDEXED);
        if (picture.isEmpty() || source.colours().isEmpty()) {
            return Optional.empty();
        }
        ColourCounts colours = source.colours().get();
        double transparent = colours.transparentFraction();
        double exact = Math.min(1, colours.fraction(key::knows) + transparent);
        if (exact > 1 - 1e-9) {
            return Optional.of(new Fit(1, 1, 1));
        }
        double near = Math.min(1, colours.fraction(this::isNear) + transparent);
        double score = 0.5 * Math.pow(near, 3) + 0.45 * exact * exact;
        return Optional.of(new Fit(exact, near, score));
    }

    private boolean isNear(int rgb) {
        return ColourKey.distance(rgb, key.colourAt(key.nearest(rgb, all))) <= NEAR;
    }
}
