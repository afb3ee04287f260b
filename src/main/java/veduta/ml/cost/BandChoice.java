package veduta.ml.cost;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import veduta.api.compute.Precision;
import veduta.api.compute.Tiling;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;

/** In how many bands a render fits. */
public final class BandChoice {
    private static final long BESIDE_ON_GPU = 1_000_000_000;

    private BandChoice() {}

    /**
     * The fewest bands, a power of two, with which the memory suffices.
     *
     * @param room bytes that the process can have
     * @return empty if it never does
     */
    static OptionalInt fewest(NetworkCosts costs, Size size, Precision precision, long room) {
        return fewest(bands -> costs.render(size, precision, bands, room).peakBytes() <= room);
    }

    /** The fewest bands, a power of two, that {@code fits} takes; empty if there are none. */
    static OptionalInt fewest(IntPredicate fits) {
        return IntStream.iterate(1, bands -> bands <= Tiling.MOST, bands -> 2 * bands)
                .filter(fits)
                .findFirst();
    }

    /** The number of bands for a render that begins now; the most where none is enough. */
    public static int resolve(
            Tiling wanted, NetworkCosts costs, Size size, Precision precision, long room) {
        return wanted.isAuto()
                ? fewest(costs, size, precision, room).orElse(Tiling.MOST)
                : wanted.count();
    }

    /**
     * The same on a GPU. Beside what must be there at once, norms hold a result in float32, and the
     * engine and the driver need room; how much was never measured, so plenty is left: half as much
     * again and 1 GB.
     *
     * @param memory bytes that the GPU has; empty if that is not known, then bands are not chosen
     */
    public static int forGpu(
            Tiling wanted,
            NetworkCosts costs,
            Size size,
            Precision precision,
            OptionalLong memory) {
        if (!wanted.isAuto()) {
            return wanted.count();
        }
        long there = memory.orElse(Long.MAX_VALUE);
        return fewest(
                        bands -> {
                            long needed = costs.render(size, precision, bands, 0).atOnceBytes();
                            return needed + needed / 2 + BESIDE_ON_GPU <= there;
                        })
                .orElse(Tiling.MOST);
    }
}
