package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
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
            NDArray pictures = torch.call(own, "pictures", values, own.create(images));
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
            NDArray rgb = torch.call(own, "rounded_pictures", values, own.create(images));
            return Pictures.of(size, images, rgb.toByteArray());
        }
    }

    private NDArray values(NDManager own, LabelMap layout, Size size) throws CancelledException {
        Torch.recordGradients(false);
        NDArray input = input(torch, own, layout, size, network.shape().channels());
        NDArray values = network.forward(own, input, layers, observer);
        input.close();
        return values;
    }

    /**
     * What a network sees. A layout of the pictures' size goes to the device as one byte a pixel
     * and is spread out there; others are resampled here.
     *
     * @param own owner of the result
     * @return (1, channels, H, W) float32, channels-last
     */
    static NDArray input(Torch torch, NDManager own, LabelMap layout, Size size, int channels) {
        if (!layout.size().equals(size)) {
            PixelRect all = PixelRect.of(layout.size());
            float[] fractions = ClassFractions.of(layout, all, size, channels - 1, false);
            Shape shape = new Shape(1, channels, size.height(), size.width());
            try (NDArray plain = own.create(fractions, shape);
                    NDArray kind = own.create(Precisions.FLOAT32)) {
                return torch.call(own, "cast", plain, kind);
            }
        }
        try (NDArray map = labels(own, layout, channels);
                NDArray all = channelNumbers(own, channels)) {
            return torch.call(own, "one_hot", map, all);
        }
    }

    /**
     * The labels of a layout, one byte a pixel; what a network does not know is its last channel.
     *
     * @return (1, H, W)
     */
    static NDArray labels(NDManager own, LabelMap layout, int channels) {
        byte[] labels = layout.toBytes();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) Math.min(labels[i] & 0xFF, channels - 1);
        }
        Shape shape = new Shape(1, layout.size().height(), layout.size().width());
        return own.create(ByteBuffer.wrap(labels), shape, DataType.UINT8);
    }

    /** The numbers of all channels, to compare labels with. */
    static NDArray channelNumbers(NDManager own, int channels) {
        byte[] numbers = new byte[channels];
        for (int i = 0; i < channels; i++) {
            numbers[i] = (byte) i;
        }
        return own.create(ByteBuffer.wrap(numbers), new Shape(channels), DataType.UINT8);
    }
}
