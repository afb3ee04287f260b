package veduta.training;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Precision;
import veduta.api.model.ModelInfo;
import veduta.api.training.SegmenterJob;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.ml.engine.TorchEngine;
import veduta.ml.segmentation.SegmenterTrainingStep;

/** A random segmentation network of few maps. */
public final class TinySegmenter {
    private TinySegmenter() {}

    /** Writes one that reads layouts of a palette. */
    public static Path write(Path file, String palette, int classes) throws Exception {
        float[] weights = new float[classes];
        java.util.Arrays.fill(weights, 1);
        SegmenterJob.Network network =
                new SegmenterJob.Network(
                        palette,
                        classes,
                        List.of(4, 4, 4, 4, 4),
                        6,
                        new Size(32, 32),
                        Optional.empty());
        try (TorchEngine torch = TorchEngine.open(Device.cpu())) {
            SegmenterTrainingStep.begin(torch, network, weights, 9)
                    .write(file, new ModelInfo("reader", config(network).network(), Map.of()));
        }
        return file;
    }

    private static TrainingConfig config(SegmenterJob.Network network) {
        return config(network.paletteKey(), network.classes(), network.size());
    }

    /** A training of a small network whose pictures are read. */
    public static TrainingConfig config(String palette, int classes, Size size) {
        return new TrainingConfig(
                CrnConfig.of(palette, classes, List.of(4), size, 1),
                new TrainingConfig.Loss("segmentation", List.of(), List.of(), 0, 0, 0),
                new TrainingConfig.Schedule(1, 1e-3, 0, 1, 1, 1, 0, 0, 1),
                Precision.FLOAT32);
    }
}
