package veduta.tensorfile;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.storage.GitLfsPointer;
import veduta.text.Texts;

/**
 * A safetensors file, memory-mapped: eight bytes with the length of a JSON header, the header, the
 * numbers. Such a file is data only; nothing in it can be run.
 */
public final class SafetensorsFile implements TensorSource {
    private static final int LENGTH_BYTES = 8;
    private static final int MAX_HEADER_BYTES = 16 << 20;
    private static final int PIECE_BYTES = 1 << 28;

    private final Path file;
    private final FileChannel channel;
    private final long dataBegin;
    private final SafetensorsHeader header;

    private SafetensorsFile(
            Path file, FileChannel channel, long dataBegin, SafetensorsHeader header) {
        this.file = file;
        this.channel = channel;
        this.dataBegin = dataBegin;
        this.header = header;
    }

    /**
     * Opens a file and checks its whole header; the numbers are not touched yet.
     *
     * @throws WeightsException if it cannot be read or is not a sound safetensors file
     */
    public static SafetensorsFile open(Path file) throws WeightsException {
        if (Files.isDirectory(file)) {
            throw new WeightsException(Texts.get("fault.weights.folder", file));
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            boolean sound = false;
            try {
                SafetensorsFile opened = open(file, channel);
                sound = true;
                return opened;
            } finally {
                if (!sound) {
                    channel.close();
                }
            }
        } catch (MalformedJsonException e) {
            throw WeightsException.damaged(file, reason(e), e);
        } catch (CharacterCodingException e) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.header-text"), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static SafetensorsFile open(Path file, FileChannel channel)
            throws IOException, WeightsException {
        long size = channel.size();
        if (size < LENGTH_BYTES) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.few-bytes", size));
        }
        int head = (int) Math.min(size, GitLfsPointer.BYTES);
        if (GitLfsPointer.begins(read(channel, 0, head).array())) {
            throw new WeightsException(Texts.get("fault.weights.lfs-pointer", file));
        }
        long headerBytes = read(channel, 0, LENGTH_BYTES).getLong();
        if (headerBytes < 2
                || headerBytes > MAX_HEADER_BYTES
                || headerBytes > size - LENGTH_BYTES) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.header-length"));
        }
        String json =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(read(channel, LENGTH_BYTES, (int) headerBytes))
                        .toString();
        long dataBegin = LENGTH_BYTES + headerBytes;
        SafetensorsHeader header = SafetensorsHeader.parse(json, size - dataBegin);
        return new SafetensorsFile(file, channel, dataBegin, header);
    }

    /** Gson adds a line with a web address to its messages; the first line says it all. */
    private static String reason(MalformedJsonException e) {
        String message = e.getMessage();
        return message == null
                ? Texts.get("fault.weights.header-json")
                : message.lines().findFirst().orElse("");
    }

    private static ByteBuffer read(FileChannel channel, long begin, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, begin + bytes.position()) < 0) {
                throw new EOFException(Texts.get("fault.weights.shrunk"));
            }
        }
        return bytes.flip();
    }

    private static ByteBuffer map(FileChannel channel, long begin, long bytes) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, begin, bytes)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public Path file() {
        return file;
    }

    /**
     * SHA-256 of the whole file as 64 lower-case hexadecimal digits.
     *
     * @throws WeightsException if it cannot be read
     */
    public String sha256() throws WeightsException {
        return FileDigest.sha256(file, channel);
    }

    /**
     * Length of the whole file.
     *
     * @throws WeightsException if it cannot be read
     */
    public long bytes() throws WeightsException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    @Override
    public List<TensorInfo> tensors() {
        return header.entries().values().stream().map(SafetensorsHeader.Entry::tensor).toList();
    }

    @Override
    public Optional<TensorInfo> find(String name) {
        return Optional.ofNullable(header.entries().get(name)).map(SafetensorsHeader.Entry::tensor);
    }

    @Override
    public Map<String, String> metadata() {
        return header.metadata();
    }

    @Override
    public float[] readFloats(String name) throws WeightsException {
        SafetensorsHeader.Entry entry = header.entries().get(name);
        if (entry == null) {
            throw WeightsException.missing(file, name);
        }
        TensorInfo tensor = entry.tensor();
        float[] values = TensorBytes.allocate(file, tensor);
        int width = tensor.type().bytes();
        long begin = dataBegin + entry.begin();
        try {
            for (int at = 0; at < values.length; ) {
                int count = Math.min(values.length - at, PIECE_BYTES / width);
                ByteBuffer piece = map(channel, begin + (long) at * width, (long) count * width);
                tensor.type().decode(piece, values, at, count);
                at += count;
            }
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
        return values;
    }

    @Override
    public void close() throws WeightsException {
        try {
            channel.close();
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }
}
