package veduta.tensorfile.pytorch;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import veduta.tensorfile.TensorBytes;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The older kind of file (before PyTorch 1.6): five pickles, namely a magic number, a version, the
 * machine, the tensors and the list of storage keys; then each storage as a count of 64 bits and
 * its numbers.
 */
final class LegacyStorages implements StorageBytes {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long VERSION = 1001;
    private static final int MAX_PICKLE_BYTES = 16 << 20;
    private static final int COUNT_BYTES = 8;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Long> begins = new HashMap<>();

    private LegacyStorages(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens the file, reads its pickles and finds every storage. */
    static TorchFile open(Path file) throws IOException, WeightsException {
        FileChannel channel = FileChannel.open(file);
        boolean sound = false;
        try {
            LegacyStorages storages = new LegacyStorages(file, channel);
            TorchFile opened = storages.readAll();
            sound = true;
            return opened;
        } finally {
            if (!sound) {
                channel.close();
            }
        }
    }

    private TorchFile readAll() throws IOException, WeightsException {
        long mapped = Math.min(channel.size(), MAX_PICKLE_BYTES);
        ByteBuffer start = channel.map(FileChannel.MapMode.READ_ONLY, 0, mapped);
        Map<String, StorageRef> named = new HashMap<>();
        Object magic = PickleReader.read(file, start, named);
        Object version = PickleReader.read(file, start, named);
        if (!MAGIC.equals(magic) || !Long.valueOf(VERSION).equals(version)) {
            throw new WeightsException(Texts.get("fault.weights.torch-pickle", file));
        }
        Object machine = PickleReader.read(file, start, named);
        if (!(machine instanceof PickleMap system)
                || !Boolean.TRUE.equals(system.get("little_endian"))) {
            throw new WeightsException(Texts.get("fault.weights.big-endian", file));
        }
        Object root = PickleReader.read(file, start, named);
        Object keys = PickleReader.read(file, start, named);
        findStorages(keys, named, start.position());
        return new TorchFile(file, StateDictionary.of(file, root), this);
    }

    private void findStorages(Object keys, Map<String, StorageRef> named, long begin)
            throws IOException, WeightsException {
        if (!(keys instanceof PickleList list)) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-storages"));
        }
        long position = begin;
        for (Object key : list.items()) {
            StorageRef storage = key instanceof String text ? named.get(text) : null;
            if (storage == null) {
                throw WeightsException.damaged(file, Texts.get("fault.weights.torch-unused"));
            }
            requireWhole(storage, position);
            position += COUNT_BYTES;
            begins.put(storage.key(), position);
            position += storage.elements() * storage.type().bytes();
        }
        if (!begins.keySet().containsAll(named.keySet())) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-no-numbers"));
        }
    }

    private void requireWhole(StorageRef storage, long position)
            throws IOException, WeightsException {
        long room = channel.size() - position - COUNT_BYTES;
        if (room < 0 || room / storage.type().bytes() < storage.elements()) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-ends"));
        }
        ByteBuffer count =
                channel.map(FileChannel.MapMode.READ_ONLY, position, COUNT_BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        if (count.getLong() != storage.elements()) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-count"));
        }
    }

    @Override
    public float[] read(TensorInfo span, StorageRef storage, long first)
            throws IOException, WeightsException {
        Long begin = begins.get(storage.key());
        if (begin == null) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-no-numbers"));
        }
        long position = begin + first * storage.type().bytes();
        return TensorBytes.read(file, span, channel.position(position));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
