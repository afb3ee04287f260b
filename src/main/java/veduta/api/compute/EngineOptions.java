package veduta.api.compute;

import com.google.gson.annotations.SerializedName;

/**
 * How to compute.
 *
 * @param device where
 * @param precision in which number format
 * @param threads processor threads, or 0 for the engine's own choice; fixed by the first engine use
 *     in a process
 * @param bands in how many bands pictures are rendered
 */
public record EngineOptions(
        @SerializedName("device") ComputeDevice device,
        @SerializedName("precision") Precision precision,
        @SerializedName("threads") int threads,
        @SerializedName("bands") Tiling bands) {
    /** Automatic device and precision, the engine's own number of threads. */
    public static final EngineOptions AUTO =
            new EngineOptions(ComputeDevice.AUTO, Precision.AUTO, 0);

    /** Checks the number of threads. */
    public EngineOptions {
        if (threads < 0) {
            throw new IllegalArgumentException("Threads cannot be " + threads + ".");
        }
    }

    /** The same for whole pictures. */
    public EngineOptions(ComputeDevice device, Precision precision, int threads) {
        this(device, precision, threads, Tiling.WHOLE);
    }

    /** The same with so many bands. */
    public EngineOptions in(Tiling wanted) {
        return new EngineOptions(device, precision, threads, wanted);
    }
}
