package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.api.compute.CancelledException;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.OneHotLabels;

/**
 * The way of a layout through a network: label map in, collection of pictures out.
 *
 * @param torch the engine
 * @param network the network
 * @param layers computes the network's layers
 * @param observer sees what comes up on the way, and may cancel it
 */
public record CollectionPass(
        TorchEngine torch,
        RefinementNetwork network,
        LayerForward layers,
        ForwardObserver observer) {
    /**
     * Renders.
     *
     * @param size size of the pictures; must fit the network
     */
    public PictureValues unrounded(LabelMap layout, Size size) throws CancelledException {
        try (NDManager own = torch.scope()) {
            NDArray values = values(own, layout, size);
            int images = network.shape().images();
            NDArray pictures = torch.pictures().pictures(own, values, torch.numbers(own, images));
            values.close();
            NDArray rows = torch.pictures().rows(own, pictures);
            return new PictureValues(size, images, rows.toFloatArray());
        }
    }

    /**
     * Renders as above; clips and rounds on the device, so that a quarter of the bytes leave it.
     */
    public Pictures rounded(LabelMap layout, Size size) throws CancelledException {
        try (NDManager own = torch.scope()) {
            NDArray values = values(own, layout, size);
            int images = network.shape().images();
            NDArray rgb = torch.pictures().roundedPictures(own, values, torch.numbers(own, images));
            return Pictures.owning(size, images, rgb.toByteArray());
        }
    }

    private NDArray values(NDManager own, LabelMap layout, Size size) throws CancelledException {
        TorchEngine.recordGradients(false);
        int channels = network.shape().channels();
        NDArray input = OneHotLabels.whole(torch, own, layout, size, channels);
        NDArray values = network.forward(own, input, layers, observer);
        input.close();
        return values;
    }
}
