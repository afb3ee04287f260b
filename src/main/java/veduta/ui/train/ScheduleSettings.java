package veduta.ui.train;

import veduta.api.training.TrainingConfig;

/**
 * How long and how fast a training goes, and how its pairs are varied.
 *
 * @param steps number of steps
 * @param rate learning rate
 * @param constantRate whether the rate stays; else it falls by a cosine
 * @param batch pairs in a batch
 * @param accumulate batches in a step
 * @param compared pictures of a collection that are compared with the photo; 0 compares all
 * @param rescaleEpochs epochs after which the levels are rescaled; 0 after a fixed number of steps
 * @param scale largest random change of width and height, as a share
 * @param colour largest random change of colours, as a share
 * @param mirrored whether every other pair is mirrored, at random
 */
public record ScheduleSettings(
        int steps,
        double rate,
        boolean constantRate,
        int batch,
        int accumulate,
        int compared,
        int rescaleEpochs,
        double scale,
        double colour,
        boolean mirrored) {
    /** The same with another batch, and other batches in a step. */
    ScheduleSettings batches(int otherBatch, int otherAccumulate) {
        return new ScheduleSettings(
                steps,
                rate,
                constantRate,
                otherBatch,
                otherAccumulate,
                compared,
                rescaleEpochs,
                scale,
                colour,
                mirrored);
    }

    /** The same with another number of pictures compared. */
    ScheduleSettings comparing(int pictures) {
        return new ScheduleSettings(
                steps,
                rate,
                constantRate,
                batch,
                accumulate,
                pictures,
                rescaleEpochs,
                scale,
                colour,
                mirrored);
    }

    /** How pairs are varied. */
    TrainingConfig.Augmentation augmentation() {
        return new TrainingConfig.Augmentation(scale, colour, 0, !mirrored);
    }
}
