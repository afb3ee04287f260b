package planted.house.ml;

import ai.djl.pytorch.engine.PtNDManager;

/** Touches the PyTorch engine's own classes outside their home. */
public final class PyTorchUser {
    final Class<?> manager = PtNDManager.class;
}
