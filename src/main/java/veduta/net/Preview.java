package veduta.net;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import veduta.image.PictureValues;
import veduta.layout.LabelMap;
import veduta.synthesis.CancelledException;
import veduta.synthesis.Precision;

/** Renders with weights that are still being trained. */
public final class Preview {
    private Preview() {}

    /**
     * The collection for a layout at the network's own size.
     *
     * @param torch the engine of the training
     * @param weights live arrays by name; not changed
     */
    public static PictureValues render(
            Torch torch, NetworkShape shape, Map<String, NDArray> weights, LabelMap layout) {
        RefinementNetwork network =
                new RefinementNetwork(
                        torch, shape, NetworkWeights.over(weights), Precision.FLOAT32);
        try {
            return new CollectionPass(torch, network, network::layer, ForwardObserver.NONE)
                    .unrounded(layout, shape.size());
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
