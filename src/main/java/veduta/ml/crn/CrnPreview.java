package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Precision;
import veduta.image.PictureValues;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;

/** Renders with weights that are still being trained. */
public final class CrnPreview {
    private CrnPreview() {}

    /**
     * The collection for a layout at the network's own size.
     *
     * @param torch the engine of the training
     * @param weights live arrays by name; not changed
     */
    public static PictureValues render(
            TorchEngine torch, CrnShape shape, Map<String, NDArray> weights, LabelMap layout) {
        RefinementNetwork network =
                new RefinementNetwork(torch, shape, CrnWeights.over(weights), Precision.FLOAT32);
        try {
            return new CollectionPass(torch, network, network::layer, ForwardObserver.NONE)
                    .unrounded(layout, shape.size());
        } catch (CancelledException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
