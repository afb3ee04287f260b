package veduta.io.export;

/** For each target pixel along one side the source pixels it is made of, and their shares. */
final class LanczosTaps {
    private static final int LOBES = 3;

    private final int sourceLength;
    private final int taps;
    private final int[] first;
    private final float[] weights;

    LanczosTaps(int sourceLength, int targetLength) {
        this.sourceLength = sourceLength;
        double scale = (double) sourceLength / targetLength;
        double stretch = Math.max(1, scale);
        taps = 2 * (int) Math.ceil(LOBES * stretch);
        first = new int[targetLength];
        weights = new float[targetLength * taps];
        for (int target = 0; target < targetLength; target++) {
            double centre = (target + 0.5) * scale - 0.5;
            first[target] = (int) Math.floor(centre) - taps / 2 + 1;
            double sum = 0;
            for (int tap = 0; tap < taps; tap++) {
                sum += lanczos((first[target] + tap - centre) / stretch);
            }
            for (int tap = 0; tap < taps; tap++) {
                double share = lanczos((first[target] + tap - centre) / stretch) / sum;
                weights[target * taps + tap] = (float) share;
            }
        }
    }

    private static double lanczos(double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }

    /** Source pixels a target pixel. */
    int taps() {
        return taps;
    }

    /** A source pixel, never outside; grows with the target and the tap. */
    int source(int target, int tap) {
        return Math.max(0, Math.min(sourceLength - 1, first[target] + tap));
    }

    float weight(int target, int tap) {
        return weights[target * taps + tap];
    }
}
