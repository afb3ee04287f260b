package veduta.api.compute;

/** The number format in which a network is computed; statistics are always float32. */
public enum Precision {
    /** The fastest format that the device computes natively. */
    AUTO,
    /** 32 bits. */
    FLOAT32,
    /** 16 bits with the range of float32. */
    BFLOAT16,
    /** 16 bits with 10 bits of mantissa. */
    FLOAT16
}
