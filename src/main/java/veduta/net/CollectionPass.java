package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.synthesis.CancelledException;

/**
 * The way of a layout through a network: label map in, collection of pictures out.
 *
 * @param torch the engine
 * @param network the network
 * @param layers computes the network's layers
 * @param observer sees what comes up on the way, and may cancel it
 */
record CollectionPass(
        Torch torch, RefinementNetwork network, Layers layers, ForwardObserver observer) {
    /**
     * Renders.
     *
     * @param size size of the pictures; must fit the network
     */
    PictureValues unrounded(LabelMap layout, Size size) throws CancelledException {
        try (NDManager own = torch.scope()) {
            NDArray values = values(own, layout, size);
            int images = network.shape().images();
            NDArray pictures = torch.call(own, "pictures", values, torch.numbers(own, images));
            values.close();
            NDArray rows = torch.call(own, "rows", pictures);
            return new PictureValues(size, images, rows.toFloatArray());
        }
    }

    /**
     * Renders as above; clips and rounds on the device, so that a quarter of the bytes leave it.
     */
    Pictures rounded(LabelMap layout, Size size) throws CancelledException {
        try (NDManager own = torch.scope()) {
            NDArray values = values(own, layout, size);
            int images = network.shape().images();
            NDArray rgb = torch.call(own, "rounded_pictures", values, torch.numbers(own, images));
            return Pictures.owning(size, images, rgb.toByteArray());
        }
    }

    private NDArray values(NDManager own, LabelMap layout, Size size) throws CancelledException {
        Torch.recordGradients(false);
        int channels = network.shape().channels();
        NDArray input = LayoutTensors.whole(torch, own, layout, size, channels);
        NDArray values = network.forward(own, input, layers, observer);
        input.close();
        return values;
    }
}
