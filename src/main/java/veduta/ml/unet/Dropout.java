package veduta.ml.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.SplittableRandom;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;

/**
 * Sets half of the values of maps to zero at random and doubles the others. Which ones follows from
 * a number alone, so that a pass can be repeated.
 *
 * @param torch the engine
 * @param seed the number
 */
record Dropout(TorchEngine torch, long seed) {
    private static final long STREAM = 0x9E3779B97F4A7C15L;

    /**
     * The values that are left.
     *
     * @param own owner of the result
     * @param maps (N, d, h, w), closed here
     * @param level number of the level, which draws by itself
     */
    NDArray apply(NDManager own, NDArray maps, int level) {
        Shape shape = maps.getShape();
        float[] kept = new float[Math.toIntExact(shape.size())];
        SplittableRandom random = new SplittableRandom(seed * STREAM + level);
        for (int i = 0; i < kept.length; i++) {
            kept[i] = random.nextBoolean() ? 2 : 0;
        }
        try (maps;
                NDArray numbers = own.create(kept, shape);
                NDArray kind = torch.numbers(own, Precisions.FLOAT32);
                NDArray mask = torch.operations().prepare(own, numbers, kind)) {
            return torch.convolutions().drop(own, maps, mask);
        }
    }
}
