package veduta.tensorfile.pytorch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import veduta.tensorfile.TensorBytes;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The newer kind of file (since PyTorch 1.6): a zip archive with a pickle {@code NAME/data.pkl} and
 * one entry {@code NAME/data/KEY} for each storage, none of them compressed.
 */
final class ZipStorages implements StorageBytes {
    private static final String PICKLE = "/data.pkl";
    private static final int MAX_PICKLE_BYTES = 16 << 20;

    private final Path file;
    private final ZipFile zip;
    private final String folder;

    private ZipStorages(Path file, ZipFile zip, String folder) {
        this.file = file;
        this.zip = zip;
        this.folder = folder;
    }

    /** Opens the archive and reads its pickle. */
    static TorchFile open(Path file) throws IOException, WeightsException {
        ZipFile zip = new ZipFile(file.toFile());
        boolean sound = false;
        try {
            ZipEntry pickle =
                    zip.stream()
                            .filter(entry -> entry.getName().endsWith(PICKLE))
                            .findFirst()
                            .map(ZipEntry.class::cast)
                            .orElseThrow(() -> noPickle(file));
            String folder =
                    pickle.getName().substring(0, pickle.getName().length() - PICKLE.length());
            ZipStorages storages = new ZipStorages(file, zip, folder);
            storages.checkByteOrder();
            Map<String, StorageRef> named = new HashMap<>();
            ByteBuffer bytes = ByteBuffer.wrap(storages.readSmall(pickle));
            Object root = PickleReader.read(file, bytes, named);
            for (StorageRef storage : named.values()) {
                storages.check(storage);
            }
            TorchFile opened = new TorchFile(file, StateDictionary.of(file, root), storages);
            sound = true;
            return opened;
        } finally {
            if (!sound) {
                zip.close();
            }
        }
    }

    private static WeightsException noPickle(Path file) {
        return new WeightsException(Texts.get("fault.weights.torch-zip", file));
    }

    private void checkByteOrder() throws IOException, WeightsException {
        ZipEntry order = zip.getEntry(folder + "/byteorder");
        if (order != null
                && !new String(readSmall(order), StandardCharsets.US_ASCII).equals("little")) {
            throw new WeightsException(Texts.get("fault.weights.big-endian", file));
        }
    }

    private byte[] readSmall(ZipEntry entry) throws IOException, WeightsException {
        requireStored(entry);
        if (entry.getSize() > MAX_PICKLE_BYTES) {
            throw WeightsException.damaged(
                    file, Texts.get("fault.weights.entry-long", entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(MAX_PICKLE_BYTES);
        }
    }

    /** What is stored as it is cannot be longer than the archive, so no claim of size is a lie. */
    private void requireStored(ZipEntry entry) throws WeightsException {
        if (entry.getMethod() != ZipEntry.STORED || entry.getSize() != entry.getCompressedSize()) {
            throw new WeightsException(Texts.get("fault.weights.torch-compressed", file));
        }
    }

    private void check(StorageRef storage) throws WeightsException {
        ZipEntry entry = entry(storage);
        requireStored(entry);
        if (entry.getSize() / storage.type().bytes() < storage.elements()) {
            throw WeightsException.damaged(
                    file, Texts.get("fault.weights.entry-short", entry.getName()));
        }
    }

    private ZipEntry entry(StorageRef storage) throws WeightsException {
        ZipEntry entry = zip.getEntry(folder + "/data/" + storage.key());
        if (entry == null) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-no-numbers"));
        }
        return entry;
    }

    @Override
    public float[] read(TensorInfo span, StorageRef storage, long first)
            throws IOException, WeightsException {
        try (InputStream in = zip.getInputStream(entry(storage))) {
            in.skipNBytes(first * storage.type().bytes());
            return TensorBytes.read(file, span, Channels.newChannel(in));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
