package veduta.ml.crn.tiled;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veduta.image.PixelRect;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.OneHotLabels;

/**
 * The layout at every octave, band by band. The finest, the largest by far, is never there whole:
 * it is spread out from the labels when a band is wanted. The next one's quarters are exact in 16
 * bits; the coarser ones are kept in float32, so that they are rounded once as in a whole pass.
 */
final class BandLayouts {
    private final TorchEngine torch;
    private final RefinementNetwork network;
    private final CrnShape shape;
    private final LabelMap layout;
    private final BandPlan plan;
    private final Size size;
    private final NDArray table;
    private final @Nullable NDArray labels;
    private final NDArray kind;
    private final NDArray single;
    private final Map<Integer, NDArray> kept = new HashMap<>();

    /**
     * Makes the coarse octaves.
     *
     * @param own owner of all that is kept
     */
    BandLayouts(
            TorchEngine torch,
            NDManager own,
            RefinementNetwork network,
            LabelMap layout,
            BandPlan plan) {
        this.torch = torch;
        this.network = network;
        this.shape = network.shape();
        this.layout = layout;
        this.plan = plan;
        int finest = shape.modules() - 1;
        this.size = plan.octaves().get(finest);
        this.table = OneHotLabels.identity(own, shape.channels());
        this.labels =
                layout.size().equals(size)
                        ? OneHotLabels.labels(own, layout, shape.channels())
                        : null;
        this.kind = torch.numbers(own, network.scalarType());
        this.single = torch.numbers(own, Precisions.FLOAT32);
        for (int i = finest - 1; i >= 0; i--) {
            NDArray format = i == finest - 1 ? kind : single;
            kept.put(i, halved(own, plan, i, format));
        }
    }

    /** Octave {@code module} from the next finer one. */
    private NDArray halved(NDManager own, BandPlan plan, int module, NDArray format) {
        Size octave = plan.octaves().get(module);
        int[] form = {shape.channels(), octave.height(), octave.width()};
        NDArray level = torch.pictures().blank(own, table, torch.numbers(own, form), format);
        for (Band band : Band.divide(octave.height(), plan.counts().get(module + 1))) {
            try (NDManager step = own.newSubManager()) {
                Band finer = new Band(2 * band.top(), 2 * band.bottom());
                NDArray seen =
                        torch.operations().cast(step, exact(step, module + 1, finer), single);
                NDArray part = torch.pictures().halve(step, seen);
                torch.pictures().putRows(step, part, level, torch.numbers(step, band.ends()));
            }
        }
        return level;
    }

    /**
     * A band of an octave and of its noise, in the precision of the computation.
     *
     * @return (1, n + channels, rows, w)
     */
    NDArray rows(NDManager own, int module, Band band) {
        NDArray rows = classes(own, module, band);
        int width = plan.octaves().get(module).width();
        PixelRect part = new PixelRect(0, band.top(), width, band.rows());
        NDArray seen = network.withNoise(own, rows, module, part);
        if (seen != rows) {
            rows.close();
        }
        return seen;
    }

    /**
     * A band of an octave without its noise.
     *
     * @return (1, channels, rows, w) in the precision of the computation
     */
    NDArray classes(NDManager own, int module, Band band) {
        return torch.operations().cast(own, exact(own, module, band), kind);
    }

    private NDArray exact(NDManager own, int module, Band band) {
        NDArray level = kept.get(module);
        if (level != null) {
            return torch.pictures().sliceRows(own, level, torch.numbers(own, band.ends()));
        }
        if (labels != null) {
            return torch.pictures().oneHotRows(own, labels, table, torch.numbers(own, band.ends()));
        }
        PixelRect part = new PixelRect(0, band.top(), size.width(), band.rows());
        return OneHotLabels.part(torch, own, layout, size, part, shape.channels());
    }
}
