package veduta.ml.crn.partial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.LayerForward;
import veduta.ml.crn.LayerStatistics;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.BilinearTable;
import veduta.ml.nn.BilinearWeights;
import veduta.ml.nn.ForwardObserver;
import veduta.ml.nn.OneHotLabels;

/**
 * Computes windows of a picture with the layer norms' statistics of the last whole pass: the coarse
 * octaves whole, of the fine ones only what the windows see. See decision record 0011.
 */
final class CropPass {
    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final LayerForward whole;
    private final LayerStatistics statistics;
    private final LabelMap layout;
    private final List<Size> sizes;

    /**
     * A pass for a layout.
     *
     * @param whole computes the layers of the octaves that are computed whole
     * @param statistics computes the layers of windows
     * @param size size of the whole pictures
     */
    CropPass(
            TorchEngine torch,
            RefinementNetwork network,
            LayerForward whole,
            LayerStatistics statistics,
            LabelMap layout,
            Size size) {
        this.torch = torch;
        this.network = network;
        this.whole = whole;
        this.statistics = statistics;
        this.layout = layout;
        this.sizes = network.shape().octaves(size);
    }

    /**
     * The pictures in each window, (1, 3k, h, w) float32 in picture units.
     *
     * @param scope owner of the results
     */
    List<NDArray> run(NDManager scope, List<CropPlan> plans, Cancellation cancellation)
            throws CancelledException {
        try (NDManager own = scope.newSubManager()) {
            int count = plans.stream().mapToInt(CropPlan::first).max().orElse(0);
            List<NDArray> coarse = coarse(own, count, cancellation);
            List<NDArray> pictures = new ArrayList<>();
            for (CropPlan plan : plans) {
                pictures.add(window(scope, plan, coarse.get(plan.first() - 1), cancellation));
            }
            return pictures;
        }
    }

    /** The features of the first {@code count} modules. */
    private List<NDArray> coarse(NDManager own, int count, Cancellation cancellation)
            throws CancelledException {
        List<NDArray> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            NDArray seen = layout(own, i, PixelRect.of(sizes.get(i)));
            NDArray up = i == 0 ? null : torch.layers().upsample(own, all.get(i - 1), seen);
            all.add(network.module(own, up, seen, i, whole, ForwardObserver.NONE));
            cancellation.check();
        }
        return all;
    }

    private NDArray window(
            NDManager scope, CropPlan plan, NDArray coarse, Cancellation cancellation)
            throws CancelledException {
        try (NDManager own = scope.newSubManager()) {
            NDArray features = coarse;
            int last = sizes.size() - 1;
            PixelRect seen = PixelRect.of(sizes.get(plan.first() - 1));
            for (int i = plan.first(); i <= last; i++) {
                PixelRect input = plan.input(i);
                NDArray up = upsampled(own, features, seen, i, input);
                NDArray labels = layout(own, i, input);
                int[] padding = plan.padding(i, sizes.get(i));
                LayerForward part =
                        (to, x, beside, module, layer) ->
                                statistics.fixed(to, x, beside, module, layer, padding);
                features = network.module(own, up, labels, i, part, ForwardObserver.NONE);
                seen = plan.output(i, sizes.get(i));
                cancellation.check();
            }
            return network.windowHead(scope, cropped(own, features, seen, plan.window()));
        }
    }

    private NDArray layout(NDManager own, int module, PixelRect rect) {
        int channels = network.shape().channels();
        NDArray exact = OneHotLabels.part(torch, own, layout, sizes.get(module), rect, channels);
        NDArray seen =
                torch.operations().cast(own, exact, torch.numbers(own, network.scalarType()));
        return network.withNoise(own, seen, module, rect);
    }

    /** Part {@code rect} of octave {@code module} from part {@code seen} of the one below. */
    private NDArray upsampled(
            NDManager own, NDArray features, PixelRect seen, int module, PixelRect rect) {
        Size fine = sizes.get(module);
        Size coarse = sizes.get(module - 1);
        BilinearWeights down =
                BilinearWeights.of(rect.y(), rect.height(), fine.height(), coarse.height())
                        .from(seen.y());
        BilinearWeights across =
                BilinearWeights.of(rect.x(), rect.width(), fine.width(), coarse.width())
                        .from(seen.x());
        BilinearTable table = new BilinearTable(down, across, seen.width());
        return torch.pictures()
                .upsampleWindow(
                        own,
                        features,
                        own.create(table.indices()),
                        own.create(table.shares()),
                        own.create(table.starts()),
                        torch.numbers(own, rect.height(), rect.width()));
    }

    private NDArray cropped(NDManager own, NDArray features, PixelRect seen, PixelRect window) {
        if (seen.equals(window)) {
            return features;
        }
        int top = window.y() - seen.y();
        int left = window.x() - seen.x();
        int[] box = {top, top + window.height(), left, left + window.width()};
        return torch.pictures().crop(own, features, torch.numbers(own, box));
    }
}
