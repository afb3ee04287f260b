package planted.house.io;

import ai.djl.ndarray.NDArray;

/** Touches the engine outside its home. */
public final class EngineUser {
    final Class<?> tensor = NDArray.class;
}
