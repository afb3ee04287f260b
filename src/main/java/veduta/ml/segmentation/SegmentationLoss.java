package veduta.ml.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.api.training.TrainingConfig;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Loss;
import veduta.ml.loss.LossFactory;
import veduta.ml.loss.LossInput;
import veduta.ml.loss.LossTerms;
import veduta.ml.perceptual.PerceptualNetwork;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * How badly a segmentation network reads the layout back from pictures: the mean cross entropy over
 * labelled pixels, void left out. The network stays as it is; gradients go through it. No photo is
 * looked at.
 */
public final class SegmentationLoss implements Loss {
    /** So much more than a discriminator's cross entropy weighs that of an undecided reader. */
    private static final double WEIGHT = 10;

    private final TorchEngine torch;
    private final PixelClassifier segmenter;
    private final NDArray classWeights;

    SegmentationLoss(TorchEngine torch, PixelClassifier segmenter, int classes) {
        this.torch = torch;
        this.segmenter = segmenter;
        float[] ones = new float[classes];
        Arrays.fill(ones, 1);
        this.classWeights = torch.manager().create(ones, new Shape(1, classes, 1, 1));
    }

    /** Makes such losses from the file of a segmentation network. */
    public static final class Factory implements LossFactory {
        @Override
        public String key() {
            return "segmentation";
        }

        @Override
        public boolean needsPerceptualNetwork() {
            return true;
        }

        @Override
        public boolean needsSegmentationNetwork() {
            return true;
        }

        @Override
        public boolean comparesLevels() {
            return false;
        }

        @Override
        public Loss create(TorchEngine torch, Optional<PerceptualNetwork> perceptualNetwork) {
            throw new IllegalStateException("Only the whole file of a network reads layouts.");
        }

        @Override
        public Loss open(
                TorchEngine torch, TrainingConfig config, Optional<PerceptualNetworkSource> file)
                throws SynthesisException {
            if (file.isEmpty()) {
                throw new SynthesisException(Texts.get("fault.train.needs-segmenter", key()));
            }
            return read(torch, config.network(), file.get().file());
        }

        /** Networks that judge pictures have no part in training them. */
        private static Loss read(TorchEngine torch, NetworkConfig network, Path file)
                throws SynthesisException {
            try (SafetensorsFile source = SafetensorsFile.open(file)) {
                if (!SegmenterFile.FORMAT.equals(source.metadata().get("format"))) {
                    throw new SynthesisException(Texts.get("fault.train.own-segmenter", file));
                }
                String palette = source.metadata().getOrDefault("palette", "");
                int classes = SegmenterFile.shape(source).classes();
                if (!palette.equals(network.paletteKey()) || classes != network.classes()) {
                    throw new SynthesisException(
                            Texts.get(
                                    "fault.segmenter.other-palette",
                                    file,
                                    palette,
                                    network.paletteKey()));
                }
                return new SegmentationLoss(
                        torch, new TrunkArchitecture().load(torch, source), classes);
            } catch (WeightsException broken) {
                throw new SynthesisException(broken);
            } catch (IllegalArgumentException unsuitable) {
                throw new SynthesisException(
                        Texts.get(
                                "fault.segmenter.unsuitable",
                                file,
                                String.valueOf(unsuitable.getMessage())),
                        unsuitable);
            }
        }
    }

    @Override
    public List<String> levels() {
        return List.of("segmentation");
    }

    @Override
    public OptionalDouble usualWeight() {
        return OptionalDouble.of(WEIGHT);
    }

    @Override
    public boolean comparesWithPhotos() {
        return false;
    }

    @Override
    public LossTerms compute(NDManager scope, LossInput input) {
        NDArray logits = segmenter.logits(scope, input.pictures());
        NDArray layouts = torch.training().repeatedLayouts(scope, input.layout(), input.pictures());
        NDArray entropy = torch.training().classEntropy(scope, logits, layouts, classWeights);
        NDArray total = torch.operations().times(scope, entropy, input.weights().get(0));
        NDArray term = entropy.reshape(1, 1, 1);
        term.attach(scope);
        return new LossTerms(total, new NDList(term));
    }
}
