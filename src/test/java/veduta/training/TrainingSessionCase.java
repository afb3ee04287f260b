package veduta.training;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import veduta.ml.engine.TorchEngine;

/** Trainings on a processor with a tiny perceptual network. */
@Tag("engine")
abstract class TrainingSessionCase {
    static TorchEngine torch;
    @TempDir static Path folder;
    static Optional<Path> perceptual;

    @BeforeAll
    static void start() throws Exception {
        torch = TorchEngine.open(Device.cpu());
        perceptual =
                Optional.of(TinyPerceptualNetwork.write(folder.resolve("perceiver.safetensors")));
    }

    @AfterAll
    static void stop() {
        torch.close();
    }
}
