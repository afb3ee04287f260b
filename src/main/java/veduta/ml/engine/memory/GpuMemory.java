package veduta.ml.engine.memory;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.util.cuda.CudaUtils;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory of graphics cards. */
public final class GpuMemory {
    private static final Logger LOG = LoggerFactory.getLogger(GpuMemory.class);

    private GpuMemory() {}

    /**
     * All bytes that a card has. How many of them are free says little: what the engine holds for
     * later renders counts as taken, and it gives that back when it needs more.
     *
     * @return empty if CUDA's run-time library, which is asked, is not found or does not tell
     */
    public static OptionalLong bytes(Device card) {
        try {
            return OptionalLong.of(CudaUtils.getGpuMemory(card).getMax());
        } catch (IllegalArgumentException
                | IllegalStateException
                | EngineException
                | LinkageError untold) {
            LOG.debug("The memory of {} is not known", card, untold);
            return OptionalLong.empty();
        }
    }
}
