package veduta.api.compute;

/** Where tensors are computed. */
public enum ComputeDevice {
    /** The GPU if the engine can use one, else the processor. */
    AUTO,
    /** The processor. */
    CPU,
    /** The GPU; an error if the engine cannot use one. */
    GPU
}
