package veduta.training.validation;

import java.util.Arrays;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/** The mean colour of every class over photos, and layouts painted in them. */
public final class ClassColours {
    private static final int LABELS = 256;

    private final double[] sums = new double[3 * LABELS];
    private final long[] counts = new long[LABELS];
    private int photos;

    /** Counts in a photo. */
    public void add(LabelMap layout, RgbImage photo) {
        photos++;
        byte[] labels = layout.toBytes();
        byte[] rgb = photo.toBytes();
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            counts[label]++;
            for (int channel = 0; channel < 3; channel++) {
                sums[3 * label + channel] += rgb[3 * i + channel] & 0xFF;
            }
        }
    }

    /** How many photos have been counted in. */
    public int photos() {
        return photos;
    }

    /**
     * A layout, each pixel in the mean colour of its class; of one that was not seen, in that of
     * all pixels.
     */
    public RgbImage paint(LabelMap layout) {
        byte[] labels = layout.toBytes();
        double[] all = new double[3];
        for (int i = 0; i < sums.length; i++) {
            all[i % 3] += sums[i];
        }
        long pixels = Math.max(1, Arrays.stream(counts).sum());
        byte[] rgb = new byte[3 * labels.length];
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            for (int channel = 0; channel < 3; channel++) {
                double mean =
                        counts[label] > 0
                                ? sums[3 * label + channel] / counts[label]
                                : all[channel] / pixels;
                rgb[3 * i + channel] = (byte) Math.round(mean);
            }
        }
        return RgbImage.of(layout.size(), rgb);
    }
}
