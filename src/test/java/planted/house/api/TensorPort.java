package planted.house.api;

import ai.djl.ndarray.NDArray;

/** A port with a tensor in its signature. */
public interface TensorPort {
    void take(NDArray[] tensors);
}
