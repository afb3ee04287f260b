package veduta.training.dataloader;

import java.io.IOException;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.training.dataset.Dataset;

/** How much a pixel of each class counts, so that rare classes are learned too. */
public final class ClassBalance {
    private static final double MOST = 8;

    private ClassBalance() {}

    /**
     * The inverse square root of each class's share of the pixels, at most eight times the usual;
     * scaled so that the mean over all pixels is 1.
     *
     * @param pairs all are looked at
     * @param cancellation looked at before every pair
     * @return a weight for each class; 1 for those that do not occur
     */
    public static float[] of(Dataset pairs, int classes, Cancellation cancellation)
            throws IOException, CancelledException {
        long[] counts = new long[classes];
        long known = 0;
        for (int i = 0; i < pairs.size(); i++) {
            cancellation.check();
            long[] each = pairs.pair(i).layout().counts();
            for (int label = 0; label < classes; label++) {
                counts[label] += each[label];
                known += each[label];
            }
        }
        float[] weights = new float[classes];
        double sum = 0;
        for (int label = 0; label < classes; label++) {
            double share = counts[label] / (double) Math.max(1, known);
            double rarity = share == 0 ? 1 : 1 / Math.sqrt(share * classes);
            weights[label] = (float) Math.min(MOST, rarity);
            sum += share * weights[label];
        }
        for (int label = 0; label < classes; label++) {
            weights[label] = counts[label] == 0 ? 1 : (float) (weights[label] / sum);
        }
        return weights;
    }
}
