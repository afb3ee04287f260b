package veduta.ml.crn.cost;

import ai.djl.Device;
import veduta.api.compute.Precision;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.KernelGradients;

/**
 * What the refinement network costs.
 *
 * <p>In a training step differentiation keeps, for every module that is not frozen, its joined
 * input, two results of convolutions and two activations.
 *
 * @param shape the network's form
 */
public record CrnCosts(CrnShape shape) implements NetworkCosts {
    /** Of a module's two norms by class: normalised values and factors. */
    private static final long BY_CLASS = 2 * 2;

    @Override
    public long parameters() {
        return shape.parameters();
    }

    @Override
    public long multiplyAdds(Size picture) {
        return shape.multiplyAdds(picture);
    }

    @Override
    public long valuesMoved(Size picture) {
        return shape.valuesMoved(picture);
    }

    @Override
    public RenderMemory render(Size size, Precision precision, int bands, long free) {
        return CrnRenderMemory.of(shape, size, precision, bands, free);
    }

    @Override
    public StepFootprint step(Size size, int batch, Precision precision, int freezeBelow) {
        int width = precision == Precision.FLOAT32 ? Float.BYTES : 2;
        long kept = 0;
        long largest = 0;
        long apart = 0;
        long frozenParameters = 0;
        double work = 0;
        long at = size.pixels() * batch;
        for (int i = shape.modules() - 1; i >= 0; i--, at /= 4) {
            long d = shape.widths().get(i);
            boolean frozen = shape.isFrozen(i, freezeBelow);
            kept += frozen ? 0 : at * (shape.inputChannels(i) + 4 * d) * width;
            kept += frozen || !shape.normedByClass() ? 0 : at * BY_CLASS * d * width;
            largest = Math.max(largest, at * (shape.inputChannels(i) + d) * width);
            // The zeros that are added to the results of convolutions, and their gradients.
            apart += frozen ? 0 : 2 * at * d;
            frozenParameters += frozen ? shape.parameters(i) : 0;
            double pixels = size.pixels() / Math.pow(4, shape.modules() - 1 - i);
            // Going back costs about twice as much as going forward.
            double each = 9.0 * d * (shape.inputChannels(i) + d) + shape.classValues(i);
            work += (frozen ? 1 : 3) * pixels * each;
        }
        boolean isApart = KernelGradients.isFaster(Device.cpu(), precision);
        return new StepFootprint(
                kept, largest, isApart ? 2 * apart * Float.BYTES : 0, frozenParameters, work);
    }
}
