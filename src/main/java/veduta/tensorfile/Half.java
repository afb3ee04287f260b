package veduta.tensorfile;

/** Conversions between IEEE 754 halves (as the bits of a short) and floats. */
public final class Half {
    private static final int FLOAT_EXPONENT_OF_SMALLEST_NORMAL = 113;
    private static final int FLOAT_BITS_OF_OVERFLOW = 0x477FF000;
    private static final int FLOAT_BITS_OF_INFINITY = 0x7F800000;

    private Half() {}

    /** The float of the same value; a NaN keeps its payload. */
    public static float toFloat(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> 10 & 0x1F;
        int fraction = half & 0x3FF;
        if (exponent == 0) {
            // Subnormal: the fraction counts steps of 2^-24, which a float holds exactly.
            float magnitude = fraction * 0x1p-24f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int floatExponent = exponent == 0x1F ? 0xFF : exponent + 112;
        return Float.intBitsToFloat(sign | floatExponent << 23 | fraction << 13);
    }

    /**
     * The half nearest to a float, ties to the even one; from 65520 on that is infinity, and a NaN
     * stays a NaN.
     */
    public static short fromFloat(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = bits >>> 16 & 0x8000;
        int magnitude = bits & 0x7FFFFFFF;
        if (magnitude > FLOAT_BITS_OF_INFINITY) {
            int payload = magnitude >>> 13 & 0x3FF;
            return (short) (sign | 0x7C00 | (payload == 0 ? 0x200 : payload));
        }
        if (magnitude >= FLOAT_BITS_OF_OVERFLOW) {
            return (short) (sign | 0x7C00);
        }
        int exponent = magnitude >>> 23;
        if (exponent >= FLOAT_EXPONENT_OF_SMALLEST_NORMAL) {
            return (short) (sign | roundedShift(magnitude - (112 << 23), 13));
        }
        int shift = 126 - exponent;
        if (shift > 24) {
            return (short) sign;
        }
        return (short) (sign | roundedShift((magnitude & 0x7FFFFF) | 0x800000, shift));
    }

    private static int roundedShift(int value, int shift) {
        int down = value >>> shift;
        int rest = value & ((1 << shift) - 1);
        int tie = 1 << (shift - 1);
        return rest > tie || (rest == tie && (down & 1) == 1) ? down + 1 : down;
    }
}
