package veduta.net;

import java.util.function.LongSupplier;
import veduta.image.Size;
import veduta.synthesis.CostEstimate;
import veduta.synthesis.EngineOptions;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Precision;
import veduta.synthesis.SynthesisException;

/** Tells the cost of a render from the network's shape. */
public final class NetworkCost implements CostEstimate.Estimator {
    private final LongSupplier room;

    /**
     * Costs on this machine.
     *
     * @param room bytes that this process can have, what it holds included
     */
    public NetworkCost(LongSupplier room) {
        this.room = room;
    }

    @Override
    public CostEstimate estimate(ModelCard model, Size size, EngineOptions options)
            throws SynthesisException {
        NetworkShape shape = NetworkShape.of(model);
        shape.requireFits(size);
        Precision precision = Precisions.resolve(options.precision(), false);
        int bands = BandChoice.resolve(options.bands(), shape, size, precision, room.getAsLong());
        return new CostEstimate(
                shape.multiplyAdds(size),
                MemoryEstimate.of(shape, size, precision, bands).peakBytes());
    }
}
