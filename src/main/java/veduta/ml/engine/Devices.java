package veduta.ml.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** Finds the device that a user's choice means on this machine. */
public final class Devices {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    /** Here Linux' driver lists its GPUs. */
    private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");

    /** Whether the engine has been asked for GPUs, and what it reported; always the same. */
    private static final AtomicBoolean ASKED = new AtomicBoolean();

    private static final AtomicBoolean FOUND = new AtomicBoolean();

    private Devices() {}

    /**
     * The device for work that begins now; the log reports why it is not a GPU.
     *
     * @throws SynthesisException if a GPU is demanded and the engine has none
     */
    public static Device choose(ComputeDevice wanted) throws SynthesisException {
        Device device = find(wanted);
        note(wanted).ifPresent(Devices::log);
        return device;
    }

    /** Warns only on a machine with a GPU that is not used. */
    private static void log(String why) {
        if (listed(DRIVER) > 0) {
            LOG.warn("Computing on the processor: {}.", why);
        } else {
            LOG.info("Computing on the processor: {}.", why);
        }
    }

    /**
     * The device that would be computed on.
     *
     * @throws SynthesisException if a GPU is demanded and the engine has none
     */
    public static Device find(ComputeDevice wanted) throws SynthesisException {
        EngineStart.prepare();
        if (wanted == ComputeDevice.CPU) {
            return Device.cpu();
        }
        Optional<String> obstacle;
        try {
            obstacle = obstacle();
        } catch (EngineException failure) {
            // As where the engine for GPUs has to be fetched first, and there is no network.
            throw new SynthesisException(
                    Texts.get("fault.engine.start", EngineFailure.root(failure)), failure);
        }
        FOUND.set(obstacle.isEmpty());
        ASKED.set(true);
        if (obstacle.isEmpty()) {
            return Device.gpu();
        }
        if (wanted == ComputeDevice.GPU) {
            throw new SynthesisException(Texts.get("fault.device", obstacle.get()));
        }
        return Device.cpu();
    }

    /**
     * Whether it is known already that a GPU would be computed on. Known is that as soon as work
     * has begun; until then the engine need not have started, and it is not started here.
     */
    public static boolean isKnownOnGpu(ComputeDevice wanted) {
        return wanted != ComputeDevice.CPU && FOUND.get();
    }

    /** Whether a GPU would be computed on; before that is known, whether there is one. */
    public static boolean isLikelyOnGpu(ComputeDevice wanted) {
        boolean there = ASKED.get() ? FOUND.get() : listed(DRIVER) > 0;
        return wanted != ComputeDevice.CPU && there;
    }

    /**
     * Why the processor is computed on although a GPU would have been taken.
     *
     * @return a clause without a full stop; empty where the GPU is used, or the processor was asked
     *     for
     */
    public static Optional<String> note(ComputeDevice wanted) {
        return wanted == ComputeDevice.AUTO ? obstacle() : Optional.empty();
    }

    private static Optional<String> obstacle() {
        EngineStart.prepare();
        Engine engine = Engine.getEngine("PyTorch");
        boolean cuda = engine.hasCapability(StandardCapabilities.CUDA);
        int counted = CudaUtils.getGpuCount();
        return obstacle(cuda, counted, Math.max(counted, listed(DRIVER)));
    }

    /** GPUs that Linux' driver lists, for which no library is needed. */
    static int listed(Path driver) {
        try (Stream<Path> gpus = Files.list(driver)) {
            return (int) gpus.count();
        } catch (IOException none) {
            return 0;
        }
    }

    /**
     * Why a GPU cannot be used; empty if one can.
     *
     * @param cuda whether the engine is one for GPUs
     * @param counted GPUs that CUDA's run-time library reports; 0 if it is not found
     * @param gpus GPUs that there are as far as is known
     */
    static Optional<String> obstacle(boolean cuda, int counted, int gpus) {
        if (gpus <= 0) {
            return Optional.of(Texts.get("device.no-card"));
        }
        if (!cuda) {
            return Optional.of(Texts.get("device.processor-engine"));
        }
        return counted > 0 ? Optional.empty() : Optional.of(Texts.get("device.no-library"));
    }
}
