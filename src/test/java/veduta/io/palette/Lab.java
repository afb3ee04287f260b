package veduta.io.palette;

/**
 * A colour in CIELAB (CIE 1976, white point D65), computed from sRGB. Uses StrictMath so that the
 * colour search below gives the same colours on every machine.
 */
record Lab(double lightness, double a, double b) {
    private static final double[][] TO_XYZ = {
        {0.4124564, 0.3575761, 0.1804375},
        {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}
    };
    private static final double[] WHITE = {0.95047, 1.0, 1.08883};

    static Lab of(int rgb) {
        double[] linear = {linear(rgb >> 16), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
        double[] f = new double[3];
        for (int i = 0; i < 3; i++) {
            double[] row = TO_XYZ[i];
            f[i] = curve((row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]) / WHITE[i]);
        }
        return new Lab(116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2]));
    }

    /** The CIE76 difference. */
    double distance(Lab other) {
        double dl = lightness - other.lightness;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    private static double linear(int sample) {
        double value = sample / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
