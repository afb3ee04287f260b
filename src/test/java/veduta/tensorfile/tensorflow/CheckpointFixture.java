package veduta.tensorfile.tensorflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32C;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** Writes TensorFlow V2 checkpoints of float32 tensors for tests, a tensor at a time. */
public final class CheckpointFixture {
    private static final int BLOCK_BYTES = 4096;
    private static final int RESTART_INTERVAL = 16;
    private static final byte[] MAGIC = {
        0x57, (byte) 0xFB, (byte) 0x80, (byte) 0x8B, 0x24, 0x75, 0x47, (byte) 0xDB
    };

    private CheckpointFixture() {}

    /** Writes an index and one data file; the data lies in the order of the list. */
    public static void write(
            Path prefix, List<TensorInfo> tensors, Function<TensorInfo, float[]> values)
            throws IOException {
        TreeMap<String, byte[]> rows = new TreeMap<>();
        rows.put("", new byte[] {0x08, 0x01, 0x1A, 0x02, 0x08, 0x01});
        long begin = 0;
        Path data = Path.of(prefix + ".data-00000-of-00001");
        try (OutputStream out = Files.newOutputStream(data)) {
            for (TensorInfo tensor : tensors) {
                byte[] bytes = new byte[(int) tensor.bytes()];
                float[] numbers = values.apply(tensor);
                TensorType.F32.encode(numbers, 0, numbers.length, ByteBuffer.wrap(bytes));
                out.write(bytes);
                rows.put(tensor.name(), entry(tensor, begin, bytes));
                begin += bytes.length;
            }
        }
        Files.write(Path.of(prefix + ".index"), table(rows));
    }

    private static byte[] entry(TensorInfo tensor, long begin, byte[] data) throws IOException {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        for (long length : tensor.shape()) {
            ByteArrayOutputStream dimension = new ByteArrayOutputStream();
            number(dimension, 1, length);
            message(shape, 2, dimension.toByteArray());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, 1, 1);
        message(out, 2, shape.toByteArray());
        number(out, 4, begin);
        number(out, 5, data.length);
        CRC32C crc = new CRC32C();
        crc.update(data);
        out.write(6 << 3 | 5);
        out.write(fixed32(mask(crc)));
        return out.toByteArray();
    }

    /** A sorted table with several data blocks and shortened keys. */
    static byte[] table(TreeMap<String, byte[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TreeMap<String, byte[]> index = new TreeMap<>();
        List<Map.Entry<String, byte[]>> block = new ArrayList<>();
        int bytes = 0;
        for (Map.Entry<String, byte[]> row : rows.entrySet()) {
            block.add(row);
            bytes += row.getKey().length() + row.getValue().length;
            if (bytes > BLOCK_BYTES || row.getKey().equals(rows.lastKey())) {
                index.put(row.getKey(), block(out, block));
                block.clear();
                bytes = 0;
            }
        }
        byte[] meta = block(out, List.of());
        byte[] root = block(out, List.copyOf(index.entrySet()));
        byte[] footer = new byte[48];
        System.arraycopy(meta, 0, footer, 0, meta.length);
        System.arraycopy(root, 0, footer, meta.length, root.length);
        System.arraycopy(MAGIC, 0, footer, 40, 8);
        out.write(footer);
        return out.toByteArray();
    }

    private static byte[] block(ByteArrayOutputStream file, List<Map.Entry<String, byte[]>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream restarts = new ByteArrayOutputStream();
        byte[] before = new byte[0];
        int restartCount = Math.max(1, (rows.size() + RESTART_INTERVAL - 1) / RESTART_INTERVAL);
        for (int i = 0; i < rows.size(); i++) {
            byte[] key = rows.get(i).getKey().getBytes(StandardCharsets.UTF_8);
            int shared = Math.max(0, Arrays.mismatch(before, key));
            if (i % RESTART_INTERVAL == 0) {
                shared = 0;
                restarts.write(fixed32(out.size()));
            }
            varint(out, shared);
            varint(out, key.length - shared);
            varint(out, rows.get(i).getValue().length);
            out.write(key, shared, key.length - shared);
            out.write(rows.get(i).getValue());
            before = key;
        }
        out.write(rows.isEmpty() ? fixed32(0) : restarts.toByteArray());
        out.write(fixed32(restartCount));
        ByteArrayOutputStream handle = new ByteArrayOutputStream();
        varint(handle, file.size());
        varint(handle, out.size());
        out.write(0);
        CRC32C crc = new CRC32C();
        crc.update(out.toByteArray());
        out.write(fixed32(mask(crc)));
        file.write(out.toByteArray());
        return handle.toByteArray();
    }

    private static int mask(CRC32C crc) {
        int value = (int) crc.getValue();
        return (value >>> 15 | value << 17) + 0xa282ead8;
    }

    private static byte[] fixed32(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        if (value != 0) {
            varint(out, (long) field << 3);
            varint(out, value);
        }
    }

    private static void message(ByteArrayOutputStream out, int field, byte[] bytes)
            throws IOException {
        varint(out, (long) field << 3 | 2);
        varint(out, bytes.length);
        out.write(bytes);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long rest = value;
        while (rest > 0x7F) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
