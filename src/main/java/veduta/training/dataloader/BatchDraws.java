package veduta.training.dataloader;

import java.util.SplittableRandom;
import veduta.api.training.TrainingConfig;
import veduta.ml.crn.CrnTrainingStep;

/** What of a batch's pictures is compared: follows from the plan and the batch's number alone. */
public final class BatchDraws {
    /** Smaller pictures than this many shifts are compared whole. */
    private static final int SHIFTED_SIDES = 4;

    private final TrainingConfig plan;
    private final int side;

    /**
     * The draws of a training.
     *
     * @param side shorter side of the pictures in pixels
     */
    public BatchDraws(TrainingConfig plan, int side) {
        this.plan = plan;
        this.side = side;
    }

    /** The part of the pictures that the batch with this number compares. */
    public CrnTrainingStep.Part part(long batch) {
        int shift = plan.variation().shift();
        if (shift == 0 || shift > side / SHIFTED_SIDES) {
            return CrnTrainingStep.Part.WHOLE;
        }
        SplittableRandom random = random(0xD1B54A32D192ED03L, batch);
        return new CrnTrainingStep.Part(random.nextInt(shift), random.nextInt(shift), shift);
    }

    /** The pictures that the batch with this number compares. */
    public CrnTrainingStep.Choice choice(long batch) {
        int compared = plan.picturesCompared();
        int images = plan.network().images();
        if (compared == images) {
            return CrnTrainingStep.Choice.ALL;
        }
        SplittableRandom random = random(0x9E6C63D0876A9A35L, batch);
        float[] draws = new float[plan.schedule().batch() * images];
        for (int i = 0; i < draws.length; i++) {
            draws[i] = (float) random.nextDouble();
        }
        return new CrnTrainingStep.Choice(compared, draws);
    }

    private SplittableRandom random(long stream, long batch) {
        return new SplittableRandom(plan.schedule().seed() * stream + batch);
    }
}
