package veduta.ml.engine;

import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.text.Texts;

/** What number formats mean to libtorch, and which the processor computes natively. */
public final class Precisions {
    /** libtorch's number of float32. */
    public static final int FLOAT32 = 6;

    private Precisions() {}

    /** libtorch's number (c10::ScalarType) for a format. */
    public static int scalarType(Precision precision) {
        return switch (precision) {
            case FLOAT16 -> 5;
            case BFLOAT16 -> 15;
            case FLOAT32, AUTO -> FLOAT32;
        };
    }

    /**
     * The format to compute in: {@code AUTO} becomes bfloat16 where the processor multiplies it
     * natively, else float32; on a GPU float16.
     */
    public static Precision resolve(Precision wanted, boolean gpu) {
        if (wanted != Precision.AUTO) {
            return wanted;
        }
        if (gpu) {
            return Precision.FLOAT16;
        }
        return CpuFeatures.here().multipliesBfloat16() ? Precision.BFLOAT16 : Precision.FLOAT32;
    }

    /**
     * The format to train in: {@code AUTO} becomes bfloat16 where the device multiplies it
     * natively, else float32.
     *
     * @throws SynthesisException for float16, in whose range gradients vanish
     */
    public static Precision forTraining(Precision wanted, boolean gpu) throws SynthesisException {
        return switch (wanted) {
            case FLOAT16 -> throw new SynthesisException(Texts.get("fault.train.float-sixteen"));
            case FLOAT32, BFLOAT16 -> wanted;
            case AUTO ->
                    gpu || CpuFeatures.here().multipliesBfloat16()
                            ? Precision.BFLOAT16
                            : Precision.FLOAT32;
        };
    }
}
