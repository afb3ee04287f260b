package veduta.golden;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.training.Interval;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.image.Size;
import veduta.io.UserFolders;
import veduta.ml.crn.CrnConfig;
import veduta.training.TestSessions;
import veduta.training.TinyPerceptualNetwork;
import veduta.training.Trainer;
import veduta.training.TwoPairs;

/**
 * A program that renders samples by the bundled models and trains a small network for some steps,
 * all in float32 and in one thread. Its environment decides which instructions are used.
 */
final class GoldenProcess {
    /** Samples by the model that renders them. */
    static final Map<String, List<String>> SAMPLES =
            Map.of(
                    "street", List.of("street-avenue", "street-crossing", "street-residential"),
                    "indoor", List.of("bedroom", "kitchen", "living-room"),
                    "facades", List.of("facade-balconies", "facade-palace", "facade-shutters"));

    private static final Path LAYOUTS = Path.of("src/main/resources/veduta/samples");
    private static final int STEPS = 20;

    private GoldenProcess() {}

    /** The file of a sample's pictures. */
    static Path pictures(Path folder, String sample) {
        return folder.resolve(sample + ".npy");
    }

    /** The file of the training's last checkpoint. */
    static Path checkpoint(Path folder) {
        return output(folder).checkpoint();
    }

    private static TrainingJob.Output output(Path folder) {
        return new TrainingJob.Output(folder.resolve("trained.safetensors"), STEPS, 0);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, List<String>> model : SAMPLES.entrySet()) {
            for (String sample : model.getValue()) {
                render(folder, model.getKey(), sample);
            }
        }
        train(folder);
    }

    private static void render(Path folder, String model, String sample) {
        UserFolders folders =
                new UserFolders(
                        folder.resolve("config"), folder.resolve("cache"), folder.resolve("state"));
        int code =
                Components.of(folders, Registries.usual())
                        .commandLine()
                        .setErr(new PrintWriter(System.err, true))
                        .execute(
                                "render",
                                LAYOUTS.resolve(sample + ".png").toString(),
                                "-o",
                                pictures(folder, sample).toString(),
                                "--model",
                                model,
                                "--precision",
                                "float32",
                                "--device",
                                "cpu",
                                "--threads",
                                "1");
        if (code != 0) {
            System.exit(code);
        }
    }

    private static void train(Path folder) throws Exception {
        Path perceptual = TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors"));
        TrainingConfig config =
                new TrainingConfig(
                        CrnConfig.of("two", 2, List.of(8, 6, 4), new Size(8, 4), 2),
                        new TrainingConfig.Loss("diversity", List.of(), List.of(), 5, 0.3, 0.1),
                        new TrainingConfig.Schedule(STEPS, 1e-3, 3, 0.1, 2, 0.8, 0.5, 0.9, 1),
                        Precision.FLOAT32,
                        new TrainingConfig.MemoryOptions(2, 0),
                        new TrainingConfig.Augmentation(0.2, 0.1, 2, false));
        TrainingJob job =
                new TrainingJob(
                        config,
                        new TrainingJob.Data(
                                Files.createDirectory(folder.resolve("pairs")), Optional.empty()),
                        Optional.of(perceptual),
                        new TrainingJob.InitialWeights(false, Optional.empty()),
                        new TrainingJob.Output(
                                output(folder).model(),
                                new Interval(STEPS, 0),
                                Interval.NEVER,
                                false),
                        Map.of(),
                        new EngineOptions(ComputeDevice.CPU, Precision.FLOAT32, 1));
        new Trainer(
                        TestSessions.COMPONENTS,
                        (data, palette) -> TwoPairs.SOURCE,
                        (file, training, pairs) -> pairs.pair(0).photo())
                .run(job, progress -> {}, new Cancellation());
    }
}
