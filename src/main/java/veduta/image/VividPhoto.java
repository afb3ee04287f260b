package veduta.image;

/**
 * Gives dull photographs light, detail and colour, always in the same way.
 *
 * <p>As the authors of the refinement network did with their training photographs: the values are
 * raised to the power 0.75; the lightness is taken apart into a base, a medium and a fine layer by
 * smoothing that keeps edges; in three renderings one of the layers each is pushed through a steep
 * sigmoid, and the colours are a quarter stronger; the result is the mean of the three. Other than
 * theirs, the smoothing is a guided filter, not weighted least squares, and the sigmoids are less
 * steep, since they would bring out the blocks of small JPEG files.
 */
public final class VividPhoto {
    private static final double GAMMA = 0.75;
    private static final double COLOUR = 1.25;
    private static final double MIDDLE = 56;
    private static final int SMALLEST_SIDE_OF_RADIUS = 128;
    private static final double FINE_EDGE = 9;
    private static final double BASE_EDGE = 36;

    /** A rendering: how steep the sigmoid of each layer is, and the exposure of the base. */
    private record Tone(double fine, double medium, double base, double exposure) {}

    private static final Tone[] TONES = {
        new Tone(12, 1, 1, 1.1), new Tone(1, 25, 1, 1.1), new Tone(4, 1, 12, 1.15)
    };

    private VividPhoto() {}

    /** The vivid photograph, of the same size. */
    public static RgbImage of(RgbImage photo) {
        Size size = photo.size();
        int pixels = Math.toIntExact(size.pixels());
        byte[] rgb = photo.shared();
        float[] lightness = new float[pixels];
        float[] a = new float[pixels];
        float[] b = new float[pixels];
        double[] raised = raised();
        double[] lab = new double[3];
        for (int i = 0; i < pixels; i++) {
            LabColour.fromRgb(
                    raised[rgb[3 * i] & 0xFF],
                    raised[rgb[3 * i + 1] & 0xFF],
                    raised[rgb[3 * i + 2] & 0xFF],
                    lab);
            lightness[i] = (float) lab[0];
            a[i] = (float) lab[1];
            b[i] = (float) lab[2];
        }
        int side = Math.min(size.width(), size.height());
        int radius = Math.max(1, Math.round((float) side / SMALLEST_SIDE_OF_RADIUS));
        float[] smooth = GuidedFilter.of(lightness, size, radius, FINE_EDGE);
        float[] base = GuidedFilter.of(lightness, size, 4 * radius, BASE_EDGE);
        byte[] result = new byte[rgb.length];
        double[] one = new double[3];
        double[] sum = new double[3];
        for (int i = 0; i < pixels; i++) {
            sum[0] = 0;
            sum[1] = 0;
            sum[2] = 0;
            for (Tone tone : TONES) {
                double light =
                        toned(tone.exposure() * base[i] - MIDDLE, tone.base())
                                + MIDDLE
                                + toned(smooth[i] - base[i], tone.medium())
                                + toned(lightness[i] - smooth[i], tone.fine());
                LabColour.toRgb(light, COLOUR * a[i], COLOUR * b[i], one);
                for (int channel = 0; channel < 3; channel++) {
                    sum[channel] += one[channel];
                }
            }
            for (int channel = 0; channel < 3; channel++) {
                result[3 * i + channel] = (byte) Math.round(sum[channel] / TONES.length * 255);
            }
        }
        return RgbImage.owning(size, result);
    }

    private static double[] raised() {
        double[] raised = new double[256];
        for (int value = 0; value < raised.length; value++) {
            raised[value] = Math.pow(value / 255.0, GAMMA);
        }
        return raised;
    }

    /** A difference in lightness through a sigmoid that keeps 0 and, of either sign, 50. */
    private static double toned(double difference, double steepness) {
        return 100 * sigmoid(difference / 100, steepness) * 0.5 / sigmoid(0.5, steepness);
    }

    private static double sigmoid(double value, double steepness) {
        return 1 / (1 + Math.exp(-steepness * value)) - 0.5;
    }
}
