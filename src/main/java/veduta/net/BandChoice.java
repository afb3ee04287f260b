package veduta.net;

import java.util.OptionalInt;
import veduta.image.Size;
import veduta.synthesis.Bands;
import veduta.synthesis.Precision;

/** In how many bands a render fits. */
final class BandChoice {
    private BandChoice() {}

    /**
     * The fewest bands, a power of two, with which the memory suffices.
     *
     * @param room bytes that the process can have
     * @return empty if it never does
     */
    static OptionalInt fewest(NetworkShape shape, Size size, Precision precision, long room) {
        for (int bands = 1; bands <= Bands.MOST; bands *= 2) {
            if (MemoryEstimate.of(shape, size, precision, bands, room).peakBytes() <= room) {
                return OptionalInt.of(bands);
            }
        }
        return OptionalInt.empty();
    }

    /** The number of bands for a render that begins now; the most where none is enough. */
    static int resolve(
            Bands wanted, NetworkShape shape, Size size, Precision precision, long room) {
        return wanted.isAuto()
                ? fewest(shape, size, precision, room).orElse(Bands.MOST)
                : wanted.count();
    }
}
