package veduta.app;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import veduta.api.training.TrainingKinds;
import veduta.io.encoding.EncodingFactory;
import veduta.io.encoding.Encodings;
import veduta.io.stamp.StampCatalog;
import veduta.ml.architecture.Architectures;
import veduta.ml.crn.network.CrnArchitecture;
import veduta.ml.dilated.DilatedArchitecture;
import veduta.ml.loss.DiversityLoss;
import veduta.ml.loss.FeatureMatchingLoss;
import veduta.ml.loss.Losses;
import veduta.ml.loss.TextureLoss;
import veduta.ml.optim.Adam;
import veduta.ml.optim.Optimizers;
import veduta.ml.segmentation.SegmentationLoss;
import veduta.ml.segmentation.SegmenterArchitectures;
import veduta.ml.segmentation.TrunkArchitecture;
import veduta.ml.segmentation.espnet.EspNetArchitecture;
import veduta.ml.unet.UnetArchitecture;
import veduta.training.TrainingComponents;
import veduta.training.step.AdversarialStep;
import veduta.training.step.GeneratorStep;
import veduta.training.step.TrainingSteps;
import veduta.ui.tool.StandardTools;
import veduta.ui.tool.Tool;
import veduta.ui.tool.ToolHost;

/**
 * The networks, losses, optimizers, steps, encodings and tools that the program knows: one line
 * here adds one. Kinds of dropped files are in {@link FileKinds}.
 *
 * @param architectures kinds of networks
 * @param losses what trainings minimize
 * @param optimizers what follows gradients
 * @param steps kinds of training steps
 * @param segmenters kinds of networks that read layouts from photos
 * @param encodings of label maps; where two are as likely, the first counts
 * @param tools what makes the tools of the tool bar; asked by the window only
 */
public record Registries(
        Architectures architectures,
        Losses losses,
        Optimizers optimizers,
        TrainingSteps steps,
        SegmenterArchitectures segmenters,
        List<EncodingFactory> encodings,
        Supplier<List<Function<ToolHost, Tool>>> tools) {
    /** Takes a copy of the list. */
    public Registries {
        encodings = List.copyOf(encodings);
    }

    /** What comes with the program. */
    public static Registries usual() {
        return new Registries(
                new Architectures(
                        List.of(
                                new CrnArchitecture(),
                                UnetArchitecture.encoderDecoder(),
                                UnetArchitecture.pix2pix(),
                                UnetArchitecture.ganSegmentation(),
                                new DilatedArchitecture())),
                new Losses(
                        List.of(
                                new DiversityLoss.Factory(),
                                new TextureLoss.Factory(),
                                new FeatureMatchingLoss.Factory(),
                                new FeatureMatchingLoss.PixelFactory(),
                                new SegmentationLoss.Factory())),
                new Optimizers(List.of(new Adam.Factory(), new Adam.AdversarialFactory())),
                new TrainingSteps(
                        List.of(
                                new GeneratorStep.Factory(),
                                new AdversarialStep.Factory(),
                                new AdversarialStep.UnconditionalFactory())),
                new SegmenterArchitectures(
                        List.of(new TrunkArchitecture(), new EspNetArchitecture())),
                Encodings.all(),
                () -> StandardTools.with(new StampCatalog().all()));
    }

    /** What trainings are put together from. */
    public TrainingComponents components() {
        return new TrainingComponents(architectures, losses, optimizers, steps);
    }

    /** What trainings can be chosen from. */
    public TrainingKinds kinds() {
        return new TrainingKinds(architectures, losses, optimizers.keys(), steps.keys());
    }
}
