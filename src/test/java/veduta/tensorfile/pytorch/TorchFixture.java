package veduta.tensorfile.pytorch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;

/** Writes files of the two kinds that torch.save has made, for tests. */
public final class TorchFixture {
    private TorchFixture() {}

    /** Writes a state_dict of contiguous float32 tensors, each with a storage of its own. */
    public static void write(Path file, Map<TensorInfo, float[]> tensors, boolean legacy)
            throws IOException {
        Map<String, byte[]> storages = new TreeMap<>();
        PickleFixture pickle = new PickleFixture();
        pickle.global("collections", "OrderedDict").code(')', 'R', 'q', 0, '(');
        for (Map.Entry<TensorInfo, float[]> entry : tensors.entrySet()) {
            TensorInfo tensor = entry.getKey();
            long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
            long[] strides = new long[shape.length];
            long stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= shape[axis];
            }
            String key = Integer.toString(storages.size());
            pickle.text(tensor.name());
            pickle.tensor("FloatStorage", key, tensor.elements(), 0, shape, strides);
            byte[] bytes = new byte[(int) tensor.bytes()];
            TensorType.F32.encode(
                    entry.getValue(), 0, entry.getValue().length, ByteBuffer.wrap(bytes));
            storages.put(key, bytes);
        }
        pickle.code('u', '}').text("_metadata").code('h', 0, 's', 'b');
        if (legacy) {
            writeLegacy(file, pickle.stop(), storages);
        } else {
            writeZip(file, pickle.stop(), storages);
        }
    }

    static void writeZip(Path file, byte[] pickle, Map<String, byte[]> storages)
            throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "archive/data.pkl", pickle);
            put(zip, "archive/byteorder", "little".getBytes(StandardCharsets.US_ASCII));
            for (Map.Entry<String, byte[]> storage : storages.entrySet()) {
                put(zip, "archive/data/" + storage.getKey(), storage.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    static void writeLegacy(Path file, byte[] pickle, Map<String, byte[]> storages)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(
                new PickleFixture()
                        .code(0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19)
                        .stop());
        out.writeBytes(new PickleFixture().code('M', 0xE9, 0x03).stop());
        out.writeBytes(
                new PickleFixture()
                        .code('}', '(')
                        .text("protocol_version")
                        .number(1001)
                        .text("little_endian")
                        .code(0x88, 'u')
                        .stop());
        out.writeBytes(pickle);
        PickleFixture keys = new PickleFixture().code(']', '(');
        storages.keySet().forEach(keys::text);
        out.writeBytes(keys.code('e').stop());
        for (byte[] storage : storages.values()) {
            ByteBuffer count = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            out.writeBytes(count.putLong(storage.length / 4).array());
            out.writeBytes(storage);
        }
        Files.write(file, out.toByteArray());
    }
}
