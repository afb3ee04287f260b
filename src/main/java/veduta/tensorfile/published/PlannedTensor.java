package veduta.tensorfile.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import veduta.tensorfile.Kernels;
import veduta.tensorfile.SafetensorsWriter;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

/**
 * A tensor to be written: our name and shape for it, and how its numbers are got when its turn
 * comes.
 */
record PlannedTensor(String name, List<Long> shape, Reading reading) {

    /** Gets the numbers of one tensor. */
    interface Reading {
        float[] read() throws WeightsException;
    }

    /** A tensor that only changes its name. */
    static PlannedTensor renamed(TensorSource source, String from, String to)
            throws WeightsException {
        return new PlannedTensor(to, source.tensor(from).shape(), () -> source.readFloats(from));
    }

    /** A kernel stored as (H, W, I, O) that becomes (O, I, H, W). */
    static PlannedTensor turned(TensorSource source, String from, String to)
            throws WeightsException {
        List<Long> hwio = source.tensor(from).shape();
        int taps = (int) (hwio.get(0) * hwio.get(1));
        int in = hwio.get(2).intValue();
        int out = hwio.get(3).intValue();
        return new PlannedTensor(
                to,
                Stream.of(3, 2, 0, 1).map(hwio::get).toList(),
                () -> Kernels.fromHwio(source.readFloats(from), taps, in, out));
    }

    TensorInfo info(TensorType type) {
        return new TensorInfo(name, type, shape);
    }

    static List<TensorInfo> infos(List<PlannedTensor> plan, TensorType type) {
        return plan.stream().map(tensor -> tensor.info(type)).toList();
    }

    /** Writes all tensors of a plan; one tensor at a time is in memory, a kernel twice. */
    static void write(
            List<PlannedTensor> plan, Path target, TensorType type, Map<String, String> metadata)
            throws WeightsException {
        try (SafetensorsWriter writer =
                SafetensorsWriter.create(target, infos(plan, type), metadata)) {
            for (PlannedTensor tensor : plan) {
                writer.write(tensor.name, tensor.reading.read());
            }
            writer.finish();
        }
    }
}
