package veduta.ml.engine.memory;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.util.cuda.CudaUtils;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The memory of GPUs. */
public final class GpuMemory {
    private static final Logger LOG = LoggerFactory.getLogger(GpuMemory.class);

    private GpuMemory() {}

    /**
     * All bytes that a GPU has. How many of them are free says little: what the engine holds for
     * later renders counts as taken, and it gives that back when it needs more.
     *
     * @return empty if CUDA's run-time library, which is asked, is not found or does not report it
     */
    public static OptionalLong bytes(Device gpu) {
        try {
            return OptionalLong.of(CudaUtils.getGpuMemory(gpu).getMax());
        } catch (IllegalArgumentException
                | IllegalStateException
                | EngineException
                | LinkageError unknown) {
            LOG.debug("The memory of {} is not known", gpu, unknown);
            return OptionalLong.empty();
        }
    }
}
