package veduta.ml.crn.tiled;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.Progress;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.TorchEngine;

/**
 * The way of a layout through a network in bands of rows, for large pictures in little memory; see
 * {@link BandedNetwork}.
 *
 * @param bands number of bands of the octave that needs most, at least 1
 * @param progress updated after every band
 * @param cancellation looked at after every band
 */
public record BandedPass(
        TorchEngine torch,
        RefinementNetwork network,
        int bands,
        Progress progress,
        Cancellation cancellation) {
    /** Takes a band of pictures off the device. */
    @FunctionalInterface
    private interface Sink {
        void take(NDManager own, NDArray values, NDArray images, Band band);
    }

    /** The pictures in 8 bits, clipped and rounded. */
    public Pictures rounded(LabelMap layout, Size size) throws CancelledException {
        int images = network.shape().images();
        byte[] rgb = new byte[Math.toIntExact(3 * size.pixels() * images)];
        run(
                layout,
                size,
                (own, values, count, band) -> {
                    byte[] part =
                            torch.pictures().roundedPictures(own, values, count).toByteArray();
                    copy(part, rgb, size, band);
                });
        return Pictures.owning(size, images, rgb);
    }

    /** The pictures before clipping and rounding. */
    public PictureValues unrounded(LabelMap layout, Size size) throws CancelledException {
        int images = network.shape().images();
        float[] rgb = new float[Math.toIntExact(3 * size.pixels() * images)];
        run(
                layout,
                size,
                (own, values, count, band) -> {
                    NDArray pictures = torch.pictures().pictures(own, values, count);
                    copy(torch.pictures().rows(own, pictures).toFloatArray(), rgb, size, band);
                });
        return new PictureValues(size, images, rgb);
    }

    /** Copies rows of all pictures, (k, rows, W, 3), to their places in (k, H, W, 3). */
    private void copy(Object part, Object whole, Size size, Band band) {
        int row = 3 * size.width();
        for (int i = 0; i < network.shape().images(); i++) {
            System.arraycopy(
                    part,
                    i * band.rows() * row,
                    whole,
                    (i * size.height() + band.top()) * row,
                    band.rows() * row);
        }
    }

    private void run(LabelMap layout, Size size, Sink sink) throws CancelledException {
        TorchEngine.recordGradients(false);
        BandPlan plan = BandPlan.of(network.shape(), size, bands);
        int[] done = {0};
        BandedNetwork.Step step =
                () -> {
                    progress.advance(++done[0], plan.steps());
                    cancellation.check();
                };
        try (NDManager own = torch.scope()) {
            BandLayouts layouts = new BandLayouts(torch, own, network, layout, plan);
            BandedNetwork banded = new BandedNetwork(torch, network, plan, layouts, step);
            BandedNetwork.Layer last = banded.run(own);
            NDArray images = torch.numbers(own, network.shape().images());
            for (Band band : plan.bands(network.shape().modules() - 1)) {
                try (NDManager at = own.newSubManager()) {
                    NDArray features = banded.normed(at, last, band);
                    NDArray values = network.head(at, features);
                    features.close();
                    sink.take(at, values, images, band);
                }
                step.done();
            }
        }
    }
}
