package veduta.ml.segmentation.espnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.engine.TorchEngine;
import veduta.ml.segmentation.PixelClassifier;
import veduta.ml.segmentation.espnet.EspNetBlocks.Dilations;

/**
 * A network that is loaded. Its encoder halves the picture four times and sees the picture itself
 * again after each; its decoder goes back up to half the picture's size, takes the encoder's maps
 * of each size, and its last maps are enlarged to the logits.
 */
final class EspNet implements PixelClassifier {
    /** The network was trained on photos of so many pixels. */
    private static final double SEEN_PIXELS = 512 * 256;

    private static final double[] MEAN = {0.485, 0.456, 0.406};
    private static final double[] DEVIATION = {0.229, 0.224, 0.225};
    private static final double UNITS = 255;

    private final TorchEngine torch;
    private final EspNetConfig config;
    private final EspNetBlocks blocks;
    private final NDArray scale;
    private final NDArray shift;

    /**
     * A network.
     *
     * @param torch owner of the weights
     * @param weights all tensors of the form by name
     */
    EspNet(TorchEngine torch, EspNetConfig config, Map<String, NDArray> weights) {
        this.torch = torch;
        this.config = config;
        this.blocks = new EspNetBlocks(torch, weights);
        float[] scales = new float[MEAN.length];
        float[] shifts = new float[MEAN.length];
        for (int channel = 0; channel < MEAN.length; channel++) {
            scales[channel] = (float) (1 / (UNITS * DEVIATION[channel]));
            shifts[channel] = (float) (-MEAN[channel] / DEVIATION[channel]);
        }
        scale = torch.manager().create(scales);
        shift = torch.manager().create(shifts);
    }

    @Override
    public Size reading(Size photo) {
        double factor = Math.sqrt(SEEN_PIXELS / photo.pixels());
        return new Size(side(photo.width() * factor), side(photo.height() * factor));
    }

    private static int side(double length) {
        long strides = Math.max(1, Math.round(length / EspNetConfig.STRIDE));
        return Math.toIntExact(strides * EspNetConfig.STRIDE);
    }

    @Override
    public int label(int output) {
        return output < config.classes() ? output : LabelMap.VOID;
    }

    @Override
    public NDArray logits(NDManager scope, NDArray pictures) {
        try (NDManager own = scope.newSubManager()) {
            NDArray input = torch.segmentation().scaled(own, pictures, scale, shift);
            List<NDArray> levels = encode(own, input);
            NDArray half = decode(own, levels);
            return torch.layers().upsample(scope, half, pictures);
        }
    }

    /** The maps of each level of the encoder, finest first. */
    private List<NDArray> encode(NDManager own, NDArray input) {
        List<NDArray> levels = new ArrayList<>();
        NDArray x = blocks.convolve(own, input, "level1", 2);
        levels.add(x);
        NDArray small = torch.segmentation().meanThree(own, input);
        for (int level = 2; level <= config.widths().size(); level++) {
            small = torch.segmentation().meanThree(own, small);
            x = blocks.halving(own, x, small, "down" + level, Dilations.WIDE);
            int count = level < 3 ? 0 : EspNetConfig.BLOCKS.get(level - 3);
            Dilations apart = level == 4 ? Dilations.NARROW : Dilations.WIDE;
            for (int block = 1; block <= count; block++) {
                x = blocks.block(own, x, "block" + level + "_" + block, apart);
            }
            levels.add(x);
        }
        return levels;
    }

    private NDArray decode(NDManager own, List<NDArray> levels) {
        int coarsest = levels.size() - 1;
        NDArray x = blocks.pyramid(own, levels.get(coarsest), "pyramid1");
        for (int level = 1; level <= coarsest; level++) {
            x = blocks.skip(own, x, levels.get(coarsest - level), "skip" + level);
            x = blocks.pyramid(own, x, "pyramid" + (level + 1));
        }
        return x;
    }
}
