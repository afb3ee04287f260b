package veduta.training.dataloader;

import java.io.IOException;
import java.util.SplittableRandom;
import veduta.api.training.TrainingConfig;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

/**
 * Draws the batches of a training: each pair cropped, stretched, flipped, its layout simplified and
 * its photo tinted at random.
 *
 * <p>What batch n holds follows from the seed and n alone, so that a resumed training goes on as if
 * it had never stopped.
 */
public final class DataLoader implements BatchSource {
    private final Dataset pairs;
    private final PairOrder order;
    private final Size size;
    private final int classes;
    private final int batch;
    private final double smallestCrop;
    private final double simplified;
    private final long seed;
    private final double scale;
    private final boolean unmirrored;
    private final ColorJitter jitter;

    /**
     * Draws every pair of {@code pairs} once in an epoch.
     *
     * @param size size the network is trained at
     * @param classes number of classes without void
     * @param schedule says how many pairs make a batch and how they are cropped and simplified
     * @param augmentation says how they are varied besides
     */
    public DataLoader(
            Dataset pairs,
            Size size,
            int classes,
            TrainingConfig.Schedule schedule,
            TrainingConfig.Augmentation augmentation) {
        this(
                pairs,
                new ShuffledOrder(pairs.size(), schedule.seed()),
                size,
                classes,
                schedule,
                augmentation);
    }

    /**
     * Draws from {@code pairs}.
     *
     * @param order which pair is drawn when
     * @param size size the network is trained at
     * @param classes number of classes without void
     * @param schedule says how many pairs make a batch and how they are cropped and simplified
     * @param augmentation says how they are varied besides
     */
    public DataLoader(
            Dataset pairs,
            PairOrder order,
            Size size,
            int classes,
            TrainingConfig.Schedule schedule,
            TrainingConfig.Augmentation augmentation) {
        this.pairs = pairs;
        this.order = order;
        this.size = size;
        this.classes = classes;
        this.batch = schedule.batch();
        this.smallestCrop = schedule.smallestCrop();
        this.simplified = schedule.simplified();
        this.seed = schedule.seed();
        this.scale = augmentation.scale();
        this.unmirrored = augmentation.unmirrored();
        this.jitter = ColorJitter.slight(augmentation.colour());
    }

    @Override
    public Batch batch(int number) throws IOException {
        int plane = Math.toIntExact(size.pixels());
        float[] layouts = new float[batch * (classes + 1) * plane];
        float[] photos = new float[batch * 3 * plane];
        for (int i = 0; i < batch; i++) {
            long draw = (long) (number - 1) * batch + i;
            SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + draw);
            Pair pair = pairs.pair(order.index(draw));
            PixelRect part = crop(pair, random);
            // Drawn in any case, so that all else is varied alike with and without.
            boolean mirrored = random.nextBoolean() && !unmirrored;
            LabelMap layout = layout(pair, random);
            float[] fractions = ClassFractions.of(layout, part, size, classes, mirrored);
            System.arraycopy(fractions, 0, layouts, i * fractions.length, fractions.length);
            float[] photo = PhotoPlanes.of(pair.photo(), part, size, mirrored);
            jitter.apply(photo, random);
            System.arraycopy(photo, 0, photos, i * photo.length, photo.length);
        }
        return new Batch(
                layouts, photos, new long[] {batch, classes + 1, size.height(), size.width()});
    }

    private LabelMap layout(Pair pair, SplittableRandom random) {
        if (simplified == 0 || random.nextDouble() >= simplified) {
            return pair.layout();
        }
        return LayoutSimplification.draw(pair.layout().size(), random).of(pair.layout(), random);
    }

    /** A random part of the picture with the network's aspect ratio, before it is stretched. */
    private PixelRect crop(Pair pair, SplittableRandom random) {
        Size whole = pair.photo().size();
        double aspect = (double) size.width() / size.height() / pair.pixelAspect();
        double share = smallestCrop + (1 - smallestCrop) * random.nextDouble();
        double largestWidth = Math.min(whole.width(), whole.height() * aspect);
        int width = Math.max(1, (int) Math.round(largestWidth * share));
        int height = Math.max(1, Math.min(whole.height(), (int) Math.round(width / aspect)));
        if (scale > 0) {
            width = stretched(width, whole.width(), random);
            height = stretched(height, whole.height(), random);
        }
        int x = random.nextInt(whole.width() - width + 1);
        int y = random.nextInt(whole.height() - height + 1);
        return new PixelRect(x, y, width, height);
    }

    /** A side of the part, longer or shorter at random, but within the picture. */
    private int stretched(int side, int most, SplittableRandom random) {
        double factor = Math.pow(1 + scale, random.nextDouble(-1, 1));
        return (int) Math.max(1, Math.min(most, Math.round(side * factor)));
    }
}
