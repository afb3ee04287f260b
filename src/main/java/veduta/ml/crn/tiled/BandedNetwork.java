package veduta.ml.crn.tiled;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.CancelledException;
import veduta.image.Size;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.nn.BilinearWeights;
import veduta.ml.nn.ForwardObserver;

/**
 * A forward pass in bands of rows: the same values as a whole one, up to the order of sums, in less
 * memory. See decision record 0016.
 *
 * <p>Octaves of one band are computed as in a whole pass, bit by bit. Of every layer of the others
 * only the result of its convolution is whole, the second one's in the place of the first one's.
 * Its statistics are joined from the bands', and it is normalised when a band of it is read: by the
 * next layer, which sees one row more at each side, by the upsampling to the next octave, or by the
 * head.
 */
public final class BandedNetwork {
    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final BandPlan plan;
    private final BandLayouts layouts;
    private final Step step;

    /** Called after every band, to report it and to stop there. */
    @FunctionalInterface
    interface Step {
        void done() throws CancelledException;
    }

    /**
     * The convolutions of a layer, before its norm; or after it, if it was computed whole.
     *
     * @param values (1, d, h, w), closed by who reads it last
     * @param moments its mean and deviation; null after the norm
     */
    record Layer(NDArray values, @Nullable BandMoments moments, int module, int number) {}

    /** Gives what a layer sees. */
    @FunctionalInterface
    private interface Input {
        /**
         * Rows {@code seen}, for a band of the result.
         *
         * @return (1, C, rows, w)
         */
        NDArray rows(NDManager own, Band seen, Band band);
    }

    BandedNetwork(
            TorchEngine torch,
            RefinementNetwork network,
            BandPlan plan,
            BandLayouts layouts,
            Step step) {
        this.torch = torch;
        this.network = network;
        this.plan = plan;
        this.layouts = layouts;
        this.step = step;
    }

    /**
     * The last layer of all.
     *
     * @param own owner of the result
     */
    Layer run(NDManager own) throws CancelledException {
        Layer below = null;
        for (int i = 0; i < network.shape().modules(); i++) {
            below = plan.counts().get(i) == 1 ? whole(own, below, i) : banded(own, below, i);
        }
        if (below == null) {
            throw new IllegalStateException("A network has at least one module.");
        }
        return below;
    }

    private Layer whole(NDManager own, @Nullable Layer below, int module)
            throws CancelledException {
        Band all = new Band(0, plan.octaves().get(module).height());
        NDArray features;
        try (NDArray layout = layouts.rows(own, module, all)) {
            NDArray up = null;
            if (below != null) {
                up = torch.layers().upsample(own, below.values(), layout);
                below.values().close();
            }
            features =
                    network.module(own, up, layout, module, network::layer, ForwardObserver.NONE);
        }
        step.done();
        NativeAllocator.trim();
        return new Layer(features, null, module, 2);
    }

    private Layer banded(NDManager own, @Nullable Layer below, int module)
            throws CancelledException {
        Size octave = plan.octaves().get(module);
        int maps = network.shape().widths().get(module);
        NDArray like = network.weights().layer(module, 1).get(1);
        NDArray whole;
        try (NDArray form = torch.numbers(own, maps, octave.height(), octave.width());
                NDArray kind = torch.numbers(own, network.scalarType())) {
            whole = torch.pictures().blank(own, like, form, kind);
        }
        Input join = (at, seen, band) -> joined(at, below, module, seen);
        Layer first = convolved(own, whole, module, 1, join);
        if (below != null) {
            below.values().close();
        }
        NativeAllocator.trim();
        try (NDManager rows = own.newSubManager()) {
            Layer second = convolved(own, whole, module, 2, new Overwritten(rows, first));
            NativeAllocator.trim();
            return second;
        }
    }

    /**
     * Bands of a layer that is overwritten by the next one, from the top: the row above a band is
     * that of the next layer already, so it is kept from the band before.
     */
    private final class Overwritten implements Input {
        private final NDManager own;
        private final Layer layer;
        private @Nullable NDArray above;

        Overwritten(NDManager own, Layer layer) {
            this.own = own;
            this.layer = layer;
        }

        @Override
        public NDArray rows(NDManager at, Band seen, Band band) {
            NDArray last = above;
            NDArray input = normed(at, layer, new Band(band.top(), seen.bottom()));
            if (last != null) {
                NDArray below = input;
                input = torch.pictures().stackRows(at, last, below);
                below.close();
                last.close();
            }
            Band lowest = new Band(band.bottom() - 1, band.bottom()).from(seen.top());
            above = torch.pictures().copyRows(own, input, torch.numbers(at, lowest.ends()));
            return input;
        }
    }

    /** Puts a layer's convolutions into {@code whole}, (1, d, h, w), which may be what it sees. */
    private Layer convolved(NDManager own, NDArray whole, int module, int number, Input input)
            throws CancelledException {
        Size octave = plan.octaves().get(module);
        int maps = network.shape().widths().get(module);
        BandMoments moments = new BandMoments();
        for (Band band : plan.bands(module)) {
            try (NDManager at = own.newSubManager()) {
                Band seen = band.withHalo(octave.height());
                NDArray rows = input.rows(at, seen, band);
                NDArray numbers =
                        torch.pictures()
                                .placeRows(
                                        at,
                                        network.convolutions().apply(at, rows, module, number),
                                        whole,
                                        torch.numbers(at, band.from(seen.top()).ends()),
                                        torch.numbers(at, band.ends()));
                moments.add((double) maps * band.rows() * octave.width(), numbers.toFloatArray());
            }
            step.done();
        }
        return new Layer(whole, moments, module, number);
    }

    /** A band of what a module's first layer sees. */
    private NDArray joined(NDManager own, @Nullable Layer below, int module, Band band) {
        NDArray layout = layouts.rows(own, module, band);
        if (below == null) {
            return layout;
        }
        try (NDArray up = upsampled(own, below, module, band)) {
            return torch.layers().join(own, up, layout);
        } finally {
            layout.close();
        }
    }

    private NDArray upsampled(NDManager own, Layer below, int module, Band band) {
        Size fine = plan.octaves().get(module);
        Size coarse = plan.octaves().get(module - 1);
        BilinearWeights down =
                BilinearWeights.of(band.top(), band.rows(), fine.height(), coarse.height());
        Band seen = new Band(down.first(), down.last() + 1);
        BilinearWeights near = down.from(seen.top());
        try (NDArray features = normed(own, below, seen)) {
            return torch.pictures()
                    .upsampleRows(
                            own,
                            features,
                            own.create(near.before()),
                            own.create(near.after()),
                            own.create(near.share(), new Shape(band.rows(), 1, 1)),
                            torch.numbers(own, fine.width()));
        }
    }

    /**
     * A band of a layer, normalised and activated.
     *
     * @return (1, d, rows, w)
     */
    NDArray normed(NDManager own, Layer layer, Band band) {
        NDArray ends = torch.numbers(own, band.ends());
        BandMoments moments = layer.moments();
        if (moments == null) {
            return torch.pictures().sliceRows(own, layer.values(), ends);
        }
        var parts = network.weights().layer(layer.module(), layer.number());
        NDArray numbers = torch.numbers(own, moments.numbers());
        if (network.classNorm().isUsed()) {
            try (NDArray rows = torch.pictures().sliceRows(own, layer.values(), ends);
                    NDArray seen = layouts.classes(own, layer.module(), band)) {
                return network.classNorm()
                        .fixed(own, rows, numbers, seen, layer.module(), layer.number());
            }
        }
        return torch.pictures()
                .normedRows(own, layer.values(), parts.get(1), parts.get(2), numbers, ends);
    }
}
