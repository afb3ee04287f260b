package veduta.ml.cost;

import ai.djl.Device;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.engine.memory.GpuMemory;

/**
 * The memory that counts where something is computed: of a processor that of the process, of a GPU
 * its own, which must hold what is there at once.
 *
 * @param isGpu whether a GPU computes
 * @param known bytes that the process can have, what it holds included, or all that the GPU has;
 *     empty if that is not known
 */
record DeviceMemory(boolean isGpu, OptionalLong known) {
    /**
     * The memory of a device.
     *
     * @param room bytes that this process can have, what it holds included
     */
    static DeviceMemory of(Device device, LongSupplier room) {
        return of(device.isGpu(), () -> GpuMemory.bytes(device), room);
    }

    /**
     * The memory that counts.
     *
     * @param isGpu whether a GPU computes
     * @param gpu all bytes that it has; asked only then
     * @param room bytes that this process can have, what it holds included; asked only otherwise
     */
    static DeviceMemory of(boolean isGpu, Supplier<OptionalLong> gpu, LongSupplier room) {
        return new DeviceMemory(isGpu, isGpu ? gpu.get() : OptionalLong.of(room.getAsLong()));
    }

    /** All of it; without end where that is not known. */
    long bytes() {
        return known.orElse(Long.MAX_VALUE);
    }

    /** Bytes that a render takes in a number of bands that is chosen, if that is wanted. */
    long needed(NetworkCosts costs, Size size, Precision precision, Tiling bands) {
        int count =
                isGpu
                        ? BandChoice.forGpu(bands, costs, size, precision, known)
                        : BandChoice.resolve(bands, costs, size, precision, bytes());
        return needed(costs, size, precision, count);
    }

    /** Bytes that a render takes in so many bands. */
    long needed(NetworkCosts costs, Size size, Precision precision, int bands) {
        return isGpu
                ? costs.render(size, precision, bands, 0).atOnceBytes()
                : costs.render(size, precision, bands, bytes()).peakBytes();
    }

    /** Bytes that a training takes with pictures of this size. */
    long needed(TrainingMemory training, Size size) {
        return isGpu ? training.atOnceBytes(size) : training.peakBytes(size);
    }

    /** Key of the sentence that says that it does not suffice. */
    String shortage() {
        return isGpu ? "fault.memory.card" : "fault.memory.short";
    }
}
