package veduta.api.model;

import java.nio.file.Path;
import veduta.api.compute.SynthesisException;

/** An open model file: what its header says, its digest and its weights, from one opening. */
public interface ModelSource extends AutoCloseable {
    /** The file. */
    Path file();

    /** What its header says of the model. */
    ModelInfo info();

    /**
     * SHA-256 of the file in lower-case hexadecimal; computed when it is first asked for.
     *
     * @throws SynthesisException if the file cannot be read
     */
    String digest() throws SynthesisException;

    /**
     * The values of a parameter in float32, row-major.
     *
     * @param shape the shape that it has in the network
     * @throws SynthesisException if it is missing, has another shape or cannot be read
     */
    float[] values(String parameter, long[] shape) throws SynthesisException;

    @Override
    void close() throws SynthesisException;
}
