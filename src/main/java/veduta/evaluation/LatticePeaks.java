package veduta.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import veduta.api.evaluation.Lattice;

/** Finds the wave of a spectrum that stands out most; see {@link Lattice}. */
final class LatticePeaks {
    private static final double SHORTEST = 2;
    private static final double LONGEST = 16;
    private static final int SIDE = Spectrum.SIDE;

    /** Lengths in pixels at which one band ends and the next begins. */
    private static final double[] BOUNDS = {4, 8};

    /** Waves are compared with those whose turns in a window differ by no more than this. */
    private static final double SAME_LENGTH = 0.75;

    private final Spectrum spectrum;

    /** For each wave the median power of those of its length in all directions. */
    private final double[] usual = new double[SIDE * SIDE];

    private LatticePeaks(Spectrum spectrum) {
        this.spectrum = spectrum;
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                usual[v * SIDE + u] = median(turns(u, v));
            }
        }
    }

    /** The peak of a spectrum, without any wave if it has no windows. */
    static Lattice.Peak of(Spectrum spectrum) {
        return new LatticePeaks(spectrum).peak();
    }

    private Lattice.Peak peak() {
        double[] bands = new double[BOUNDS.length + 1];
        double largest = 0;
        double period = Double.NaN;
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                double length = SIDE / turns(u, v);
                // A strong wave is also seen next to its place, at other lengths.
                if (length < SHORTEST || length > LONGEST || !isSummit(u, v)) {
                    continue;
                }
                double above = Math.max(0, spectrum.power(u, v) - usual[v * SIDE + u]);
                double amplitude = Spectrum.amplitude(u, v, above);
                int band = band(length);
                bands[band] = Math.max(bands[band], amplitude);
                if (amplitude > largest) {
                    largest = amplitude;
                    period = length;
                }
            }
        }
        return new Lattice.Peak(largest, period, Arrays.stream(bands).boxed().toList());
    }

    /** Whether no wave next to this one in length and direction stands out more. */
    private boolean isSummit(int u, int v) {
        for (int down = -1; down <= 1; down++) {
            for (int across = -1; across <= 1; across++) {
                if (ratio(u + across, v + down) > ratio(u, v)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many times the usual power of its length a wave has, both with that of rounding. */
    private double ratio(int u, int v) {
        int place = Math.floorMod(v, SIDE) * SIDE + Math.floorMod(u, SIDE);
        return (spectrum.power(u, v) + Spectrum.ROUNDING) / (usual[place] + Spectrum.ROUNDING);
    }

    private static int band(double length) {
        int band = 0;
        while (band < BOUNDS.length && length >= BOUNDS[band]) {
            band++;
        }
        return band;
    }

    private double median(double turns) {
        List<Double> powers = new ArrayList<>();
        for (int v = 0; v < SIDE; v++) {
            for (int u = 0; u < SIDE; u++) {
                if (Math.abs(turns(u, v) - turns) <= SAME_LENGTH) {
                    powers.add(spectrum.power(u, v));
                }
            }
        }
        powers.sort(null);
        return powers.get(powers.size() / 2);
    }

    /** Turns of a wave in a window, along its direction; the second half of a side is negative. */
    private static double turns(int u, int v) {
        return Math.hypot(u > SIDE / 2 ? u - SIDE : u, v > SIDE / 2 ? v - SIDE : v);
    }
}
