package veduta.ui.canvas;

/** Mixing of opaque colours {@code 0xAARRGGBB}. */
final class Blend {
    private Blend() {}

    /**
     * A colour between two.
     *
     * @param share of {@code to}, 0..256
     */
    static int mix(int from, int to, int share) {
        int keep = 256 - share;
        int redBlue = ((from & 0xFF00FF) * keep + (to & 0xFF00FF) * share) >>> 8 & 0xFF00FF;
        int green = ((from & 0x00FF00) * keep + (to & 0x00FF00) * share) >>> 8 & 0x00FF00;
        return 0xFF000000 | redBlue | green;
    }

    /** Lays a row of {@code over} on one of {@code under}; a colour of 0 is nothing. */
    static void lay(int[] under, int underFrom, int[] over, int overFrom, int count, int share) {
        for (int i = 0; i < count; i++) {
            int colour = over[overFrom + i];
            if (colour != 0) {
                int below = under[underFrom + i];
                under[underFrom + i] = below == 0 ? colour : mix(below, colour, share);
            }
        }
    }
}
