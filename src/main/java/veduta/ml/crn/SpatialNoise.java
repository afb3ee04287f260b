package veduta.ml.crn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import veduta.image.PixelRect;
import veduta.ml.engine.TorchEngine;

/**
 * The noise that modules see beside the layout: uniform with mean 0 and variance 1, independent
 * from pixel to pixel and from channel to channel.
 *
 * <p>A value follows from the seed, the module, the pixel's place and the channel alone. So a part
 * of the noise is the same whether it is made alone or with the whole, and an edit changes nothing
 * elsewhere.
 *
 * @param seeds seed of each layout of a batch
 */
public record SpatialNoise(List<Long> seeds) {
    /** The noise of a single layout with the seed 0. */
    public static final SpatialNoise USUAL = new SpatialNoise(List.of(0L));

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int VALUES_OF_A_HASH = 4;
    private static final int BITS = 16;
    private static final int STEPS = 1 << BITS;

    /** Brings whole numbers of {@link #BITS} bits to variance 1. */
    private static final float SCALE = (float) (Math.sqrt(12) / STEPS);

    /** Takes a copy of the list. */
    public SpatialNoise {
        seeds = List.copyOf(seeds);
    }

    /**
     * The noise in a part of a module's pictures.
     *
     * @param own owner of the result
     * @param part in pixels of the module
     * @param channels at least 1
     * @return (N, channels, h, w) float32, channels-last
     */
    NDArray of(TorchEngine torch, NDManager own, int module, PixelRect part, int channels) {
        int each = Math.multiplyExact(Math.multiplyExact(part.width(), part.height()), channels);
        float[] values = new float[Math.multiplyExact(each, seeds.size())];
        for (int i = 0; i < seeds.size(); i++) {
            fill(values, i * each, seeds.get(i), module, part, channels);
        }
        Shape rows = new Shape(seeds.size(), part.height(), part.width(), channels);
        // The numbers lie in a Java buffer, which goes with the array.
        try (NDArray made = own.create(values, rows)) {
            return torch.pictures().copiedChannelsFirst(own, made);
        }
    }

    private static void fill(
            float[] values, int from, long seed, int module, PixelRect part, int channels) {
        long stream = mixed(seed * GOLDEN + module);
        int at = from;
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            for (int x = part.x(); x < part.x() + part.width(); x++) {
                long place = stream ^ ((long) y << Integer.SIZE | x);
                for (int channel = 0; channel < channels; channel += VALUES_OF_A_HASH) {
                    long bits = mixed(place + channel * GOLDEN);
                    int count = Math.min(VALUES_OF_A_HASH, channels - channel);
                    for (int i = 0; i < count; i++, bits >>>= BITS) {
                        float step = (bits & (STEPS - 1)) + 0.5f;
                        values[at++] = (step - STEPS / 2f) * SCALE;
                    }
                }
            }
        }
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014). */
    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
