package veduta.tensorfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The types of number a tensor in a file may hold, always stored little-endian. */
public enum TensorType {
    /** IEEE 754 double. */
    F64(8, true),
    /** IEEE 754 single. */
    F32(4, true),
    /** IEEE 754 half. */
    F16(2, true),
    /** The upper half of an IEEE 754 single. */
    BF16(2, true),
    /** Signed, 64 bits. */
    I64(8, false),
    /** Unsigned, 64 bits. */
    U64(8, false),
    /** Signed, 32 bits. */
    I32(4, false),
    /** Unsigned, 32 bits. */
    U32(4, false),
    /** Signed, 16 bits. */
    I16(2, false),
    /** Unsigned, 16 bits. */
    U16(2, false),
    /** Signed, 8 bits. */
    I8(1, false),
    /** Unsigned, 8 bits. */
    U8(1, false),
    /** One byte, zero or one. */
    BOOL(1, false);

    private final int bytes;
    private final boolean floating;

    TensorType(int bytes, boolean floating) {
        this.bytes = bytes;
        this.floating = floating;
    }

    /** Bytes a number takes. */
    public int bytes() {
        return bytes;
    }

    /** Whether the numbers are floating-point; only those can be read as weights. */
    public boolean isFloating() {
        return floating;
    }

    /**
     * Takes numbers out of a buffer as floats and moves the buffer's position past them.
     *
     * @param from at least {@code count * bytes()} bytes, read as little-endian
     * @throws IllegalStateException if the type is not floating-point
     */
    public void decode(ByteBuffer from, float[] target, int at, int count) {
        ByteBuffer in = from.slice(from.position(), count * bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (this) {
            case F32 -> in.asFloatBuffer().get(target, at, count);
            case F64 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = (float) in.getDouble(8 * i);
                }
            }
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = Half.toFloat(in.getShort(2 * i));
                }
            }
            case BF16 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = Float.intBitsToFloat(in.getShort(2 * i) << 16);
                }
            }
            default -> throw new IllegalStateException(this + " is not floating-point.");
        }
        from.position(from.position() + count * bytes);
    }

    /**
     * Puts floats into a buffer, rounded to nearest even where the type is narrower, and moves the
     * buffer's position past them.
     *
     * @param to room for at least {@code count * bytes()} bytes, written as little-endian
     * @throws IllegalStateException if the type is neither {@link #F32} nor {@link #F16}
     */
    public void encode(float[] values, int at, int count, ByteBuffer to) {
        ByteBuffer out = to.slice(to.position(), count * bytes).order(ByteOrder.LITTLE_ENDIAN);
        switch (this) {
            case F32 -> out.asFloatBuffer().put(values, at, count);
            case F16 -> {
                for (int i = 0; i < count; i++) {
                    out.putShort(2 * i, Half.fromFloat(values[at + i]));
                }
            }
            default -> throw new IllegalStateException(this + " is not written.");
        }
        to.position(to.position() + count * bytes);
    }
}
