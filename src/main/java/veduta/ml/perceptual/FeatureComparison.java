package veduta.ml.perceptual;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.TorchEngine;
import veduta.text.Texts;

/** Compares pictures by what a perceptual network sees in them. To be closed after use. */
public final class FeatureComparison implements AutoCloseable {
    private final TorchEngine torch;
    private final PerceptualNetwork perceptualNetwork;
    private final FeatureGaps gaps;

    private FeatureComparison(TorchEngine torch, PerceptualNetwork perceptualNetwork) {
        this.torch = torch;
        this.perceptualNetwork = perceptualNetwork;
        this.gaps = new FeatureGaps(torch, Optional.of(perceptualNetwork));
    }

    /**
     * Loads a perceptual network.
     *
     * @throws SynthesisException if the file is none, or the device cannot be used
     */
    public static FeatureComparison open(Path perceptual, EngineOptions options)
            throws SynthesisException {
        EngineStart.useThreads(options.threads());
        TorchEngine torch = TorchEngine.open(Devices.choose(options.device()));
        boolean opened = false;
        try {
            PerceptualNetwork loaded = PerceptualNetworkFile.load(torch, perceptual, List.of());
            opened = true;
            return new FeatureComparison(torch, loaded);
        } finally {
            if (!opened) {
                torch.close();
            }
        }
    }

    /** Names of the levels: {@code pixels}, then the perceptual network's. */
    public List<String> levels() {
        return gaps.levels();
    }

    /**
     * Refuses pictures that are too small for the perceptual network.
     *
     * @throws SynthesisException if its deepest level would see nothing of them
     */
    public void requireLargeEnough(Size pictures) throws SynthesisException {
        perceptualNetwork.requireLargeEnough(pictures, Texts.get("fault.perceiver.another"));
    }

    /**
     * Mean absolute differences between all pictures.
     *
     * @param pictures (N, 3, H, W) in row-major order, in picture units
     * @param size W and H
     * @return for each level an N x N matrix, symmetric, zeros on its diagonal
     */
    public List<double[][]> gaps(float[] pictures, Size size) {
        return gaps.betweenAll(pictures, size);
    }

    @Override
    public void close() {
        torch.close();
    }
}
