package veduta.tensorfile.matlab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veduta.tensorfile.Kernels;
import veduta.tensorfile.TensorInfo;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;

/**
 * Reads the {@code layers} cell of a MatConvNet network: a struct for each layer, with the field
 * {@code weights} = {kernel, bias} in newer files or {@code filters} and {@code biases} in older
 * ones. It stops at the first kernel larger than 3x3, where VGG's fully connected part begins.
 */
final class LayerReader {
    private static final int MAX_LAYERS = 1024;
    private static final int MAX_FIELDS = 256;
    private static final int MAX_FIELD_NAME_BYTES = 64;
    private static final int MAX_TAPS = 9;
    private static final int MAX_KERNEL_NUMBERS = 1 << 22;

    private final Map<TensorInfo, float[]> tensors = new LinkedHashMap<>();
    private @Nullable MatMatrix kernelShape;
    private float @Nullable [] kernel;
    private float @Nullable [] bias;
    private boolean stopped;

    /** The tensors {@code layers.N.weight} as (O, I, H, W) and {@code layers.N.bias} as (O). */
    Map<TensorInfo, float[]> read(MatMatrix layers) throws IOException, WeightsException {
        MatInput input = layers.input();
        if (!layers.isCell() || layers.count() > MAX_LAYERS) {
            throw input.damaged(Texts.get("fault.weights.mat-layers"));
        }
        for (int i = 0; i < layers.count(); i++) {
            MatInput layerInput = input.enter();
            readLayer(MatMatrix.read(layerInput));
            if (stopped) {
                break;
            }
            add(input, i);
            layerInput.leave();
        }
        return tensors;
    }

    private void readLayer(MatMatrix layer) throws IOException, WeightsException {
        kernelShape = null;
        kernel = null;
        bias = null;
        if (!layer.isStruct() || layer.count() != 1) {
            return;
        }
        for (String field : readFieldNames(layer.input())) {
            MatInput value = layer.input().enter();
            switch (field) {
                case "weights" -> readWeights(MatMatrix.read(value));
                case "filters" -> readKernel(MatMatrix.read(value));
                case "biases" -> readBias(MatMatrix.read(value));
                default -> {}
            }
            if (stopped) {
                return;
            }
            value.leave();
        }
    }

    private static List<String> readFieldNames(MatInput struct)
            throws IOException, WeightsException {
        MatInput lengthInput = struct.enter();
        int[] length = lengthInput.readInts(1);
        lengthInput.leave();
        if (length.length != 1 || length[0] < 1 || length[0] > MAX_FIELD_NAME_BYTES) {
            throw struct.damaged(Texts.get("fault.weights.mat-fields"));
        }
        MatInput namesInput = struct.enter();
        byte[] names = namesInput.readBytes(MAX_FIELDS * length[0]);
        namesInput.leave();
        List<String> fields = new ArrayList<>();
        for (int at = 0; at + length[0] <= names.length; at += length[0]) {
            String padded = new String(names, at, length[0], StandardCharsets.ISO_8859_1);
            int end = padded.indexOf('\0');
            fields.add(end < 0 ? padded : padded.substring(0, end));
        }
        return fields;
    }

    private void readWeights(MatMatrix weights) throws IOException, WeightsException {
        if (!weights.isCell()) {
            return;
        }
        int count = Math.min(2, weights.count());
        for (int i = 0; i < count && !stopped; i++) {
            MatInput item = weights.input().enter();
            if (i == 0) {
                readKernel(MatMatrix.read(item));
            } else {
                readBias(MatMatrix.read(item));
            }
            if (!stopped) {
                item.leave();
            }
        }
    }

    private void readKernel(MatMatrix matrix) throws IOException, WeightsException {
        if (!matrix.isRealNumbers() || matrix.count() == 0) {
            return;
        }
        long taps = (long) matrix.length(0) * matrix.length(1);
        if (taps > MAX_TAPS) {
            stopped = true;
            return;
        }
        if (matrix.count() > MAX_KERNEL_NUMBERS || matrix.rank() > 4) {
            throw matrix.input().damaged(Texts.get("fault.weights.mat-kernel"));
        }
        kernelShape = matrix;
        kernel = matrix.readFloats();
    }

    private void readBias(MatMatrix matrix) throws IOException, WeightsException {
        if (!matrix.isRealNumbers() || matrix.count() > MAX_KERNEL_NUMBERS) {
            throw matrix.input().damaged(Texts.get("fault.weights.mat-bias"));
        }
        bias = matrix.readFloats();
    }

    private void add(MatInput input, int layer) throws WeightsException {
        MatMatrix shape = kernelShape;
        if (shape == null || kernel == null) {
            return;
        }
        int in = shape.length(2);
        int out = shape.length(3);
        if (bias == null || bias.length != out) {
            throw input.damaged(Texts.get("fault.weights.mat-no-bias", layer));
        }
        int height = shape.length(0);
        int width = shape.length(1);
        String name = "layers." + layer;
        tensors.put(
                TensorInfo.of(name + ".weight", TensorType.F32, out, in, height, width),
                Kernels.fromColumnMajorHwio(kernel, height, width, in, out));
        tensors.put(TensorInfo.of(name + ".bias", TensorType.F32, out), bias);
    }
}
