package veduta.ml.crn.network;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.compute.Tiling;
import veduta.api.model.NetworkConfig;
import veduta.api.model.ReceptiveField;
import veduta.image.Size;
import veduta.ml.architecture.Generator;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.architecture.PaddingLines;
import veduta.ml.architecture.Renderer;
import veduta.ml.crn.CrnGenerator;
import veduta.ml.crn.CrnShape;
import veduta.ml.crn.CrnWeights;
import veduta.ml.crn.NaiveCrnGenerator;
import veduta.ml.crn.RefinementNetwork;
import veduta.ml.crn.cost.CrnCosts;
import veduta.ml.crn.render.CrnRenderer;
import veduta.ml.engine.TorchEngine;
import veduta.ml.nn.ParameterSpec;

/**
 * A cascaded refinement network without its weights.
 *
 * @param config its configuration
 * @param shape the form that the configuration describes
 */
record CrnNetwork(NetworkConfig config, CrnShape shape) implements Network {
    private static final PaddingLines LINES = new PaddingLines(2);

    @Override
    public List<ParameterSpec> parameters() {
        return CrnWeights.parameters(shape);
    }

    @Override
    public int sizeMultiple() {
        return shape.sizeMultiple();
    }

    @Override
    public void requireSize(Size picture) throws SynthesisException {
        shape.requireFits(picture);
    }

    @Override
    public Generator generator(
            TorchEngine torch, Map<String, NDArray> weights, Precision precision) {
        return new CrnGenerator(
                torch, new RefinementNetwork(torch, shape, CrnWeights.over(weights), precision));
    }

    @Override
    public Optional<Generator> naiveGenerator(TorchEngine torch, Map<String, NDArray> weights) {
        return Optional.of(
                new NaiveCrnGenerator(
                        torch,
                        new RefinementNetwork(
                                torch, shape, CrnWeights.over(weights), Precision.FLOAT32)));
    }

    @Override
    public Renderer renderer(
            TorchEngine torch, Map<String, NDArray> weights, Precision precision, Tiling tiling) {
        CrnWeights exact = CrnWeights.over(weights);
        CrnWeights prepared = exact.prepared(torch, torch.manager(), precision);
        exact.close();
        return new CrnRenderer(
                torch, new RefinementNetwork(torch, shape, prepared, precision), tiling);
    }

    @Override
    public NetworkCosts costs() {
        return new CrnCosts(shape);
    }

    @Override
    public ReceptiveField receptiveField() {
        return new ReceptiveField(shape.receptiveField(), true);
    }

    @Override
    public Predicate<String> trained(int height) {
        return name -> {
            for (int module = 0; module < shape.modules(); module++) {
                if (name.startsWith("module" + module + ".")) {
                    return !shape.isFrozen(module, height);
                }
            }
            return true;
        };
    }

    @Override
    public int border(Size picture) {
        return LINES.border(picture);
    }

    @Override
    public Optional<OutputLayer> outputLayer() {
        return Optional.of(new OutputLayer(CrnWeights.HEAD_WEIGHT, CrnWeights.HEAD_BIAS));
    }
}
