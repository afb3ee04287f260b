package veduta.ml.segmentation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.ml.nn.ParameterSource;
import veduta.ml.perceptual.VggPerceptualNetwork;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The weights with which the training of a segmentation network begins: random ones, or those of a
 * perceptual network as far as it has the trunk's layers. The rest of a segmentation network, which
 * may read other classes, is never taken.
 *
 * <p>What a perceptual network does before its first layer ({@code conv0}, a 1x1 layer on RGB 0..1)
 * is multiplied into that layer, since the trunk takes RGB 0..255 minus the ImageNet mean. Only at
 * the border, where one pads by reflection and the other with zeros, do their activations then
 * differ.
 */
final class TrunkTransfer implements ParameterSource<WeightsException> {
    private static final double UNITS = 255;

    private final ParameterSource<RuntimeException> fresh;
    private final SafetensorsFile perceptual;

    private TrunkTransfer(ParameterSource<RuntimeException> fresh, SafetensorsFile perceptual) {
        this.fresh = fresh;
        this.perceptual = perceptual;
    }

    /** Reads weights while their file is open. */
    interface Reader<T> {
        /** Makes something of the weights. */
        T read(ParameterSource<WeightsException> weights)
                throws WeightsException, SynthesisException;
    }

    /**
     * Opens the beginning of a training for {@code reader}.
     *
     * @param perceptual file of a perceptual network; empty begins with random weights
     * @param seed for what is random
     * @throws SynthesisException if the file is broken, or its layers have other widths
     */
    static <T> T open(Optional<Path> perceptual, long seed, Reader<T> reader)
            throws SynthesisException {
        ParameterSource<RuntimeException> fresh = Segmenter.untrained(seed);
        try {
            if (perceptual.isEmpty()) {
                return reader.read(fresh::read);
            }
            try (SafetensorsFile file = SafetensorsFile.open(perceptual.get())) {
                requireTrunk(file);
                return reader.read(new TrunkTransfer(fresh, file));
            }
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /**
     * Checks without reading any numbers that a training can begin with a file.
     *
     * @param shapes those of the network to be trained, by name
     * @throws SynthesisException if the file is broken, or its layers have other widths
     */
    static void requireFits(Path perceptual, Map<String, long[]> shapes) throws SynthesisException {
        try (SafetensorsFile file = SafetensorsFile.open(perceptual)) {
            requireTrunk(file);
            for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
                has(file, entry.getKey(), entry.getValue());
            }
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    private static void requireTrunk(SafetensorsFile file) throws SynthesisException {
        if (file.find("conv1_1.weight").isEmpty()) {
            throw new SynthesisException(Texts.get("fault.perceiver.no-trunk", file.file()));
        }
    }

    /** Whether the file has this tensor of the trunk, which must fit then. */
    private static boolean has(SafetensorsFile perceptual, String name, long[] shape)
            throws WeightsException {
        Optional<TensorInfo> there = perceptual.find(name);
        boolean trunk = SegmenterShape.trunk().contains(name.substring(0, name.lastIndexOf('.')));
        if (there.isEmpty() || !trunk) {
            return false;
        }
        if (!there.get().shape().equals(Arrays.stream(shape).boxed().toList())) {
            throw new WeightsException(
                    Texts.get(
                            "fault.segmenter.trunk-width",
                            perceptual.file(),
                            there.get().shape(),
                            name,
                            Arrays.toString(shape)));
        }
        return true;
    }

    @Override
    public float[] read(String name, long[] shape) throws WeightsException {
        if (!has(perceptual, name, shape)) {
            return fresh.read(name, shape);
        }
        float[] values = perceptual.readFloats(name);
        if (perceptual.find("conv0.weight").isEmpty()) {
            return values;
        }
        return switch (name) {
            case "conv1_1.weight" -> folded(values, perceptual.readFloats("conv0.weight"));
            case "conv1_1.bias" -> shifted(values);
            default -> values;
        };
    }

    /** Each 3x3 kernel over RGB, from one over what {@code point} makes of RGB. */
    private static float[] folded(float[] kernels, float[] point) {
        float[] folded = new float[kernels.length];
        for (int at = 0; at < kernels.length; at++) {
            int position = at % 9;
            int rgb = at / 9 % 3;
            int out = at / 27;
            double sum = 0;
            for (int middle = 0; middle < 3; middle++) {
                sum += kernels[(out * 3 + middle) * 9 + position] * point[middle * 3 + rgb];
            }
            folded[at] = (float) (sum / UNITS);
        }
        return folded;
    }

    /** Adds what is left of {@code conv0}'s bias at the ImageNet mean, where the trunk has 0. */
    private float[] shifted(float[] bias) throws WeightsException {
        float[] point = perceptual.readFloats("conv0.weight");
        float[] offset = perceptual.readFloats("conv0.bias");
        float[] kernels = perceptual.readFloats("conv1_1.weight");
        float[] shifted = bias.clone();
        for (int at = 0; at < kernels.length; at++) {
            int middle = at / 9 % 3;
            double rest = offset[middle];
            for (int rgb = 0; rgb < 3; rgb++) {
                rest += point[middle * 3 + rgb] * VggPerceptualNetwork.imagenetMean(rgb) / UNITS;
            }
            shifted[at / 27] += (float) (kernels[at] * rest);
        }
        return shifted;
    }
}
