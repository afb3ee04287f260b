package veduta.ml.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.ml.nn.KernelPacking;

/**
 * The engine on one device, with the tensor operations that its Java binding lacks.
 *
 * <p>The operations are written in TorchScript (resource {@code operations.torchscript}), which
 * reaches every operation of libtorch without Python: fused group norm, in-place activations,
 * channels-last memory and 16-bit formats. See decision record 0001.
 */
public final class TorchEngine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TorchEngine.class);

    /**
     * Set for every thread that calls operations: libtorch does not look for better versions of
     * them at every new shape, which costs more than they gain.
     */
    private static final ThreadLocal<Boolean> UNOPTIMISED =
            ThreadLocal.withInitial(
                    () -> {
                        JniUtils.setGraphExecutorOptimize(false);
                        return true;
                    });

    private final NDManager manager;
    private final NDManager host;
    private final PtSymbolBlock plain;
    private final @Nullable PtSymbolBlock packed;
    private final Operations operations = new Operations(this);
    private final LayerOperations layers = new LayerOperations(this);
    private final ConvolutionOperations convolutions = new ConvolutionOperations(this);
    private final ClassNormOperations classNorms = new ClassNormOperations(this);
    private final PictureOperations pictures = new PictureOperations(this);
    private final PerceptionOperations perception = new PerceptionOperations(this);
    private final TrainingOperations training = new TrainingOperations(this);
    private final SegmentationOperations segmentation = new SegmentationOperations(this);
    private final AdversarialOperations adversarial = new AdversarialOperations(this);

    private TorchEngine(NDManager manager, PtSymbolBlock plain, @Nullable PtSymbolBlock packed) {
        this.manager = manager;
        this.host = Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        this.plain = plain;
        this.packed = packed;
    }

    /**
     * Opens the engine.
     *
     * @param device where its tensors live
     */
    public static TorchEngine open(Device device) {
        EngineStart.prepare();
        NDManager manager = Engine.getEngine("PyTorch").newBaseManager(device);
        try {
            return new TorchEngine(manager, load(manager, "Operations"), packed(manager));
        } catch (IOException failure) {
            manager.close();
            throw new UncheckedIOException(failure);
        }
    }

    /** Operations of the class {@code name} in the resource of that name. */
    private static PtSymbolBlock load(NDManager manager, String name) throws IOException {
        String resource = "/veduta/ml/engine/" + name.toLowerCase(Locale.ROOT) + ".torchscript";
        try (InputStream text = TorchEngine.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("The tensor operations are not on the class path.");
            }
            byte[] archive = TorchScriptArchive.pack(name, text.readAllBytes());
            return JniUtils.loadModule(
                    (PtNDManager) manager, new ByteArrayInputStream(archive), false, false);
        }
    }

    /** Only libtorch's builds with oneDNN know these operations, and only on the processor. */
    private static @Nullable PtSymbolBlock packed(NDManager manager) throws IOException {
        if (manager.getDevice().isGpu()) {
            return null;
        }
        try {
            return load(manager, "Packed");
        } catch (EngineException unknown) {
            LOG.debug("Kernels are not packed", unknown);
            return null;
        }
    }

    /** Whether operations on packed kernels are known here, see {@link KernelPacking}. */
    public boolean knowsPacked() {
        return packed != null;
    }

    /** The manager of everything that lives as long as this; not to be closed by others. */
    public NDManager manager() {
        return manager;
    }

    /** A new manager for tensors that live shorter; to be closed by the caller. */
    public NDManager scope() {
        return manager.newSubManager();
    }

    /** Operations on tensors of any meaning. */
    public Operations operations() {
        return operations;
    }

    /** Operations of a refinement network's layers. */
    public LayerOperations layers() {
        return layers;
    }

    /** Operations of norms that follow the classes of a layout. */
    public ClassNormOperations classNorms() {
        return classNorms;
    }

    /** Operations of layers with other kernels and steps than a refinement network's. */
    public ConvolutionOperations convolutions() {
        return convolutions;
    }

    /** Operations on layouts, pictures and parts of them. */
    public PictureOperations pictures() {
        return pictures;
    }

    /** Operations of perceptual networks and of segmentation. */
    public PerceptionOperations perception() {
        return perception;
    }

    /** Operations of adversarial training. */
    public AdversarialOperations adversarial() {
        return adversarial;
    }

    /** Operations of training: losses, gradients and updates. */
    public TrainingOperations training() {
        return training;
    }

    /** Operations of the segmentation networks of others. */
    public SegmentationOperations segmentation() {
        return segmentation;
    }

    /**
     * Calls a TorchScript method.
     *
     * @param scope owner of the result
     * @param arguments its arguments in order: an {@link NDArray}, or a list of them
     * @return its single result
     */
    NDArray call(NDManager scope, TorchScriptMethod method, Object... arguments) {
        return callForAll(scope, method, arguments).singletonOrThrow();
    }

    /**
     * Numbers that an operation reads one by one, such as sizes and factors. They stay beside the
     * processor, whatever the device: else a GPU would be waited for to read them.
     *
     * @param scope owner of the result
     */
    public NDArray numbers(NDManager scope, int... values) {
        return owned(scope, values.length == 1 ? host.create(values[0]) : host.create(values));
    }

    /** As above. */
    public NDArray numbers(NDManager scope, float... values) {
        return owned(scope, values.length == 1 ? host.create(values[0]) : host.create(values));
    }

    /**
     * The values of arrays of one number each, all at once: a GPU is waited for whenever something
     * is read from it.
     */
    public float[] read(NDManager scope, List<NDArray> scalars) {
        try (NDArray all = operations.numbers(scope, scalars)) {
            return all.toFloatArray();
        }
    }

    private static NDArray owned(NDManager scope, NDArray numbers) {
        numbers.attach(scope);
        return numbers;
    }

    /** Calls a TorchScript method that gives several results; else as {@link #call}. */
    NDList callForAll(NDManager scope, TorchScriptMethod operation, Object... arguments) {
        UNOPTIMISED.get();
        NDList inputs = new NDList();
        // The engine takes the method's name, and the owner of the result, from the first array.
        try (NDArray method = numbers(scope, 0f)) {
            method.setName("module_method:" + operation.script());
            inputs.add(method);
            for (int position = 0; position < arguments.length; position++) {
                if (arguments[position] instanceof NDArray array) {
                    array.setName("a" + position);
                    inputs.add(array);
                } else if (arguments[position] instanceof List<?> list) {
                    for (Object element : list) {
                        NDArray array = (NDArray) element;
                        array.setName("a" + position + "[]");
                        inputs.add(array);
                    }
                } else {
                    throw new IllegalArgumentException("Not a tensor: " + arguments[position]);
                }
            }
            PtSymbolBlock block = operation.isPacked() ? packed : plain;
            if (block == null) {
                throw new IllegalStateException("Kernels cannot be packed here.");
            }
            // In the engine's other mode, for inference, it warns about itself on standard error;
            // what is recorded for gradients is decided by the thread, see recordGradients.
            return IValueUtils.forward(block, inputs, true);
        }
    }

    /**
     * Whether this thread's operations are recorded for gradients; libtorch starts every thread
     * with {@code true}. A gradient collector switches it on while it is open.
     */
    public static void recordGradients(boolean record) {
        JniUtils.setGradMode(record);
    }

    @Override
    public void close() {
        plain.close();
        if (packed != null) {
            packed.close();
        }
        host.close();
        manager.close();
    }
}
