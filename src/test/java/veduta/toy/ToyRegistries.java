package veduta.toy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import veduta.app.Registries;
import veduta.io.encoding.EncodingFactory;
import veduta.ml.architecture.Architecture;
import veduta.ml.architecture.Architectures;
import veduta.ml.loss.LossFactory;
import veduta.ml.loss.Losses;
import veduta.ml.optim.OptimizerFactory;
import veduta.ml.optim.Optimizers;
import veduta.ml.segmentation.SegmenterArchitecture;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.training.step.TrainingStepFactory;
import veduta.training.step.TrainingSteps;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolHost;

/** What the program knows, and something of our own beside it. */
public final class ToyRegistries {
    private ToyRegistries() {}

    /** The usual ones with these encodings. */
    public static Registries with(List<EncodingFactory> encodings) {
        Registries usual = Registries.usual();
        return new Registries(
                usual.architectures(),
                usual.losses(),
                usual.optimizers(),
                usual.steps(),
                usual.segmenters(),
                encodings,
                usual.tools());
    }

    /** The usual ones and another tool. */
    public static Registries withTool(Function<ToolHost, Tool> added) {
        Registries usual = Registries.usual();
        return new Registries(
                usual.architectures(),
                usual.losses(),
                usual.optimizers(),
                usual.steps(),
                usual.segmenters(),
                usual.encodings(),
                () -> Stream.concat(usual.tools().get().stream(), Stream.of(added)).toList());
    }

    /** The usual ones and the toy network, loss, optimizer, step and segmentation network. */
    public static Registries withToys() {
        Registries usual = Registries.usual();
        List<Architecture> architectures = new ArrayList<>(usual.architectures().all());
        architectures.add(new ToyArchitecture());
        List<LossFactory> losses = new ArrayList<>(usual.losses().all());
        losses.add(new SquaredLoss.Factory());
        List<OptimizerFactory> optimizers = new ArrayList<>(usual.optimizers().all());
        optimizers.add(new PlainDescent.Factory());
        List<TrainingStepFactory> steps = new ArrayList<>(usual.steps().all());
        steps.add(new CountingStep.Factory());
        List<SegmenterArchitecture> segmenters = new ArrayList<>(usual.segmenters().all());
        segmenters.add(new OneClassArchitecture());
        return new Registries(
                new Architectures(architectures),
                new Losses(losses),
                new Optimizers(optimizers),
                new TrainingSteps(steps),
                new SegmenterArchitectures(segmenters),
                usual.encodings(),
                usual.tools());
    }
}
