package veduta.ml.engine;

import java.util.Locale;

/**
 * The methods of {@code operations.torchscript} and {@code packed.torchscript} that are called from
 * Java, each by the method of the same name of one of the classes of operations. What only other
 * TorchScript methods call is not among them.
 */
enum TorchScriptMethod {
    COPIED_CHANNELS_FIRST,
    ONE_HOT,
    AREA_MEANS,
    ONE_HOT_ROWS,
    BLANK,
    SLICE_ROWS,
    COPY_ROWS,
    STACK_ROWS,
    PUT_ROWS,
    PLACE_ROWS,
    NORMED_ROWS,
    UPSAMPLE_ROWS,
    HALVE,
    AVERAGE_TO,
    CAST,
    PREPARE,
    UPSAMPLE,
    CONVOLVE,
    CONVOLVE_FIXED,
    ZEROS_AS,
    APART,
    NORM_ADDED,
    KERNEL_GRADIENT,
    PRODUCT,
    CONVOLVE_PADDED,
    NORMALISE_SINGLE,
    NORMALISE,
    LAYER,
    LAYER_PLAIN,
    NORM,
    NORM_KEPT,
    NORM_MEASURED,
    NUMBERS,
    NORM_FIXED,
    UPSAMPLE_WINDOW,
    CROP,
    JOIN,
    HEAD,
    HEAD_WINDOW,
    PICTURES,
    PICTURES_PLAIN,
    ROUNDED_PICTURES,
    BLENDED_PICTURES,
    ROWS,
    PERCEIVE_POINT,
    PERCEIVE_ZERO,
    PERCEIVE_REFLECT,
    PERCEIVE_BRANCH,
    SQUEEZE_FIRST,
    FIRE,
    POOL_THREE,
    POOL_AVERAGE,
    POOL_MAX,
    POOL_MAX_CEIL,
    NEAREST_AND_DRAWN,
    PICTURE_DISTANCE,
    CLASS_DISTANCE,
    WINNERS,
    SLICED_DISTANCE,
    ADAM,
    TIMES,
    DIVIDED,
    SQUARE_SUM,
    CLEAR,
    WHOLE_MEAN,
    ENLARGE,
    ADD_UPSAMPLED,
    CLASS_ENTROPY,
    LIKELIEST,
    GAPS_FROM,
    MULTIPLY,
    CONVOLVE_FIRST,
    COPY_OVER,
    PACKED_KERNEL,
    PACKED_CONVOLVE;

    private final String script = name().toLowerCase(Locale.ROOT);

    /** Its name in the resource. */
    String script() {
        return script;
    }

    /** Whether it is a method of {@code packed.torchscript}, which not every engine knows. */
    boolean isPacked() {
        return this == PACKED_KERNEL || this == PACKED_CONVOLVE;
    }
}
