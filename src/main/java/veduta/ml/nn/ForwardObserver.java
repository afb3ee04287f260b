package veduta.ml.nn;

import ai.djl.ndarray.NDArray;
import veduta.api.compute.CancelledException;

/** Sees a forward pass while it runs. */
public interface ForwardObserver {
    /** Sees nothing and never stops it. */
    ForwardObserver NONE = new ForwardObserver() {};

    /**
     * Called with an intermediate value, which lives only during the call.
     *
     * @param name {@code layout<i>}, {@code up<i>}, {@code module<i>.out1}, {@code module<i>.out2}
     * @param value (N, C, h, w)
     */
    default void value(String name, NDArray value) {}

    /**
     * Called after each refinement module.
     *
     * @param done modules finished
     * @param total modules in all
     * @throws CancelledException to end the pass here
     */
    default void moduleDone(int done, int total) throws CancelledException {}
}
