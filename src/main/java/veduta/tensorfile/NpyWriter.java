package veduta.tensorfile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes a NumPy .npy file (version 1.0) of little-endian float32 numbers in C order, a piece at a
 * time; {@link #finish} moves the file into place, closing without it leaves nothing behind.
 */
public final class NpyWriter implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private final NumberFile file;
    private long position;
    private long missing;

    private NpyWriter(NumberFile file, long position, long missing) {
        this.file = file;
        this.position = position;
        this.missing = missing;
    }

    /**
     * Starts a file.
     *
     * @param shape lengths along the axes, slowest first, none negative
     * @throws WeightsException if the folder cannot be written to
     */
    public static NpyWriter create(Path target, long... shape) throws WeightsException {
        TensorInfo tensor = TensorInfo.of(target.toString(), TensorType.F32, shape);
        byte[] header = header(shape);
        NumberFile file = NumberFile.create(target, ByteBuffer.wrap(header));
        return new NpyWriter(file, header.length, tensor.elements());
    }

    private static byte[] header(long... shape) {
        String lengths =
                Arrays.stream(shape)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(", ", "(", shape.length == 1 ? ",)" : ")"));
        String fields = "{'descr': '<f4', 'fortran_order': False, 'shape': " + lengths + ", }";
        int length = MAGIC.length + 2 + fields.length() + 1;
        String padded = fields + " ".repeat(Math.floorMod(-length, ALIGNMENT)) + "\n";
        return ByteBuffer.allocate(MAGIC.length + 2 + padded.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /**
     * Appends numbers.
     *
     * @throws WeightsException if the disk will not take them
     * @throws IllegalArgumentException if there are more than the shape has left
     */
    public void write(float[] values) throws WeightsException {
        if (values.length > missing) {
            throw new IllegalArgumentException(values.length + " numbers, " + missing + " left.");
        }
        file.write(TensorType.F32, values, position);
        position += (long) Float.BYTES * values.length;
        missing -= values.length;
    }

    /**
     * Moves the finished file into place, over an older one of that name.
     *
     * @throws WeightsException if the disk will not take it
     * @throws IllegalStateException if numbers are missing
     */
    public void finish() throws WeightsException {
        if (missing != 0) {
            throw new IllegalStateException(missing + " numbers have not been written.");
        }
        file.finish();
    }

    @Override
    public void close() throws WeightsException {
        file.close();
    }
}
