package veduta.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.ClassFractions;
import veduta.layout.LabelMap;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CancelledException;

/**
 * Computes windows of a picture with the layer norms' statistics of the last whole pass: the coarse
 * octaves whole, of the fine ones only what the windows see. See decision record 0011.
 */
final class WindowPass {
    private final Torch torch;
    private final RefinementNetwork network;
    private final Layers layers;
    private final LabelMap layout;
    private final List<Size> sizes;

    /**
     * A pass for a layout.
     *
     * @param layers computes layers of windows
     * @param size size of the whole pictures
     */
    WindowPass(
            Torch torch, RefinementNetwork network, Layers layers, LabelMap layout, Size size) {
        this.torch = torch;
        this.network = network;
        this.layers = layers;
        this.layout = layout;
        this.sizes = network.shape().octaves(size);
    }

    /**
     * The pictures in each window, (1, 3k, h, w) float32 in picture units.
     *
     * @param scope owner of the results
     */
    List<NDArray> run(NDManager scope, List<WindowPlan> plans, Cancellation cancellation)
            throws CancelledException {
        try (NDManager own = scope.newSubManager()) {
            int whole = plans.stream().mapToInt(WindowPlan::first).max().orElse(0);
            List<NDArray> coarse = coarse(own, whole, cancellation);
            List<NDArray> pictures = new ArrayList<>();
            for (WindowPlan plan : plans) {
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
            NDArray part = layout(own, i, PixelRect.of(sizes.get(i)));
            NDArray up = i == 0 ? null : torch.call(own, "upsample", all.get(i - 1), part);
            all.add(network.module(own, up, part, i, layers, ForwardObserver.NONE));
            cancellation.check();
        }
        return all;
    }

    private NDArray window(
            NDManager scope, WindowPlan plan, NDArray coarse, Cancellation cancellation)
            throws CancelledException {
        try (NDManager own = scope.newSubManager()) {
            NDArray features = coarse;
            int last = sizes.size() - 1;
            PixelRect seen = PixelRect.of(sizes.get(plan.first() - 1));
            for (int i = plan.first(); i <= last; i++) {
                PixelRect part = plan.input(i);
                NDArray up = upsampled(own, features, seen, i, part);
                features =
                        network.module(
                                own, up, layout(own, i, part), i, layers, ForwardObserver.NONE);
                seen = part;
                cancellation.check();
            }
            return network.head(scope, cropped(own, features, seen, plan.window()));
        }
    }

    private NDArray layout(NDManager own, int module, PixelRect part) {
        int channels = network.shape().channels();
        float[] fractions = ClassFractions.of(layout, sizes.get(module), part, channels - 1);
        NDArray exact =
                own.create(fractions, new Shape(1, channels, part.height(), part.width()));
        return torch.call(own, "cast", exact, own.create(network.scalarType()));
    }

    /** Part {@code part} of octave {@code module} from part {@code seen} of the one below. */
    private NDArray upsampled(
            NDManager own, NDArray features, PixelRect seen, int module, PixelRect part) {
        Size fine = sizes.get(module);
        Size coarse = sizes.get(module - 1);
        Corners down =
                Corners.of(part.y(), part.height(), fine.height(), coarse.height()).from(seen.y());
        Corners across =
                Corners.of(part.x(), part.width(), fine.width(), coarse.width()).from(seen.x());
        return torch.call(
                own,
                "upsample_window",
                features,
                own.create(down.before()),
                own.create(down.after()),
                own.create(down.share(), new Shape(part.height(), 1, 1)),
                own.create(across.before()),
                own.create(across.after()),
                own.create(across.share(), new Shape(part.width(), 1)));
    }

    private NDArray cropped(NDManager own, NDArray features, PixelRect seen, PixelRect window) {
        if (seen.equals(window)) {
            return features;
        }
        int top = window.y() - seen.y();
        int left = window.x() - seen.x();
        int[] box = {top, top + window.height(), left, left + window.width()};
        return torch.call(own, "crop", features, own.create(box));
    }
}
