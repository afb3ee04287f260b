package veduta.ml.segmentation.espnet;

import java.util.List;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorSource;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * The form of a network from the shapes of tensors, in a file of ours or a published one.
 *
 * <p>Metadata of ours: {@code format}, {@code name}, {@code palette}; provenance under {@code
 * made.<key>}.
 */
final class EspNetFile {
    /** Value of {@code format}. */
    static final String FORMAT = "veduta-segmenter-espnetv2/1";

    private EspNetFile() {}

    /** The form of the network in a file of ours. */
    static EspNetConfig config(TensorSource source) throws WeightsException {
        return new EspNetConfig(
                first(source, "pyramid4.expand.bias"),
                List.of(
                        first(source, "level1.bias"),
                        first(source, "down2.sum.slopes"),
                        first(source, "down3.sum.slopes"),
                        first(source, "down4.sum.slopes")),
                first(source, "pyramid1.expand.bias"));
    }

    /** The length of a tensor along its first axis. */
    static int first(TensorSource source, String name) throws WeightsException {
        TensorInfo tensor = source.tensor(name);
        List<Long> shape = tensor.shape();
        if (shape.isEmpty() || shape.get(0) > Integer.MAX_VALUE) {
            throw WeightsException.damaged(
                    source.file(), Texts.get("fault.segmenter.shape", name, shape));
        }
        return Math.toIntExact(shape.get(0));
    }
}
