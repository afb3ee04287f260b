package veduta.tensorfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import veduta.storage.AtomicFile;

/**
 * Writes a NumPy .npy file (version 1.0) of little-endian float32 numbers in C order, a piece at a
 * time; {@link #finish} moves the file into place, closing without it leaves nothing behind.
 */
public final class NpyWriter implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final int PIECE_ELEMENTS = 1 << 18;

    private final Path target;
    private final AtomicFile pending;
    private long position;
    private long missing;

    private NpyWriter(Path target, AtomicFile pending, long position, long missing) {
        this.target = target;
        this.pending = pending;
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
        try {
            AtomicFile pending = AtomicFile.open(target);
            boolean started = false;
            try {
                pending.write(ByteBuffer.wrap(header), 0);
                started = true;
            } finally {
                if (!started) {
                    pending.close();
                }
            }
            return new NpyWriter(target, pending, header.length, tensor.elements());
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
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
        ByteBuffer piece =
                ByteBuffer.allocate(4 * Math.min(values.length, PIECE_ELEMENTS))
                        .order(ByteOrder.LITTLE_ENDIAN);
        try {
            for (int at = 0; at < values.length; at += PIECE_ELEMENTS) {
                int count = Math.min(values.length - at, PIECE_ELEMENTS);
                TensorType.F32.encode(values, at, count, piece.clear());
                pending.write(piece.flip(), position);
                position += 4L * count;
            }
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
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
        try {
            pending.moveIntoPlace();
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }

    @Override
    public void close() throws WeightsException {
        try {
            pending.close();
        } catch (IOException e) {
            throw WeightsException.unwritable(target, e);
        }
    }
}
