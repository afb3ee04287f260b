package veduta.ml.engine;

import ai.djl.Device;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The devices of this machine as the system says, not the code under test. */
public final class TestDevices {
    private TestDevices() {}

    /** Whether there is an NVIDIA GPU; the property {@code gpu} overrules the system. */
    public static boolean hasGpu() {
        String message = System.getProperty("gpu", "");
        return message.isEmpty()
                ? Files.exists(Path.of("/dev/nvidia0"))
                : Boolean.parseBoolean(message);
    }

    /** Whether it is computed on: with the engine for processors, a GPU is not used. */
    public static boolean hasGpuAndItsEngine() {
        return hasGpu() && !System.getProperty("java.class.path").contains("pytorch-native-cpu");
    }

    /** The processor, and the GPU where there is one to compute on. */
    public static Stream<Device> all() {
        return hasGpuAndItsEngine()
                ? Stream.of(Device.cpu(), Device.gpu())
                : Stream.of(Device.cpu());
    }

    /** A GPU that no machine has. */
    public static Device missing() {
        return Device.of("gpu", 63);
    }
}
