package veduta.ml.modelfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;

/** An open model file in the form that {@link ModelFile} describes. */
public final class ModelFileSource implements ModelSource {
    private final SafetensorsFile source;
    private final ModelInfo info;
    private @Nullable String digest;

    private ModelFileSource(SafetensorsFile source, ModelInfo info) {
        this.source = source;
        this.info = info;
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws SynthesisException if it is no model file or its metadata is incomplete
     */
    public static ModelFileSource open(Path file) throws SynthesisException {
        try {
            SafetensorsFile source = SafetensorsFile.open(file);
            boolean sound = false;
            try {
                ModelFileSource opened = new ModelFileSource(source, ModelFile.info(source));
                sound = true;
                return opened;
            } finally {
                if (!sound) {
                    source.close();
                }
            }
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public String digest() throws SynthesisException {
        String known = digest;
        if (known == null) {
            try {
                known = source.sha256();
            } catch (WeightsException unreadable) {
                throw new SynthesisException(unreadable);
            }
            digest = known;
        }
        return known;
    }

    @Override
    public float[] values(String parameter, long[] shape) throws SynthesisException {
        try {
            return ModelFile.values(source).read(parameter, shape);
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    /** All tensors, without their values, in the order of the file. */
    public List<TensorInfo> parameters() {
        return List.copyOf(source.tensors());
    }

    /**
     * The values of all tensors by name, row-major.
     *
     * @throws SynthesisException if the file is broken
     */
    public Map<String, float[]> values() throws SynthesisException {
        try {
            Map<String, float[]> tensors = new TreeMap<>();
            for (TensorInfo tensor : source.tensors()) {
                tensors.put(tensor.name(), source.readFloats(tensor.name()));
            }
            return tensors;
        } catch (WeightsException broken) {
            throw new SynthesisException(broken);
        }
    }

    @Override
    public void close() throws SynthesisException {
        try {
            source.close();
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }
}
