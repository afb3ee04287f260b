package veduta.ml.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parameters as arrays on a device, by name. */
public final class Parameters {
    private Parameters() {}

    /**
     * Loads float32 parameters.
     *
     * @param manager owner of the arrays
     * @return in the order of {@code specs}
     */
    public static <E extends Exception> Map<String, NDArray> load(
            NDManager manager, List<ParameterSpec> specs, ParameterSource<E> source) throws E {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (ParameterSpec spec : specs) {
            float[] values = source.read(spec.name(), spec.shape());
            arrays.put(spec.name(), manager.create(values, new Shape(spec.shape())));
        }
        return arrays;
    }
}
