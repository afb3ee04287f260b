package veduta.tensorfile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.text.Texts;

/** Reads NumPy .npy files (version 1.0) of float32 or uint8 numbers in C order. */
public final class NpyReader {
    private static final int START_BYTES = 10;
    private static final Pattern HEADER =
            Pattern.compile(
                    "\\{'descr': '(<f4|\\|u1)', 'fortran_order': False,"
                            + " 'shape': \\(([0-9, ]*)\\),? ?\\} *\n");
    private static final Pattern LENGTHS = Pattern.compile("|[0-9]{1,18}(, ?[0-9]{1,18})*,?");

    private final Path file;
    private final TensorInfo tensor;
    private final long dataBegin;

    private NpyReader(Path file, TensorInfo tensor, long dataBegin) {
        this.file = file;
        this.tensor = tensor;
        this.dataBegin = dataBegin;
    }

    /**
     * Reads and checks the header of a file.
     *
     * @throws WeightsException if it cannot be read, is no such file, or holds another type
     */
    public static NpyReader open(Path file) throws WeightsException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer start = read(channel, 0, START_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            byte[] magic = new byte[6];
            start.get(magic);
            if (!"\u0093NUMPY".equals(new String(magic, StandardCharsets.ISO_8859_1))
                    || start.getShort() != 1) {
                throw new WeightsException(Texts.get("fault.weights.npy-version", file));
            }
            int headerBytes = Short.toUnsignedInt(start.getShort());
            byte[] header = read(channel, START_BYTES, headerBytes).array();
            TensorInfo tensor = parse(file, new String(header, StandardCharsets.ISO_8859_1));
            long dataBegin = (long) START_BYTES + headerBytes;
            if (channel.size() - dataBegin != tensor.bytes()) {
                throw WeightsException.damaged(file, Texts.get("fault.weights.npy-length"));
            }
            return new NpyReader(file, tensor, dataBegin);
        } catch (EOFException e) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.header-ends"), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static TensorInfo parse(Path file, String header) throws WeightsException {
        Matcher fields = HEADER.matcher(header);
        if (!fields.matches()) {
            throw new WeightsException(Texts.get("fault.weights.npy-type", file));
        }
        if (!LENGTHS.matcher(fields.group(2)).matches()) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.npy-shape"));
        }
        List<Long> shape = new ArrayList<>();
        for (Matcher length = Pattern.compile("[0-9]+").matcher(fields.group(2)); length.find(); ) {
            shape.add(Long.parseLong(length.group()));
        }
        TensorType type = fields.group(1).equals("<f4") ? TensorType.F32 : TensorType.U8;
        if (!TensorInfo.isCountable(shape, type)) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.shape", shape));
        }
        return new TensorInfo(file.toString(), type, shape);
    }

    /** {@link TensorType#F32} or {@link TensorType#U8}. */
    public TensorType type() {
        return tensor.type();
    }

    /** Lengths along the axes, slowest first. */
    public List<Long> shape() {
        return tensor.shape();
    }

    /**
     * All numbers in C order; bytes become 0..255.
     *
     * @throws WeightsException if they cannot be read or are too many for one array
     */
    public float[] floats() throws WeightsException {
        if (tensor.type() == TensorType.U8) {
            byte[] bytes = bytes();
            float[] values = new float[bytes.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = Byte.toUnsignedInt(bytes[i]);
            }
            return values;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return TensorBytes.read(file, tensor, channel.position(dataBegin));
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    /**
     * All numbers of a uint8 file in C order.
     *
     * @throws WeightsException if they cannot be read, are too many for one array, or are float32
     */
    public byte[] bytes() throws WeightsException {
        if (tensor.type() != TensorType.U8 || tensor.bytes() > TensorInfo.MAX_ELEMENTS) {
            throw new WeightsException(Texts.get("fault.weights.npy-bytes", file));
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return read(channel, dataBegin, (int) tensor.bytes()).array();
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static ByteBuffer read(FileChannel channel, long begin, int count) throws IOException {
        if (channel.size() - begin < count) {
            throw new EOFException(Texts.get("fault.weights.file-too-short"));
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, begin + bytes.position()) < 0) {
                throw new EOFException(Texts.get("fault.weights.file-too-short"));
            }
        }
        return bytes.flip();
    }
}
