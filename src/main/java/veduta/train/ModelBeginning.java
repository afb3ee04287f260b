package veduta.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import veduta.net.ModelFile;
import veduta.net.NetworkShape;
import veduta.net.NetworkWeights;
import veduta.synthesis.SynthesisException;
import veduta.text.Texts;

/**
 * The weights of a model as the beginning of a network that may have other modules or other widths.
 *
 * <p>A tensor of the same name and shape is taken over whole. Where the two networks read the same
 * layouts and make as many pictures, a tensor of other width gives the feature maps that both have,
 * the first ones: what a narrower network loses has to be learnt again, but no more than that.
 */
final class ModelBeginning {
    private final Path file;
    private final NetworkShape old;
    private final Map<String, float[]> known;
    private final Map<String, long[]> shapes;
    private int taken;

    private ModelBeginning(Path file, NetworkShape old, Map<String, float[]> known) {
        this.file = file;
        this.old = old;
        this.known = known;
        this.shapes = NetworkWeights.shapes(old);
    }

    /**
     * Reads a model.
     *
     * @throws SynthesisException if it cannot be read
     */
    static ModelBeginning read(Path model) throws SynthesisException {
        return new ModelBeginning(
                model, NetworkShape.of(ModelFile.card(model)), ModelFile.tensors(model));
    }

    /**
     * The weights of a network that begins with this model.
     *
     * @param fresh gives what the model does not have
     */
    NetworkWeights.Source<SynthesisException> of(
            NetworkShape network, NetworkWeights.Source<RuntimeException> fresh) {
        boolean sameKind = old.channels() == network.channels() && old.images() == network.images();
        return (name, wanted) -> {
            long[] found = shapes.get(name);
            float[] source = known.get(name);
            if (found == null || source == null) {
                return fresh.read(name, wanted);
            }
            if (Arrays.equals(found, wanted)) {
                taken++;
                return source;
            }
            float[] values = fresh.read(name, wanted);
            if (sameKind) {
                taken++;
                boolean readsLayout = name.endsWith(".conv1.weight");
                copyCommon(source, found, values, wanted, readsLayout ? old.channels() : 0);
            }
            return values;
        };
    }

    /**
     * Checks that the network has taken something over.
     *
     * @throws SynthesisException if it has nothing in common with the model
     */
    void requireTaken() throws SynthesisException {
        if (taken == 0) {
            throw new SynthesisException(Texts.get("fault.train.no-common-layer", file));
        }
    }

    /**
     * Copies the output maps and input channels that both shapes have.
     *
     * @param layout the last input channels, which both have: those of the layout
     */
    private static void copyCommon(
            float[] source, long[] from, float[] values, long[] to, int layout) {
        int kernel = from.length > 2 ? Math.toIntExact(from[2] * from[3]) : 1;
        int sourceRow = values(from);
        int row = values(to);
        int behind = layout * kernel;
        int features = Math.min(sourceRow, row) - behind;
        for (int map = 0; map < Math.min(from[0], to[0]); map++) {
            System.arraycopy(source, map * sourceRow, values, map * row, features);
            int sourceEnd = (map + 1) * sourceRow;
            int end = (map + 1) * row;
            System.arraycopy(source, sourceEnd - behind, values, end - behind, behind);
        }
    }

    /** The number of values of one output map. */
    private static int values(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b));
    }
}
