package veduta.net;

import veduta.image.Size;
import veduta.synthesis.CostEstimate;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

/** Tells the cost of a render from the network's shape. */
public final class NetworkCost implements CostEstimate.Estimator {
    @Override
    public CostEstimate estimate(ModelCard model, Size size, Precision precision)
            throws SynthesisException {
        NetworkShape shape = NetworkShape.of(model);
        shape.requireFits(size);
        return new CostEstimate(
                shape.multiplyAdds(size), MemoryEstimate.of(shape, size, precision).peakBytes());
    }
}
