package veduta.api.evaluation;

import java.util.List;

/**
 * Regular patterns in regions that are plain as a rule: road, wall, sky and water.
 *
 * <p>Windows of 32x32 pixels in the model's size whose pixels all belong to one such class are
 * taken at every 16 pixels; of their luma the best plane is taken off and the rest is weighted by a
 * Hann window. The power spectra of all windows are averaged (geometric means, so that a few
 * windows with edges do not decide), and each wave is compared with the median of the waves of the
 * same length in all directions. What stands out is the power above it of waves of 2 to 16 pixels
 * that exceed it by a larger factor than their neighbours do; the largest of these is the peak.
 *
 * <p>A texture without a preferred wave, such as noise, has almost none, however strong it is; a
 * wave of the amplitude A in all windows has A, or a little less where its length is between those
 * that are looked at.
 *
 * @param windows number of windows in the photos, and as many in the pictures of each number
 * @param photos peak of the photos
 * @param pictures peaks of the pictures of each number
 */
public record Lattice(int windows, Peak photos, List<Peak> pictures) {
    /** Takes a copy. */
    public Lattice {
        pictures = List.copyOf(pictures);
    }

    /**
     * The wave that stands out most.
     *
     * @param amplitude its amplitude above other directions, in picture units (0..255)
     * @param period its length in pixels; not a number where none stands out
     * @param bands the largest amplitudes at lengths of 2 up to 4, 4 up to 8, and 8 to 16 pixels
     */
    public record Peak(double amplitude, double period, List<Double> bands) {
        /** Takes a copy. */
        public Peak {
            bands = List.copyOf(bands);
        }
    }
}
