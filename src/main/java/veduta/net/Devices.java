package veduta.net;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.util.cuda.CudaUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.SynthesisException;
import veduta.text.Texts;

/** Finds the device that a user's choice means on this machine. */
public final class Devices {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private Devices() {}

    /**
     * The device for work that begins now; the log tells why it is not a graphics card.
     *
     * @throws SynthesisException if a graphics card is demanded and the engine has none
     */
    public static Device choose(ComputeDevice wanted) throws SynthesisException {
        Device device = find(wanted);
        note(wanted).ifPresent(why -> LOG.info("Computing on the processor: {}.", why));
        return device;
    }

    /**
     * The device that would be computed on.
     *
     * @throws SynthesisException if a graphics card is demanded and the engine has none
     */
    static Device find(ComputeDevice wanted) throws SynthesisException {
        EngineStart.prepare();
        if (wanted == ComputeDevice.CPU) {
            return Device.cpu();
        }
        Optional<String> obstacle;
        try {
            obstacle = obstacle();
        } catch (EngineException failure) {
            // As where the engine for cards would have to be fetched, and nothing is there to ask.
            throw new SynthesisException(
                    Texts.get("fault.engine.start", String.valueOf(failure.getMessage())), failure);
        }
        if (obstacle.isEmpty()) {
            return Device.gpu();
        }
        if (wanted == ComputeDevice.GPU) {
            throw new SynthesisException(Texts.get("fault.device", obstacle.get()));
        }
        return Device.cpu();
    }

    /**
     * Why the processor is computed on although a graphics card would have been taken.
     *
     * @return a clause without a full stop; empty where the card is used, or the processor was
     *     asked for
     */
    public static Optional<String> note(ComputeDevice wanted) {
        return wanted == ComputeDevice.AUTO ? obstacle() : Optional.empty();
    }

    private static Optional<String> obstacle() {
        EngineStart.prepare();
        Engine engine = Engine.getEngine("PyTorch");
        boolean cuda = engine.hasCapability(StandardCapabilities.CUDA);
        return obstacle(cuda, cuda ? engine.getGpuCount() : cards());
    }

    /**
     * Cards that the system tells of, whatever the engine: Linux' driver does without any library;
     * else the run-time library of CUDA is asked, which may not be there.
     */
    private static int cards() {
        if (Files.isDirectory(Path.of("/proc/driver/nvidia/gpus"))) {
            return 1;
        }
        return CudaUtils.getGpuCount();
    }

    /**
     * Why a graphics card cannot be used; empty if one can.
     *
     * @param cuda whether the engine is one for graphics cards
     * @param cards cards that the engine finds; where it is one for processors, that the system has
     */
    static Optional<String> obstacle(boolean cuda, int cards) {
        if (cards <= 0) {
            return Optional.of(Texts.get("device.no-card"));
        }
        return cuda ? Optional.empty() : Optional.of(Texts.get("device.processor-engine"));
    }
}
