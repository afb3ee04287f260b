package veduta.ml.step;

/**
 * What is drawn at random for one batch beside its pairs.
 *
 * @param part what of the pictures is compared; the network sees the whole layouts
 * @param pictures which pictures are compared; the gradient of the others is zero
 * @param seed what the network's noise and the loss draw follows from it
 */
public record StepDraws(ComparedPart part, ComparedPictures pictures, long seed) {
    /** Whole pictures, all of them. */
    public static final StepDraws WHOLE =
            new StepDraws(ComparedPart.WHOLE, ComparedPictures.ALL, 0);
}
