package veduta.net;

import ai.djl.Device;
import ai.djl.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.synthesis.ComputeDevice;
import veduta.synthesis.SynthesisException;

/** Finds the device that a user's choice means on this machine. */
public final class Devices {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private Devices() {}

    /**
     * The device to compute on.
     *
     * @throws SynthesisException if a graphics card is demanded and the engine has none
     */
    public static Device choose(ComputeDevice wanted) throws SynthesisException {
        EngineStart.prepare();
        int cards = wanted == ComputeDevice.CPU ? 0 : Engine.getEngine("PyTorch").getGpuCount();
        if (cards > 0) {
            return Device.gpu();
        }
        if (wanted == ComputeDevice.GPU) {
            throw new SynthesisException(
                    "The engine finds no NVIDIA graphics card with CUDA; compute on the processor"
                            + " (--device cpu).");
        }
        LOG.debug("Computing on the processor.");
        return Device.cpu();
    }
}
