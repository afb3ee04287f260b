package veduta.ml.nn;

/**
 * Gives the initial or stored values of a network's parameters by name.
 *
 * @param <E> what reading may fail with
 */
@FunctionalInterface
public interface ParameterSource<E extends Exception> {
    /**
     * All values of a parameter in row-major order.
     *
     * @param name name of the parameter
     * @param shape its sizes; their product is the number of values
     */
    float[] read(String name, long[] shape) throws E;
}
