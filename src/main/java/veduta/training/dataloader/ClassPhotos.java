package veduta.training.dataloader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.training.dataset.Pair;
import veduta.training.dataset.SkippingDataset;

/**
 * The photos of a data set that show a class, and its mean colour in each.
 *
 * @param pixels of the class in all photos
 * @param photos numbers of the photos, in order
 * @param colours mean red, green and blue of the class in each of them, in picture units
 */
record ClassPhotos(long pixels, List<Integer> photos, List<double[]> colours) {
    /** Of a photo's pixels; the mean colour of fewer says nothing. */
    private static final double LEAST_SHARE = 0.001;

    ClassPhotos {
        photos = List.copyOf(photos);
        colours = List.copyOf(colours);
    }

    /**
     * Looks at all pairs that can be read.
     *
     * @param classes number of classes without void
     * @param cancellation looked at before every pair
     * @return one for each class
     */
    static List<ClassPhotos> of(SkippingDataset pairs, int classes, Cancellation cancellation)
            throws IOException, CancelledException {
        long[] pixels = new long[classes];
        List<List<Integer>> photos = new ArrayList<>();
        List<List<double[]>> colours = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            photos.add(new ArrayList<>());
            colours.add(new ArrayList<>());
        }
        for (int i = 0; i < pairs.size(); i++) {
            cancellation.check();
            Optional<Pair> pair = pairs.ifReadable(i);
            if (pair.isPresent()) {
                LabelMap layout = pair.get().layout();
                long[] counts = layout.counts();
                double[][] sums = sums(layout, pair.get().photo(), classes);
                for (int label = 0; label < classes; label++) {
                    pixels[label] += counts[label];
                    if (counts[label] > LEAST_SHARE * layout.size().pixels()) {
                        photos.get(label).add(i);
                        colours.get(label).add(divided(sums[label], counts[label]));
                    }
                }
            }
        }
        List<ClassPhotos> all = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            all.add(new ClassPhotos(pixels[label], photos.get(label), colours.get(label)));
        }
        return all;
    }

    private static double[][] sums(LabelMap layout, RgbImage photo, int classes) {
        double[][] sums = new double[classes][3];
        byte[] labels = layout.toBytes();
        byte[] rgb = photo.toBytes();
        for (int i = 0; i < labels.length; i++) {
            int label = labels[i] & 0xFF;
            if (label < classes) {
                for (int channel = 0; channel < 3; channel++) {
                    sums[label][channel] += rgb[3 * i + channel] & 0xFF;
                }
            }
        }
        return sums;
    }

    private static double[] divided(double[] sum, long count) {
        return new double[] {sum[0] / count, sum[1] / count, sum[2] / count};
    }
}
