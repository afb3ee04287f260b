package veduta.tensorfile.tensorflow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * Reads a sorted table of keys and values in the format of LevelDB (doc/table_format.md there):
 * data blocks, an index block that names them, a footer that names the index block. In a block a
 * key gives only what differs from the key before; each block carries a masked CRC-32C.
 */
final class SortedTable {
    private static final int FOOTER_BYTES = 48;
    private static final long MAGIC = 0xDB4775248B80FB57L;
    private static final int TRAILER_BYTES = 5;
    private static final int MAX_FILE_BYTES = 16 << 20;
    private static final int MAX_KEY_BYTES = 4096;
    private static final long MAX_ALL_KEY_BYTES = 64L << 20;

    private final Path file;
    private final byte[] bytes;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private byte @Nullable [] lastKey;
    private long allKeyBytes;

    private interface EntryTaker {
        void take(byte[] key, byte[] value) throws WeightsException;
    }

    private SortedTable(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** All entries in the order of their keys. */
    static Map<String, byte[]> read(Path file) throws IOException, WeightsException {
        long size = Files.size(file);
        if (size < FOOTER_BYTES) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.few-bytes", size));
        }
        if (size > MAX_FILE_BYTES) {
            throw new WeightsException(Texts.get("fault.weights.checkpoint-index-large", file));
        }
        SortedTable table = new SortedTable(file, Files.readAllBytes(file));
        table.readAll();
        return table.entries;
    }

    private void readAll() throws WeightsException {
        if (bytes.length < FOOTER_BYTES) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.shrunk"));
        }
        ByteBuffer footer =
                ByteBuffer.wrap(bytes, bytes.length - FOOTER_BYTES, FOOTER_BYTES)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN);
        if (footer.getLong(FOOTER_BYTES - 8) != MAGIC) {
            throw new WeightsException(Texts.get("fault.weights.checkpoint-no-index", file));
        }
        WireReader handles = new WireReader(file, footer);
        handles.varint();
        handles.varint();
        readBlock(
                handles.varint(),
                handles.varint(),
                (key, handle) -> {
                    WireReader place = new WireReader(file, ByteBuffer.wrap(handle));
                    readBlock(place.varint(), place.varint(), this::add);
                });
    }

    private void add(byte[] key, byte[] value) throws WeightsException {
        if (lastKey != null && Arrays.compareUnsigned(lastKey, key) >= 0) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.names-order"));
        }
        lastKey = key;
        allKeyBytes += key.length;
        String name = new String(key, StandardCharsets.UTF_8);
        if (allKeyBytes > MAX_ALL_KEY_BYTES || entries.put(name, value) != null) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.names-long"));
        }
    }

    private void readBlock(long begin, long size, EntryTaker taker) throws WeightsException {
        long room = (long) bytes.length - FOOTER_BYTES - TRAILER_BYTES;
        if (begin < 0 || size < 4 || size > room || begin > room - size) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.block-outside"));
        }
        int from = (int) begin;
        int count = (int) size;
        ByteBuffer whole = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (whole.getInt(from + count + 1) != MaskedCrc.of(bytes, from, count + 1)) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.block-checksum"));
        }
        if (bytes[from + count] != 0) {
            throw new WeightsException(Texts.get("fault.weights.checkpoint-compressed", file));
        }
        long restarts = Integer.toUnsignedLong(whole.getInt(from + count - 4));
        long entryBytes = count - 4 - 4 * restarts;
        if (entryBytes < 0) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.block-short"));
        }
        readEntries(new WireReader(file, whole.slice(from, (int) entryBytes)), taker);
    }

    private void readEntries(WireReader in, EntryTaker taker) throws WeightsException {
        byte[] key = new byte[0];
        while (in.hasRemaining()) {
            long shared = in.varint();
            long added = in.varint();
            int valueBytes = in.length();
            if (shared < 0 || shared > key.length || added < 0 || added > MAX_KEY_BYTES - shared) {
                throw WeightsException.damaged(file, Texts.get("fault.weights.name-long"));
            }
            byte[] rest = in.take((int) added);
            key = Arrays.copyOf(key, (int) (shared + added));
            System.arraycopy(rest, 0, key, (int) shared, rest.length);
            taker.take(key, in.take(valueBytes));
        }
    }
}
