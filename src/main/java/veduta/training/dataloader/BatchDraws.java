package veduta.training.dataloader;

import java.util.SplittableRandom;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.step.ComparedPart;
import veduta.ml.step.ComparedPictures;
import veduta.ml.step.StepDraws;

/** What of a batch's pictures is compared: follows from the plan and the batch's number alone. */
public final class BatchDraws {
    /** Smaller pictures than this many shifts are compared whole. */
    private static final int SHIFTED_SIDES = 4;

    private final TrainingConfig config;

    /** Shorter side of the pictures in pixels. */
    private final int side;

    /** The draws of a training. */
    public BatchDraws(TrainingConfig config) {
        this.config = config;
        Size pictures = config.network().size();
        this.side = Math.min(pictures.width(), pictures.height());
    }

    /** All that is drawn for the batch with this number. */
    public StepDraws of(long batch) {
        // Never 0, which is that of pictures that are no training's.
        long seed = random(0xA0761D6478BD642FL, batch).nextLong() | 1;
        return new StepDraws(part(batch), choice(batch), seed);
    }

    /** The part of the pictures that the batch with this number compares. */
    ComparedPart part(long batch) {
        int shift = config.augmentation().shift();
        if (shift == 0 || shift > side / SHIFTED_SIDES) {
            return ComparedPart.WHOLE;
        }
        SplittableRandom random = random(0xD1B54A32D192ED03L, batch);
        return new ComparedPart(random.nextInt(shift), random.nextInt(shift), shift);
    }

    /** The pictures that the batch with this number compares. */
    public ComparedPictures choice(long batch) {
        int compared = config.picturesCompared();
        int images = config.network().images();
        if (compared == images) {
            return ComparedPictures.ALL;
        }
        SplittableRandom random = random(0x9E6C63D0876A9A35L, batch);
        float[] draws = new float[config.schedule().batch() * images];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = (float) random.nextDouble();
        }
        return new ComparedPictures(compared, draws);
    }

    private SplittableRandom random(long stream, long batch) {
        return new SplittableRandom(config.schedule().seed() * stream + batch);
    }
}
