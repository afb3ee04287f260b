package veduta.image;

/**
 * Colours in CIE L*a*b* with the white point of sRGB (D65): L* 0..100, a* and b* about -100..100.
 */
final class LabColour {
    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double LINEAR_BELOW = 216.0 / 24389;
    private static final double SLOPE = 24389.0 / 27;

    /** Linear values 0..1 in so many steps, encoded; read with linear interpolation between. */
    private static final int STEPS = 1 << 14;

    private static final float[] ENCODED = table();

    private LabColour() {}

    private static float[] table() {
        float[] table = new float[STEPS + 2];
        for (int step = 0; step < table.length; step++) {
            double linear = Math.min(1, (double) step / STEPS);
            table[step] =
                    (float)
                            (linear <= 0.0031308
                                    ? 12.92 * linear
                                    : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055);
        }
        return table;
    }

    /**
     * Converts a colour.
     *
     * @param red 0..1, encoded as in sRGB; likewise the others
     * @param lab receives L*, a* and b*
     */
    static void fromRgb(double red, double green, double blue, double[] lab) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double x = forward((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
        double y = forward(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double z = forward((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }

    /**
     * Converts a colour back.
     *
     * @param rgb receives red, green and blue, clipped to 0..1, encoded as in sRGB
     */
    static void toRgb(double lightness, double a, double b, double[] rgb) {
        double fy = (lightness + 16) / 116;
        double x = WHITE_X * backward(fy + a / 500);
        double y = backward(fy);
        double z = WHITE_Z * backward(fy - b / 200);
        rgb[0] = encoded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
        rgb[1] = encoded(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z);
        rgb[2] = encoded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double encoded(double value) {
        double place = STEPS * Math.max(0, Math.min(1, value));
        int step = (int) place;
        double way = place - step;
        return ENCODED[step] + way * (ENCODED[step + 1] - ENCODED[step]);
    }

    private static double forward(double t) {
        return t > LINEAR_BELOW ? Math.cbrt(t) : (SLOPE * t + 16) / 116;
    }

    private static double backward(double f) {
        double cube = f * f * f;
        return cube > LINEAR_BELOW ? cube : (116 * f - 16) / SLOPE;
    }
}
