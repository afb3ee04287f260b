package veduta.ml.architecture;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.api.compute.CancelledException;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.OneHotLabels;

/**
 * The way of a layout through a network: label map in, collection of pictures out.
 *
 * @param torch the engine
 * @param channels channels of the one-hot layout
 * @param images number of pictures k in the collection
 * @param forward the network
 */
public record CollectionPass(TorchEngine torch, int channels, int images, Forward forward) {
    /** One forward pass of a network. */
    @FunctionalInterface
    public interface Forward {
        /** From (1, c, H, W) to (1, 3k, H, W) in picture units, owned by {@code scope}. */
        NDArray run(NDManager scope, NDArray layout) throws CancelledException;
    }

    /**
     * Renders.
     *
     * @param size size of the pictures; must fit the network
     */
    public PictureValues unrounded(LabelMap layout, Size size) throws CancelledException {
        try (NDManager own = torch.scope()) {
            NDArray values = values(own, layout, size);
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
            NDArray rgb = torch.pictures().roundedPictures(own, values, torch.numbers(own, images));
            return Pictures.owning(size, images, rgb.toByteArray());
        }
    }

    private NDArray values(NDManager own, LabelMap layout, Size size) throws CancelledException {
        TorchEngine.recordGradients(false);
        NDArray input = OneHotLabels.whole(torch, own, layout, size, channels);
        NDArray values = forward.run(own, input);
        input.close();
        return values;
    }
}
