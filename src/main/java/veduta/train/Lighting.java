package veduta.train;

import java.util.SplittableRandom;

/** Varies the light of photos, so that classes are not learned by it. */
final class Lighting {
    private static final double BRIGHTNESS = 0.25;
    private static final double TINT = 0.07;
    private static final double OFFSET = 15;

    private Lighting() {}

    /** Multiplies and shifts the values of every photo of a batch, each in its own way. */
    static void vary(Batch batch, SplittableRandom random) {
        long[] shape = batch.shape();
        int plane = Math.toIntExact(shape[2] * shape[3]);
        float[] photos = batch.photos();
        for (int photo = 0; photo < shape[0]; photo++) {
            double brightness = 1 + BRIGHTNESS * random.nextDouble(-1, 1);
            double offset = OFFSET * random.nextDouble(-1, 1);
            for (int channel = 0; channel < 3; channel++) {
                float factor = (float) (brightness * (1 + TINT * random.nextDouble(-1, 1)));
                int first = (3 * photo + channel) * plane;
                for (int i = first; i < first + plane; i++) {
                    photos[i] = Math.max(0, Math.min(255, factor * photos[i] + (float) offset));
                }
            }
        }
    }
}
