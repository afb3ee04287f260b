package veduta.training.dataloader;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Varies the light of photos at random.
 *
 * @param brightness how much all values are multiplied at most, as a share
 * @param tint how much each channel is multiplied besides
 * @param offset how much is added to all values at most, in picture units
 */
public record ColorJitter(double brightness, double tint, double offset) {
    /** So much that classes are not learned by it. */
    public static final ColorJitter STRONG = new ColorJitter(0.25, 0.07, 15);

    private static final double TINT_SHARE = 0.4;

    /** Brighter, darker and a little tinted, with black staying black; 0 changes nothing. */
    static ColorJitter slight(double share) {
        return new ColorJitter(share, TINT_SHARE * share, 0);
    }

    /**
     * Varies a photo; a light that changes nothing draws nothing.
     *
     * @param photo (3, H, W) in row-major order, 0..255
     */
    public void apply(float[] photo, SplittableRandom random) {
        if (brightness == 0 && tint == 0 && offset == 0) {
            return;
        }
        int plane = photo.length / 3;
        double all = 1 + brightness * random.nextDouble(-1, 1);
        float more = (float) (offset * random.nextDouble(-1, 1));
        for (int channel = 0; channel < 3; channel++) {
            float factor = (float) (all * (1 + tint * random.nextDouble(-1, 1)));
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                photo[i] = Math.max(0, Math.min(255, factor * photo[i] + more));
            }
        }
    }

    /** Varies every photo of a batch in its own way. */
    public void apply(Batch batch, SplittableRandom random) {
        float[] photos = batch.photos();
        int each = photos.length / Math.toIntExact(batch.shape()[0]);
        for (int first = 0; first < photos.length; first += each) {
            float[] photo = Arrays.copyOfRange(photos, first, first + each);
            apply(photo, random);
            System.arraycopy(photo, 0, photos, first, each);
        }
    }
}
