package veduta.ml.crn.tiled;

import java.util.ArrayList;
import java.util.List;
import veduta.image.Size;
import veduta.ml.crn.CrnShape;

/**
 * How the octaves are divided into bands of rows, so that what a band needs on its way through a
 * module is in no octave more than its share in the one that needs most. The others have fewer
 * bands; coarse octaves are one band.
 *
 * @param counts number of bands of every octave, coarsest first
 * @param octaves size of every octave, coarsest first
 */
public record BandPlan(List<Integer> counts, List<Size> octaves) {
    /** Takes copies of the lists. */
    public BandPlan {
        counts = List.copyOf(counts);
        octaves = List.copyOf(octaves);
    }

    /**
     * A plan.
     *
     * @param size size of the pictures
     * @param bands number of bands of the octave that needs most, at least 1
     */
    public static BandPlan of(CrnShape shape, Size size, int bands) {
        List<Size> octaves = shape.octaves(size);
        long most = 0;
        for (int i = 0; i < shape.modules(); i++) {
            most = Math.max(most, values(shape, octaves, i));
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < shape.modules(); i++) {
            long wanted = (bands * values(shape, octaves, i) + most - 1) / most;
            counts.add((int) Math.min(wanted, octaves.get(i).height()));
        }
        return new BandPlan(counts, octaves);
    }

    private static long values(CrnShape shape, List<Size> octaves, int module) {
        return octaves.get(module).pixels() * shape.mapsAtOnce(module);
    }

    /** The bands of an octave from the top; they differ by one row at most. */
    List<Band> bands(int module) {
        return Band.divide(octaves.get(module).height(), counts.get(module));
    }

    /** Steps of a pass: one for an octave in one band, else two a band; and the pictures' bands. */
    int steps() {
        int layers = counts.stream().mapToInt(count -> count == 1 ? 1 : 2 * count).sum();
        return layers + counts.get(counts.size() - 1);
    }
}
