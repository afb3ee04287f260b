package veduta.tensorfile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import veduta.text.Texts;

/** Turns the bytes of one tensor into floats, a piece at a time. */
public final class TensorBytes {
    private static final int PIECE_BYTES = 1 << 20;

    private TensorBytes() {}

    /**
     * An array for the tensor's numbers.
     *
     * @throws WeightsException if they are not floating-point or too many for one array
     */
    public static float[] allocate(Path file, TensorInfo tensor) throws WeightsException {
        if (!tensor.type().isFloating()) {
            throw new WeightsException(
                    Texts.get("fault.weights.not-floating", tensor.name(), file, tensor.type()));
        }
        if (tensor.elements() > TensorInfo.MAX_ELEMENTS) {
            throw new WeightsException(
                    Texts.get("fault.weights.too-many", tensor.name(), file, tensor.elements()));
        }
        return new float[(int) tensor.elements()];
    }

    /** The same as the longer form, for formats that keep no checksum. */
    public static float[] read(Path file, TensorInfo tensor, ReadableByteChannel channel)
            throws IOException, WeightsException {
        return read(file, tensor, channel, new CRC32C());
    }

    /**
     * Reads a tensor's numbers from where the channel stands. The caller has made sure that the
     * file is at least that long, so that no array is made for numbers that cannot be there.
     *
     * @param checksum is fed every byte read
     * @throws IOException if reading fails or the channel ends early
     * @throws WeightsException if the numbers are not floating-point or too many for one array
     */
    public static float[] read(
            Path file, TensorInfo tensor, ReadableByteChannel channel, Checksum checksum)
            throws IOException, WeightsException {
        float[] values = allocate(file, tensor);
        int width = tensor.type().bytes();
        ByteBuffer piece =
                ByteBuffer.allocate((int) Math.min(PIECE_BYTES, Math.max(tensor.bytes(), width)));
        for (int at = 0; at < values.length; ) {
            int count = Math.min(values.length - at, piece.capacity() / width);
            piece.clear().limit(count * width);
            while (piece.hasRemaining()) {
                if (channel.read(piece) < 0) {
                    throw new EOFException(
                            Texts.get("fault.weights.file-ends-inside", tensor.name()));
                }
            }
            piece.flip();
            checksum.update(piece.array(), 0, piece.limit());
            tensor.type().decode(piece, values, at, count);
            at += count;
        }
        return values;
    }
}
