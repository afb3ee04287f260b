package veduta.tensorfile.matlab;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The convolutions of a MatConvNet network in a MATLAB version 5 file, such as {@code
 * imagenet-vgg-verydeep-19.mat}: {@code layers.N.weight} as (O, I, H, W) and {@code layers.N.bias},
 * N counting all layers from 0. The convolutions (80 MB for VGG-19) are held in memory; the fully
 * connected layers are not even read.
 */
public final class MatlabNetwork implements TensorSource {
    private static final int HEADER_BYTES = 128;
    private static final int TAG_BYTES = 8;
    private static final int COMPRESSED = 15;
    private static final int PIECE_BYTES = 1 << 16;

    /** Deflate makes at most 1032 bytes of one; a larger claim cannot be true. */
    private static final long MAX_INFLATION = 1032;

    private final Path file;
    private final Map<TensorInfo, float[]> tensors;

    private MatlabNetwork(Path file, Map<TensorInfo, float[]> tensors) {
        this.file = file;
        this.tensors = tensors;
    }

    /**
     * Reads the convolutions of a file.
     *
     * @throws WeightsException if it cannot be read or holds no such network
     */
    public static MatlabNetwork open(Path file) throws WeightsException {
        try (FileChannel channel = FileChannel.open(file)) {
            checkHeader(file, channel);
            long end = channel.size();
            for (long position = HEADER_BYTES; position < end; ) {
                ByteBuffer tag = read(channel, position, TAG_BYTES);
                int type = tag.getInt();
                long length = Integer.toUnsignedLong(tag.getInt());
                position += TAG_BYTES;
                if (length > end - position) {
                    throw WeightsException.damaged(
                            file, Texts.get("fault.weights.mat-variable-cut"));
                }
                MatMatrix variable = variable(file, channel, position, type, length);
                if (variable.name().equals("layers")) {
                    return new MatlabNetwork(file, new LayerReader().read(variable));
                }
                position += length;
            }
            throw new WeightsException(Texts.get("fault.weights.mat-no-layers", file));
        } catch (EOFException | ZipException e) {
            throw WeightsException.damaged(file, Texts.get("fault.weights.mat-packed"), e);
        } catch (IOException e) {
            throw WeightsException.unreadable(file, e);
        }
    }

    private static void checkHeader(Path file, FileChannel channel)
            throws IOException, WeightsException {
        int bytes = (int) Math.min(HEADER_BYTES, channel.size());
        String text = new String(read(channel, 0, bytes).array(), StandardCharsets.ISO_8859_1);
        if (bytes < HEADER_BYTES || !text.startsWith("MATLAB 5.0") || !text.endsWith("IM")) {
            throw new WeightsException(Texts.get("fault.weights.mat-version", file));
        }
    }

    private static MatMatrix variable(
            Path file, FileChannel channel, long position, int type, long length)
            throws IOException, WeightsException {
        InputStream plain = Channels.newInputStream(channel.position(position));
        InputStream in = new BufferedInputStream(plain, PIECE_BYTES);
        if (type != COMPRESSED) {
            return MatMatrix.read(new MatInput(file, in, type, length, 0));
        }
        InputStream unpacked = new InflaterInputStream(in, new Inflater(), PIECE_BYTES);
        long limit = MAX_INFLATION * length;
        return MatMatrix.read(new MatInput(file, unpacked, COMPRESSED, limit, 0).enter());
    }

    private static ByteBuffer read(FileChannel channel, long position, int count)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("the file ends too early");
            }
        }
        return bytes.flip();
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public List<TensorInfo> tensors() {
        return List.copyOf(tensors.keySet());
    }

    @Override
    public Map<String, String> metadata() {
        return Map.of();
    }

    @Override
    public float[] readFloats(String name) throws WeightsException {
        float[] values = tensors.get(tensor(name));
        if (values == null) {
            throw WeightsException.missing(file, name);
        }
        return values.clone();
    }

    @Override
    public void close() {
        // Nothing stays open: the convolutions were read when the file was opened.
    }
}
