package veduta.tensorfile.pytorch;

import java.util.List;
import java.util.Optional;
import veduta.tensorfile.TensorInfo;

/**
 * A tensor as a window on a storage: where its first number lies and how far apart neighbours are
 * along each axis, all counted in numbers.
 */
record StoredTensor(StorageRef storage, long offset, List<Long> shape, List<Long> strides) {

    /** The tensor, unless it reaches outside its storage or uses a number of it twice. */
    static Optional<StoredTensor> of(
            StorageRef storage, long offset, List<Long> shape, List<Long> strides) {
        if (shape.size() != strides.size() || !TensorInfo.isCountable(shape, storage.type())) {
            return Optional.empty();
        }
        StoredTensor tensor =
                new StoredTensor(storage, offset, List.copyOf(shape), List.copyOf(strides));
        return tensor.liesInside() ? Optional.of(tensor) : Optional.empty();
    }

    private boolean liesInside() {
        if (offset < 0 || offset > storage.elements()) {
            return false;
        }
        if (shape.contains(0L)) {
            return true;
        }
        long room = storage.elements() - offset - 1;
        for (int axis = 0; axis < shape.size(); axis++) {
            long steps = shape.get(axis) - 1;
            long stride = strides.get(axis);
            if (stride < 0 || (steps > 0 && stride > room / steps)) {
                return false;
            }
            room -= steps * stride;
        }
        return room >= 0 && info("").elements() <= span();
    }

    TensorInfo info(String name) {
        return new TensorInfo(name, storage.type(), shape);
    }

    /** How many numbers of the storage lie from its first to its last, both counted. */
    long span() {
        if (shape.contains(0L)) {
            return 0;
        }
        long last = 0;
        for (int axis = 0; axis < shape.size(); axis++) {
            last += (shape.get(axis) - 1) * strides.get(axis);
        }
        return last + 1;
    }

    /** Its numbers in C order, out of the {@link #span} numbers of the storage it lies in. */
    float[] gather(float[] span) {
        if (isContiguous()) {
            return span;
        }
        float[] values = new float[(int) info("").elements()];
        long[] index = new long[shape.size()];
        long place = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = span[(int) place];
            for (int axis = index.length - 1; axis >= 0; axis--) {
                place += strides.get(axis);
                if (++index[axis] < shape.get(axis)) {
                    break;
                }
                place -= shape.get(axis) * strides.get(axis);
                index[axis] = 0;
            }
        }
        return values;
    }

    private boolean isContiguous() {
        long expected = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            if (shape.get(axis) != 1 && strides.get(axis) != expected) {
                return false;
            }
            expected *= shape.get(axis);
        }
        return true;
    }
}
