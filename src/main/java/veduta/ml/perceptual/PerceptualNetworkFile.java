package veduta.ml.perceptual;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * Loads perceptual networks from safetensors files: VGG-19's topology ({@code convK_J.weight} and
 * {@code .bias}), SqueezeNet 1.0 ({@code conv1} and {@code fire<n>}), or several joined ({@link
 * PerceptualNetworkJoin}), whose levels are then called {@code <name>/<level>}.
 */
public final class PerceptualNetworkFile {
    private PerceptualNetworkFile() {}

    /**
     * What can be known of a perceptual network before its weights are read.
     *
     * @param layers what it keeps in memory while a network is trained through it
     */
    public record Plan(ActivationFootprint layers, List<SizeCheck> checks) {
        /** As {@link PerceptualNetwork#requireLargeEnough}. */
        public void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
            for (SizeCheck check : checks) {
                check.require(pictures, remedy);
            }
        }
    }

    /** Refuses pictures that are too small. */
    @FunctionalInterface
    interface SizeCheck {
        /** As {@link PerceptualNetwork#requireLargeEnough}. */
        void require(Size pictures, String remedy) throws SynthesisException;
    }

    /**
     * Loads a perceptual network.
     *
     * @param levels names of the levels to compare, or empty for the file's own choice
     * @throws SynthesisException if the file is broken or is none
     */
    public static PerceptualNetwork load(TorchEngine torch, Path file, List<String> levels)
            throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            return load(torch, source, levels);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /**
     * Loads a perceptual network from an open file.
     *
     * @param levels names of the levels to compare, or empty for the file's own choice
     * @throws SynthesisException if the file is broken or is none
     */
    static PerceptualNetwork load(TorchEngine torch, SafetensorsFile source, List<String> levels)
            throws SynthesisException {
        Path file = source.file();
        try {
            List<JoinedPerceptualNetwork.Part> networks = new ArrayList<>();
            for (PerceptualNetworkPart part : compared(source, file, levels)) {
                networks.add(
                        new JoinedPerceptualNetwork.Part(
                                part.prefix(),
                                network(torch, source, part, file, part.own(levels))));
            }
            JoinedPerceptualNetwork.Part only = networks.get(0);
            return networks.size() == 1 && only.prefix().isEmpty()
                    ? only.network()
                    : new JoinedPerceptualNetwork(networks);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    private static PerceptualNetwork network(
            TorchEngine torch,
            SafetensorsFile source,
            PerceptualNetworkPart part,
            Path file,
            List<String> levels)
            throws SynthesisException, WeightsException {
        if (SqueezeNetConfig.fits(part.tensors().keySet())) {
            SqueezeNetConfig config = squeezePlan(part, file, levels);
            return new SqueezeNetPerceptualNetwork(torch, config, part.load(torch, source));
        }
        VggConfig config = vggPlan(part, file, levels);
        return new VggPerceptualNetwork(torch, config, part.load(torch, source));
    }

    /** How the perceptual network in an open file is to be run. */
    public static Plan plan(SafetensorsFile source, Path file, List<String> levels)
            throws SynthesisException {
        List<ActivationSize> run = new ArrayList<>();
        List<ActivationSize> compared = new ArrayList<>();
        List<SizeCheck> checks = new ArrayList<>();
        for (PerceptualNetworkPart part : compared(source, file, levels)) {
            Map<String, Long> widths = part.widths();
            ActivationFootprint layers;
            if (SqueezeNetConfig.fits(part.tensors().keySet())) {
                SqueezeNetConfig config = squeezePlan(part, file, part.own(levels));
                layers = config.layers(widths);
                checks.add(config::requireLargeEnough);
            } else {
                VggConfig config = vggPlan(part, file, part.own(levels));
                layers = config.layers(widths);
                checks.add(config::requireLargeEnough);
            }
            run.addAll(layers.run());
            compared.addAll(layers.levels());
        }
        return new Plan(new ActivationFootprint(run, compared), List.copyOf(checks));
    }

    /** The levels that are compared where none are named. */
    static List<String> levels(SafetensorsFile source, Path file) throws SynthesisException {
        List<String> levels = new ArrayList<>();
        for (PerceptualNetworkPart part : PerceptualNetworkPart.of(source)) {
            List<String> own =
                    SqueezeNetConfig.fits(part.tensors().keySet())
                            ? squeezePlan(part, file, List.of()).levels()
                            : vggPlan(part, file, List.of()).levels();
            own.forEach(level -> levels.add(part.prefix() + level));
        }
        return levels;
    }

    /** The networks of which levels are compared; without levels, all. */
    private static List<PerceptualNetworkPart> compared(
            SafetensorsFile source, Path file, List<String> levels) throws SynthesisException {
        List<PerceptualNetworkPart> parts = PerceptualNetworkPart.of(source);
        if (levels.isEmpty()) {
            return parts;
        }
        List<PerceptualNetworkPart> compared =
                parts.stream().filter(part -> !part.own(levels).isEmpty()).toList();
        List<String> inOrder = new ArrayList<>();
        for (PerceptualNetworkPart part : compared) {
            part.own(levels).forEach(level -> inOrder.add(part.prefix() + level));
        }
        if (!inOrder.equals(levels)) {
            throw unsuitable(
                    file,
                    new IllegalArgumentException(
                            Texts.get(
                                    "fault.perceiver.network-order",
                                    String.join(
                                            ", ",
                                            parts.stream()
                                                    .map(part -> part.prefix() + "\u2026")
                                                    .toList()))));
        }
        return compared;
    }

    private static SqueezeNetConfig squeezePlan(
            PerceptualNetworkPart part, Path file, List<String> levels) throws SynthesisException {
        try {
            return SqueezeNetConfig.of(part.tensors().keySet(), levels);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static VggConfig vggPlan(PerceptualNetworkPart part, Path file, List<String> levels)
            throws SynthesisException {
        try {
            return VggConfig.of(part.metadata(), part.tensors().keySet(), levels);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static SynthesisException unsuitable(Path file, IllegalArgumentException reason) {
        return new SynthesisException(
                Texts.get("fault.perceiver.unsuitable", file, String.valueOf(reason.getMessage())),
                reason);
    }
}
