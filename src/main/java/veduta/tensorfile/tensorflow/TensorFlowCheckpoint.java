package veduta.tensorfile.tensorflow;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import veduta.tensorfile.TensorBytes;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A TensorFlow V2 checkpoint: an index ({@code PREFIX.index}) that says where each tensor lies, and
 * one or more data files ({@code PREFIX.data-00000-of-00001}). The tensors can be listed from the
 * index alone. Each block of the index and each tensor read is checked against its CRC-32C.
 */
public final class TensorFlowCheckpoint implements TensorSource {
    private static final Pattern DATA_NAME = Pattern.compile("(.+)\\.data-[0-9]{5}-of-[0-9]{5}");
    private static final String INDEX_ENDING = ".index";
    private static final int MAX_SHARDS = 99_999;

    private final Path prefix;
    private final int shards;
    private final Map<String, BundleEntry> entries;
    private final Map<Integer, FileChannel> open = new HashMap<>();

    private TensorFlowCheckpoint(Path prefix, int shards, Map<String, BundleEntry> entries) {
        this.prefix = prefix;
        this.shards = shards;
        this.entries = entries;
    }

    /**
     * Opens a checkpoint.
     *
     * @param path its prefix, its index or one of its data files
     * @throws WeightsException if the index cannot be read or is not sound, or a data file that is
     *     there is too short
     */
    public static TensorFlowCheckpoint open(Path path) throws WeightsException {
        Path prefix = prefix(path);
        Path index = indexOf(prefix);
        if (!Files.isRegularFile(index)) {
            throw new WeightsException(Texts.get("fault.weights.checkpoint-index-missing", index));
        }
        try {
            Map<String, byte[]> table = SortedTable.read(index);
            byte[] header = table.remove("");
            if (header == null) {
                throw WeightsException.damaged(index, Texts.get("fault.weights.no-header"));
            }
            int shards = shards(index, header);
            Map<String, BundleEntry> entries = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> row : table.entrySet()) {
                BundleEntry entry = BundleEntry.parse(index, row.getKey(), row.getValue());
                if (entry.shard() >= shards) {
                    throw WeightsException.damaged(
                            index, Texts.get("fault.weights.checkpoint-file-too-many"));
                }
                if (entry.tensor() != null) {
                    entries.put(row.getKey(), entry);
                }
            }
            TensorFlowCheckpoint checkpoint = new TensorFlowCheckpoint(prefix, shards, entries);
            checkpoint.checkDataLengths();
            return checkpoint;
        } catch (IOException e) {
            throw WeightsException.unreadable(index, e);
        }
    }

    /** Whether a path is the prefix, the index or a data file of a checkpoint by its name. */
    public static boolean isNamedLikeOne(Path path) {
        return Files.isRegularFile(indexOf(prefix(path)))
                || Objects.toString(path.getFileName(), "").endsWith(INDEX_ENDING)
                || DATA_NAME.matcher(Objects.toString(path.getFileName(), "")).matches();
    }

    private static Path prefix(Path path) {
        String name = Objects.toString(path.getFileName(), "");
        if (name.endsWith(INDEX_ENDING)) {
            return path.resolveSibling(name.substring(0, name.length() - INDEX_ENDING.length()));
        }
        Matcher data = DATA_NAME.matcher(name);
        return data.matches() ? path.resolveSibling(data.group(1)) : path;
    }

    private static Path indexOf(Path prefix) {
        return prefix.resolveSibling(Objects.toString(prefix.getFileName(), "") + INDEX_ENDING);
    }

    /** Reads the message {@code BundleHeaderProto} and answers the number of data files. */
    private static int shards(Path index, byte[] message) throws WeightsException {
        WireReader in = new WireReader(index, ByteBuffer.wrap(message));
        long shards = 0;
        while (in.hasRemaining()) {
            int tag = (int) in.varint();
            if (tag == 1 << 3) {
                shards = in.varint();
            } else if (tag == 2 << 3) {
                if (in.varint() != 0) {
                    throw new WeightsException(
                            Texts.get("fault.weights.checkpoint-big-endian", index));
                }
            } else {
                in.skipValue(tag & 7);
            }
        }
        if (shards < 1 || shards > MAX_SHARDS) {
            throw WeightsException.damaged(
                    index, Texts.get("fault.weights.checkpoint-files", shards));
        }
        return (int) shards;
    }

    private void checkDataLengths() throws IOException, WeightsException {
        Map<Integer, Long> lengths = new HashMap<>();
        for (Map.Entry<String, BundleEntry> row : entries.entrySet()) {
            int shard = row.getValue().shard();
            Path data = dataFile(shard);
            if (!lengths.containsKey(shard)) {
                lengths.put(shard, Files.isRegularFile(data) ? Files.size(data) : Long.MAX_VALUE);
            }
            if (row.getValue().bytes() > lengths.get(shard) - row.getValue().begin()) {
                throw WeightsException.damaged(
                        data, Texts.get("fault.weights.ends-before", row.getKey()));
            }
        }
    }

    private Path dataFile(int shard) {
        String ending = String.format(Locale.ROOT, ".data-%05d-of-%05d", shard, shards);
        return prefix.resolveSibling(Objects.toString(prefix.getFileName(), "") + ending);
    }

    @Override
    public Path file() {
        return prefix;
    }

    @Override
    public List<TensorInfo> tensors() {
        return entries.values().stream()
                .flatMap(entry -> Optional.ofNullable(entry.tensor()).stream())
                .toList();
    }

    @Override
    public Optional<TensorInfo> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(BundleEntry::tensor);
    }

    @Override
    public Map<String, String> metadata() {
        return Collections.emptyMap();
    }

    @Override
    public float[] readFloats(String name) throws WeightsException {
        BundleEntry entry = entries.get(name);
        TensorInfo tensor = tensor(name);
        if (entry == null) {
            throw WeightsException.missing(prefix, name);
        }
        Path data = dataFile(entry.shard());
        try {
            FileChannel channel = channel(entry.shard(), data);
            if (entry.bytes() > channel.size() - entry.begin()) {
                throw new EOFException("it ends too early");
            }
            CRC32C checksum = new CRC32C();
            float[] values =
                    TensorBytes.read(data, tensor, channel.position(entry.begin()), checksum);
            if (MaskedCrc.of(checksum) != entry.crc()) {
                throw WeightsException.damaged(
                        data, Texts.get("fault.weights.tensor-checksum", name));
            }
            return values;
        } catch (EOFException e) {
            throw WeightsException.damaged(data, Texts.get("fault.weights.ends-before", name), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(data, e);
        }
    }

    private FileChannel channel(int shard, Path data) throws IOException, WeightsException {
        FileChannel channel = open.get(shard);
        if (channel == null) {
            if (!Files.isRegularFile(data)) {
                throw new WeightsException(
                        Texts.get("fault.weights.checkpoint-data-missing", data));
            }
            channel = FileChannel.open(data);
            open.put(shard, channel);
        }
        return channel;
    }

    @Override
    public void close() throws WeightsException {
        try {
            for (FileChannel channel : open.values()) {
                channel.close();
            }
        } catch (IOException e) {
            throw WeightsException.unreadable(prefix, e);
        }
    }
}
