package veduta.api.evaluation;

import java.util.List;

/**
 * How pictures look apart from what they show, at the size at which a judge would see them first
 * (256x128, or as many pixels in their own shape, by area means).
 *
 * @param size width and height at which it is measured
 * @param photos figures of the photos
 * @param pictures figures of the pictures of each number
 */
public record Appearance(String size, Look photos, List<Look> pictures) {
    /** Takes a copy. */
    public Appearance {
        pictures = List.copyOf(pictures);
    }

    /**
     * Means over pictures, in picture units (0..255).
     *
     * @param horizontal contrast of neighbours in a row: the mean absolute difference of their luma
     * @param vertical contrast of neighbours in a column
     * @param brightness mean luma
     * @param chroma how colourful they are: the root mean square of the channels' differences from
     *     the luma, those of each picture's mean colour taken off
     */
    public record Look(double horizontal, double vertical, double brightness, double chroma) {
        /**
         * Each figure as a share of another's.
         *
         * @return not a number where the other's is zero
         */
        public Look shareOf(Look other) {
            return new Look(
                    share(horizontal, other.horizontal),
                    share(vertical, other.vertical),
                    share(brightness, other.brightness),
                    share(chroma, other.chroma));
        }

        private static double share(double value, double whole) {
            return whole > 0 ? value / whole : Double.NaN;
        }
    }

    /** The figures of a picture as shares of the photos'. */
    public Look share(int picture) {
        return pictures.get(picture).shareOf(photos);
    }
}
