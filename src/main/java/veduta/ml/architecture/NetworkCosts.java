package veduta.ml.architecture;

import veduta.api.compute.Precision;
import veduta.image.Size;

/** What renders and training steps of a network cost, without running any. */
public interface NetworkCosts {
    /** The number of trainable values. */
    long parameters();

    /** Multiply-adds of one forward pass to a picture of this size. */
    long multiplyAdds(Size picture);

    /** Values that one forward pass must read or write at the least. */
    long valuesMoved(Size picture);

    /**
     * The memory of a render.
     *
     * @param precision number format of the computation
     * @param bands number of bands that the picture is rendered in
     * @param free bytes that are free in this process; decides what its allocator keeps
     */
    RenderMemory render(Size size, Precision precision, int bands, long free);

    /**
     * The cost of one training step.
     *
     * @param size size of the pictures
     * @param batch pairs in a batch
     * @param precision number format of the computation
     * @param freezeBelow height in pixels below which stages are frozen; 0 freezes none
     */
    StepFootprint step(Size size, int batch, Precision precision, int freezeBelow);

    /**
     * What one training step holds and computes in the network.
     *
     * @param keptBytes activations that differentiation keeps
     * @param largestBytes the largest gradient of an activation
     * @param besideBytes what the way back holds beside them on this machine's processor
     * @param frozenParameters values of the parameters that do not change
     * @param multiplyAdds multiply-adds of one pair's way forward and back
     */
    record StepFootprint(
            long keptBytes,
            long largestBytes,
            long besideBytes,
            long frozenParameters,
            double multiplyAdds) {}
}
