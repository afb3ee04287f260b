package veduta.ml.perceptual;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.ml.engine.TorchEngine;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;

/**
 * An open file of a perceptual network: what its header says, its digest, and its weights, from one
 * opening.
 */
public final class PerceptualNetworkSource implements AutoCloseable {
    private final SafetensorsFile source;
    private final List<String> levels;
    private final PerceptualNetworkFile.Plan plan;
    private @Nullable Loaded loaded;

    private PerceptualNetworkSource(
            SafetensorsFile source, List<String> levels, PerceptualNetworkFile.Plan plan) {
        this.source = source;
        this.levels = levels;
        this.plan = plan;
    }

    /**
     * Opens a file and reads its header.
     *
     * @param levels names of the levels that are compared; empty for the file's own choice
     * @throws SynthesisException if the file is broken or has not these levels
     */
    public static PerceptualNetworkSource open(Path file, List<String> levels)
            throws SynthesisException {
        try {
            SafetensorsFile source = SafetensorsFile.open(file);
            boolean sound = false;
            try {
                PerceptualNetworkFile.Plan plan = PerceptualNetworkFile.plan(source, file, levels);
                sound = true;
                return new PerceptualNetworkSource(source, List.copyOf(levels), plan);
            } finally {
                if (!sound) {
                    source.close();
                }
            }
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /**
     * SHA-256 of the file in lower-case hexadecimal.
     *
     * @throws SynthesisException if the file cannot be read
     */
    public String digest() throws SynthesisException {
        try {
            return source.sha256();
        } catch (WeightsException unreadable) {
            throw new SynthesisException(unreadable);
        }
    }

    /** The file. */
    public Path file() {
        return source.file();
    }

    /** What its activations take. */
    public ActivationFootprint layers() {
        return plan.layers();
    }

    /** The number of weights in the file. */
    public long values() {
        return source.tensors().stream().mapToLong(TensorInfo::elements).sum();
    }

    /** Multiply-adds for each pixel of a picture. */
    public double multiplyAddsPerPixel() {
        return PerceptualNetworkPart.of(source).stream()
                .mapToDouble(PerceptualNetworkPart::multiplyAddsPerPixel)
                .sum();
    }

    /**
     * Checks that pictures are large enough for its levels.
     *
     * @param remedy what to do if they are not
     * @throws SynthesisException if they are too small
     */
    public void requireLargeEnough(Size pictures, String remedy) throws SynthesisException {
        plan.requireLargeEnough(pictures, remedy);
    }

    /**
     * The network with its weights, loaded once for an engine that asks again and again.
     *
     * @param torch engine that owns them
     * @throws SynthesisException if the file is broken
     */
    public PerceptualNetwork load(TorchEngine torch) throws SynthesisException {
        Loaded last = loaded;
        if (last != null && last.torch() == torch) {
            return last.network();
        }
        PerceptualNetwork network = PerceptualNetworkFile.load(torch, source, levels);
        loaded = new Loaded(torch, network);
        return network;
    }

    private record Loaded(TorchEngine torch, PerceptualNetwork network) {}

    @Override
    public void close() throws SynthesisException {
        try {
            source.close();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }
}
