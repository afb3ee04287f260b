package veduta.ml.perceptual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;

/** Several perceptual networks as one: its levels are those of the first, then of the next. */
final class JoinedPerceptualNetwork implements PerceptualNetwork {
    private final List<Part> parts;

    /**
     * One of the networks.
     *
     * @param prefix what comes before the names of its levels
     */
    record Part(String prefix, PerceptualNetwork network) {}

    /** Networks in their order. */
    JoinedPerceptualNetwork(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public List<String> levels() {
        return parts.stream()
                .flatMap(part -> part.network().levels().stream().map(part.prefix()::concat))
                .toList();
    }

    @Override
    public JoinedPerceptualNetwork computingIn(Precision wanted) {
        return new JoinedPerceptualNetwork(
                parts.stream()
                        .map(part -> new Part(part.prefix(), part.network().computingIn(wanted)))
                        .toList());
    }

    @Override
    public void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        for (Part part : parts) {
            part.network().requireLargeEnough(pictures, remedy);
        }
    }

    @Override
    public List<NDArray> perceive(NDManager scope, NDArray pictures) {
        List<NDArray> levels = new ArrayList<>();
        for (Part part : parts) {
            levels.addAll(part.network().perceive(scope, pictures));
        }
        return levels;
    }
}
