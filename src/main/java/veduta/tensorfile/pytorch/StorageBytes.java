package veduta.tensorfile.pytorch;

import java.io.Closeable;
import java.io.IOException;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.WeightsException;

/** Where the numbers of storages lie in a file. */
interface StorageBytes extends Closeable {

    /**
     * A run of numbers of a storage, which is known to be there whole.
     *
     * @param span how many numbers, of which type, under which name in messages
     * @param first index of the first number wanted
     */
    float[] read(TensorInfo span, StorageRef storage, long first)
            throws IOException, WeightsException;
}
