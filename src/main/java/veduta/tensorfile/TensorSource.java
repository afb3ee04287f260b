package veduta.tensorfile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An open file of named tensors. Every reader presents its format through this face; numbers are
 * read only when asked for, one tensor at a time. Not safe for use by several threads at once.
 */
public interface TensorSource extends AutoCloseable {

    /** The file, for messages. */
    Path file();

    /** All tensors in the order of the file. */
    List<TensorInfo> tensors();

    /** Text entries that the file carries beside its tensors; empty where the format has none. */
    Map<String, String> metadata();

    /**
     * The numbers of a tensor in C order.
     *
     * @throws WeightsException if there is no such tensor, it does not hold floating-point numbers,
     *     or it cannot be read whole
     */
    float[] readFloats(String name) throws WeightsException;

    /** The tensor of that name, if there is one. */
    default Optional<TensorInfo> find(String name) {
        return tensors().stream().filter(tensor -> tensor.name().equals(name)).findFirst();
    }

    /**
     * The tensor of that name.
     *
     * @throws WeightsException if there is none
     */
    default TensorInfo tensor(String name) throws WeightsException {
        Optional<TensorInfo> found = find(name);
        if (found.isEmpty()) {
            throw WeightsException.missing(file(), name);
        }
        return found.get();
    }

    @Override
    void close() throws WeightsException;
}
