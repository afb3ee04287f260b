package veduta.tensorfile.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.tensorfile.TensorType;

/** The only objects of Python that a pickle may name here. */
enum TorchGlobal {
    ORDERED_DICT("collections", "OrderedDict", null),
    REBUILD_TENSOR("torch._utils", "_rebuild_tensor", null),
    REBUILD_TENSOR_V2("torch._utils", "_rebuild_tensor_v2", null),
    REBUILD_PARAMETER("torch._utils", "_rebuild_parameter", null),
    PARAMETER("torch.nn.parameter", "Parameter", null),
    DOUBLE_STORAGE("torch", "DoubleStorage", TensorType.F64),
    FLOAT_STORAGE("torch", "FloatStorage", TensorType.F32),
    HALF_STORAGE("torch", "HalfStorage", TensorType.F16),
    BFLOAT16_STORAGE("torch", "BFloat16Storage", TensorType.BF16),
    LONG_STORAGE("torch", "LongStorage", TensorType.I64),
    INT_STORAGE("torch", "IntStorage", TensorType.I32),
    SHORT_STORAGE("torch", "ShortStorage", TensorType.I16),
    CHAR_STORAGE("torch", "CharStorage", TensorType.I8),
    BYTE_STORAGE("torch", "ByteStorage", TensorType.U8),
    BOOL_STORAGE("torch", "BoolStorage", TensorType.BOOL);

    private final String module;
    private final String title;
    private final @Nullable TensorType storage;

    TorchGlobal(String module, String title, @Nullable TensorType storage) {
        this.module = module;
        this.title = title;
        this.storage = storage;
    }

    static Optional<TorchGlobal> find(String module, String title) {
        for (TorchGlobal global : values()) {
            if (global.module.equals(module) && global.title.equals(title)) {
                return Optional.of(global);
            }
        }
        return Optional.empty();
    }

    /** The type of number, if this is a kind of storage. */
    Optional<TensorType> storageType() {
        return Optional.ofNullable(storage);
    }

    /** What calling it in Python would make; empty if the arguments do not fit. */
    Optional<Object> call(List<Object> arguments) {
        return switch (this) {
            case ORDERED_DICT -> orderedDict(arguments);
            case REBUILD_TENSOR, REBUILD_TENSOR_V2 -> rebuildTensor(arguments);
            case REBUILD_PARAMETER, PARAMETER ->
                    !arguments.isEmpty() && arguments.get(0) instanceof StoredTensor tensor
                            ? Optional.of(tensor)
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Python 2 gives the entries as a list of pairs, Python 3 sets them afterwards. */
    private static Optional<Object> orderedDict(List<Object> arguments) {
        PickleMap map = new PickleMap();
        if (arguments.size() == 1 && arguments.get(0) instanceof PickleList pairs) {
            for (Object pair : pairs.items()) {
                if (!(pair instanceof PickleList two
                        && two.size() == 2
                        && two.get(0) instanceof String key)) {
                    return Optional.empty();
                }
                map.put(key, two.get(1));
            }
            return Optional.of(map);
        }
        return arguments.isEmpty() ? Optional.of(map) : Optional.empty();
    }

    private static Optional<Object> rebuildTensor(List<Object> arguments) {
        if (arguments.size() >= 4
                && arguments.get(0) instanceof StorageRef storage
                && arguments.get(1) instanceof Long offset
                && arguments.get(2) instanceof PickleList shape
                && arguments.get(3) instanceof PickleList strides) {
            Optional<List<Long>> lengths = numbers(shape.items());
            Optional<List<Long>> steps = numbers(strides.items());
            if (lengths.isPresent() && steps.isPresent()) {
                return StoredTensor.of(storage, offset, lengths.get(), steps.get())
                        .map(Object.class::cast);
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Long>> numbers(List<Object> items) {
        List<Long> numbers = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof Long number)) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(numbers);
    }

    @Override
    public String toString() {
        return module + "." + title;
    }
}
