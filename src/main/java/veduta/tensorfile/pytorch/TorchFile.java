package veduta.tensorfile.pytorch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * A file of {@code torch.save} that holds a network's state_dict, of the zip kind or the older one,
 * such as torchvision's {@code vgg19-*.pth}. Its tensors are read when asked for.
 */
public final class TorchFile implements TensorSource {
    private final Path file;
    private final StateDictionary dictionary;
    private final StorageBytes storages;

    TorchFile(Path file, StateDictionary dictionary, StorageBytes storages) {
        this.file = file;
        this.dictionary = dictionary;
        this.storages = storages;
    }

    /**
     * Opens a file of either kind.
     *
     * @throws WeightsException if it cannot be read, is damaged, or asks for anything but tensors
     */
    public static TorchFile open(Path file) throws WeightsException {
        try {
            return isZip(file) ? ZipStorages.open(file) : LegacyStorages.open(file);
        } catch (EOFException | ZipException e) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.torch-archive"), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<TensorInfo> tensors() {
        return dictionary.tensors().entrySet().stream()
                .map(entry -> entry.getValue().info(entry.getKey()))
                .toList();
    }

    @Override
    public Optional<TensorInfo> find(String name) {
        return Optional.ofNullable(dictionary.tensors().get(name)).map(found -> found.info(name));
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of();
    }

    @Override
    public float[] readFloats(String name) throws WeightsException {
        StoredTensor tensor = dictionary.tensors().get(name);
        if (tensor == null) {
            throw WeightsException.missing(file, name);
        }
        TensorInfo span = TensorInfo.of(name, tensor.storage().type(), tensor.span());
        try {
            return tensor.gather(storages.read(span, tensor.storage(), tensor.offset()));
        } catch (EOFException | ZipException e) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.ends-inside", name), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    @Override
    public void close() throws WeightsException {
        try {
            storages.close();
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }
}
