package veduta.tensorfile.tensorflow;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * Where a tensor of a checkpoint lies: the message {@code BundleEntryProto} of TensorFlow's
 * tensor_bundle.proto. A field left out is zero.
 *
 * @param tensor name, type and shape; null if its type holds no plain numbers (text, complex)
 * @param begin first byte in its data file
 * @param bytes how many bytes it takes there
 * @param crc masked CRC-32C of those bytes
 */
record BundleEntry(@Nullable TensorInfo tensor, int shard, long begin, long bytes, int crc) {

    static BundleEntry parse(Path file, String name, byte[] message) throws WeightsException {
        WireReader in = new WireReader(file, ByteBuffer.wrap(message));
        long dtype = 0;
        List<Long> shape = List.of();
        long shard = 0;
        long begin = 0;
        long bytes = 0;
        int crc = 0;
        while (in.hasRemaining()) {
            int tag = (int) in.varint();
            switch (tag) {
                case 1 << 3 -> dtype = in.varint();
                case 2 << 3 | 2 -> shape = shape(file, in.part(in.length()));
                case 3 << 3 -> shard = in.varint();
                case 4 << 3 -> begin = in.varint();
                case 5 << 3 -> bytes = in.varint();
                case 6 << 3 | 5 -> crc = in.fixed32();
                case 7 << 3 | 2 ->
                        throw new WeightsException(
                                Texts.get("fault.weights.checkpoint-slices", file, name));
                default -> in.skipValue(tag & 7);
            }
        }
        if (shard < 0 || shard > Integer.MAX_VALUE || begin < 0 || bytes < 0) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.tensor-place", name));
        }
        TensorType type = type(dtype);
        TensorInfo tensor = type == null ? null : tensor(file, name, type, shape, bytes);
        return new BundleEntry(tensor, (int) shard, begin, bytes, crc);
    }

    private static TensorInfo tensor(
            Path file, String name, TensorType type, List<Long> shape, long bytes)
            throws WeightsException {
        if (!TensorInfo.isCountable(shape, type)) {
            throw WeightsException.damaged(
                    file, Texts.get("fault.weights.tensor-shape", name, shape));
        }
        TensorInfo tensor = new TensorInfo(name, type, shape);
        if (tensor.bytes() != bytes) {
            throw WeightsException.damaged(
                    file, Texts.get("fault.weights.tensor-size-shape", name, shape));
        }
        return tensor;
    }

    /** Reads a {@code TensorShapeProto}. */
    private static List<Long> shape(Path file, WireReader in) throws WeightsException {
        List<Long> shape = new ArrayList<>();
        while (in.hasRemaining()) {
            int tag = (int) in.varint();
            if (tag == (2 << 3 | 2)) {
                WireReader dimension = in.part(in.length());
                long length = 0;
                while (dimension.hasRemaining()) {
                    int inner = (int) dimension.varint();
                    if (inner == 1 << 3) {
                        length = dimension.varint();
                    } else {
                        dimension.skipValue(inner & 7);
                    }
                }
                shape.add(length);
            } else if (tag == 3 << 3) {
                throw WeightsException.damaged(file, Texts.get("fault.weights.shape-unknown"));
            } else {
                in.skipValue(tag & 7);
            }
        }
        return shape;
    }

    /** The numbers of TensorFlow's types.proto. */
    private static @Nullable TensorType type(long dtype) {
        return switch ((int) Math.min(Math.max(dtype, 0), Integer.MAX_VALUE)) {
            case 1 -> TensorType.F32;
            case 2 -> TensorType.F64;
            case 3 -> TensorType.I32;
            case 4 -> TensorType.U8;
            case 5 -> TensorType.I16;
            case 6 -> TensorType.I8;
            case 9 -> TensorType.I64;
            case 10 -> TensorType.BOOL;
            case 14 -> TensorType.BF16;
            case 17 -> TensorType.U16;
            case 19 -> TensorType.F16;
            case 22 -> TensorType.U32;
            case 23 -> TensorType.U64;
            default -> null;
        };
    }
}
