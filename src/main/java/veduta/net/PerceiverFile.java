package veduta.net;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import veduta.image.Size;
import veduta.synthesis.SynthesisException;
import veduta.text.Texts;
import veduta.weights.SafetensorsFile;
import veduta.weights.WeightsException;

/**
 * Loads perception networks from safetensors files: VGG-19's topology ({@code convK_J.weight} and
 * {@code .bias}), SqueezeNet 1.0 ({@code conv1} and {@code fire<n>}), or several joined ({@link
 * PerceiverJoin}), whose levels are then called {@code <name>/<level>}.
 */
public final class PerceiverFile {
    private PerceiverFile() {}

    /**
     * What can be known of a perception network before its weights are read.
     *
     * @param layers what it keeps in memory while a network is trained through it
     */
    record Plan(PerceiverLayers layers, List<SizeCheck> checks) {
        /** As {@link PerceptionNetwork#requireSees}. */
        void requireSees(Size pictures, String remedy) throws SynthesisException {
            for (SizeCheck check : checks) {
                check.require(pictures, remedy);
            }
        }
    }

    /** Refuses pictures that are too small. */
    @FunctionalInterface
    interface SizeCheck {
        /** As {@link PerceptionNetwork#requireSees}. */
        void require(Size pictures, String remedy) throws SynthesisException;
    }

    /**
     * Loads a perception network.
     *
     * @param levels names of the levels to compare, or empty for the file's own choice
     * @throws SynthesisException if the file is broken or is none
     */
    public static PerceptionNetwork load(Torch torch, Path file, List<String> levels)
            throws SynthesisException {
        try (SafetensorsFile source = SafetensorsFile.open(file)) {
            List<JoinedPerceiver.Part> networks = new ArrayList<>();
            for (PerceiverPart part : compared(source, file, levels)) {
                networks.add(
                        new JoinedPerceiver.Part(
                                part.prefix(),
                                network(torch, source, part, file, part.own(levels))));
            }
            JoinedPerceiver.Part only = networks.get(0);
            return networks.size() == 1 && only.prefix().isEmpty()
                    ? only.network()
                    : new JoinedPerceiver(networks);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    private static PerceptionNetwork network(
            Torch torch, SafetensorsFile source, PerceiverPart part, Path file, List<String> levels)
            throws SynthesisException, WeightsException {
        if (SqueezePlan.fits(part.tensors().keySet())) {
            SqueezePlan plan = squeezePlan(part, file, levels);
            return new SqueezePerceiver(torch, plan, part.load(torch, source));
        }
        PerceiverPlan plan = vggPlan(part, file, levels);
        return new Perceiver(torch, plan, part.load(torch, source));
    }

    /** How the perception network in an open file is to be run. */
    static Plan plan(SafetensorsFile source, Path file, List<String> levels)
            throws SynthesisException {
        List<ActivationSize> run = new ArrayList<>();
        List<ActivationSize> compared = new ArrayList<>();
        List<SizeCheck> checks = new ArrayList<>();
        for (PerceiverPart part : compared(source, file, levels)) {
            Map<String, Long> widths = part.widths();
            PerceiverLayers layers;
            if (SqueezePlan.fits(part.tensors().keySet())) {
                SqueezePlan plan = squeezePlan(part, file, part.own(levels));
                layers = plan.layers(widths);
                checks.add(plan::requireSees);
            } else {
                PerceiverPlan plan = vggPlan(part, file, part.own(levels));
                layers = plan.layers(widths);
                checks.add(plan::requireSees);
            }
            run.addAll(layers.run());
            compared.addAll(layers.levels());
        }
        return new Plan(new PerceiverLayers(run, compared), List.copyOf(checks));
    }

    /** The levels that are compared where none are named. */
    static List<String> levels(SafetensorsFile source, Path file) throws SynthesisException {
        List<String> levels = new ArrayList<>();
        for (PerceiverPart part : PerceiverPart.of(source)) {
            List<String> own =
                    SqueezePlan.fits(part.tensors().keySet())
                            ? squeezePlan(part, file, List.of()).levels()
                            : vggPlan(part, file, List.of()).levels();
            own.forEach(level -> levels.add(part.prefix() + level));
        }
        return levels;
    }

    /** The networks of which levels are compared; without levels, all. */
    private static List<PerceiverPart> compared(
            SafetensorsFile source, Path file, List<String> levels) throws SynthesisException {
        List<PerceiverPart> parts = PerceiverPart.of(source);
        if (levels.isEmpty()) {
            return parts;
        }
        List<PerceiverPart> compared =
                parts.stream().filter(part -> !part.own(levels).isEmpty()).toList();
        List<String> inOrder = new ArrayList<>();
        for (PerceiverPart part : compared) {
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

    private static SqueezePlan squeezePlan(PerceiverPart part, Path file, List<String> levels)
            throws SynthesisException {
        try {
            return SqueezePlan.of(part.tensors().keySet(), levels);
        } catch (IllegalArgumentException unsuitable) {
            throw unsuitable(file, unsuitable);
        }
    }

    private static PerceiverPlan vggPlan(PerceiverPart part, Path file, List<String> levels)
            throws SynthesisException {
        try {
            return PerceiverPlan.of(part.metadata(), part.tensors().keySet(), levels);
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
