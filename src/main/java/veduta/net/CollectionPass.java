package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.synthesis.CancelledException;

/** The way of one layout through a network: label map in, collection of pictures out. */
final class CollectionPass {
    private CollectionPass() {}

    /**
     * Renders.
     *
     * @param scope holds what is needed on the way
     * @param size size of the pictures; must fit the network
     * @param layers computes the network's layers
     */
    static PictureValues run(
            Torch torch,
            NDManager scope,
            RefinementNetwork network,
            LabelMap layout,
            Size size,
            Layers layers,
            ForwardObserver observer)
            throws CancelledException {
        Torch.recordGradients(false);
        int channels = network.shape().channels();
        float[] fractions =
                ClassFractions.of(layout, PixelRect.of(layout.size()), size, channels - 1, false);
        try (NDManager own = scope.newSubManager()) {
            NDArray input =
                    own.create(fractions, new Shape(1, channels, size.height(), size.width()));
            NDArray packed = torch.call(own, "cast", input, own.create(Precisions.FLOAT32));
            NDArray values = network.forward(own, packed, layers, observer);
            int images = network.shape().images();
            NDArray pictures = torch.call(own, "pictures", values, own.create(images));
            NDArray rows = torch.call(own, "rows", pictures);
            return new PictureValues(size, images, rows.toFloatArray());
        }
    }
}
