package veduta.ml.synthesizer;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import veduta.api.compute.ComputeDevice;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.Capability;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.architecture.RenderMemory;
import veduta.ml.architecture.Renderer;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.Parameters;
import veduta.text.Texts;

/** Loads models of every architecture for rendering. */
public final class ModelSynthesizers implements SynthesizerFactory {
    private static final Logger LOG = LoggerFactory.getLogger(ModelSynthesizers.class);

    private final Architectures architectures;
    private final DeviceChoice devices;

    /** Finds the device that is meant. */
    @FunctionalInterface
    interface DeviceChoice {
        /**
         * Finds it.
         *
         * @throws SynthesisException if it cannot be used
         */
        Device choose(ComputeDevice wanted) throws SynthesisException;
    }

    /** Models of these architectures on the devices of this machine. */
    public ModelSynthesizers(Architectures architectures) {
        this(architectures, Devices::choose);
    }

    /** Models of these architectures on devices of one's choice. */
    ModelSynthesizers(Architectures architectures, DeviceChoice devices) {
        this.architectures = architectures;
        this.devices = devices;
    }

    /** The networks that are known. */
    public Architectures architectures() {
        return architectures;
    }

    /**
     * Loads a model.
     *
     * @throws SynthesisException if the file is no model, is broken, its architecture is not known
     *     or cannot do what {@code options} ask for, or the device cannot be used
     */
    @Override
    public Synthesizer open(Path file, EngineOptions options) throws SynthesisException {
        try (ModelFileSource source = ModelFileSource.open(file)) {
            return open(source, options);
        }
    }

    /**
     * Loads a model whose file is open.
     *
     * @throws SynthesisException as above
     */
    @Override
    public Synthesizer open(ModelSource model, EngineOptions options) throws SynthesisException {
        return PostProcessingSynthesizer.over(
                create(model.info(), options, model.digest(), model::values));
    }

    /**
     * A network with random weights, for measuring how fast it is.
     *
     * @throws SynthesisException if the device cannot be used
     */
    public Synthesizer untrained(ModelInfo info, EngineOptions options) throws SynthesisException {
        ParameterSource<RuntimeException> random =
                architectures.network(info.network()).untrained(1);
        return create(info, options, "", random::read);
    }

    private Synthesizer create(
            ModelInfo info,
            EngineOptions options,
            String fingerprint,
            ParameterSource<SynthesisException> weights)
            throws SynthesisException {
        Network network = architectures.network(info.network());
        if (!options.bands().isAuto() && options.bands().count() > 1) {
            architectures.of(info.architecture()).require(Capability.TILED_RENDER);
        }
        EngineStart.useThreads(options.threads());
        Device device = devices.choose(options.device());
        Loading loading = new Loading(info, network, options, fingerprint, weights);
        try {
            return loading.on(device);
        } catch (EngineException failure) {
            SynthesisException reported =
                    EngineFailure.toException(
                            Texts.get("fault.engine.load", info.name()),
                            Texts.get("fault.engine.smaller-model"),
                            failure);
            if (!device.isGpu() || options.device() != ComputeDevice.AUTO) {
                throw reported;
            }
            LOG.warn("Computing on the processor: {}", reported.getMessage());
            return loading.on(Device.cpu());
        }
    }

    /** A model that is to be loaded on one device or another. */
    private record Loading(
            ModelInfo info,
            Network network,
            EngineOptions options,
            String fingerprint,
            ParameterSource<SynthesisException> weights) {
        NetworkSynthesizer on(Device device) throws SynthesisException {
            Precision precision = Precisions.resolve(options.precision(), device.isGpu());
            TorchEngine torch = TorchEngine.open(device);
            boolean opened = false;
            try {
                NativeAllocator.keepLargeBlocks(false);
                Map<String, NDArray> exact =
                        Parameters.load(torch.manager(), network.parameters(), weights);
                Renderer renderer = network.renderer(torch, exact, precision, options.bands());
                if (network.costs().parameters() > RenderMemory.LARGE) {
                    // What they were read into is outside the heap, and goes only with its garbage.
                    System.gc();
                }
                NativeAllocator.trim();
                NetworkSynthesizer made =
                        new NetworkSynthesizer(torch, info, fingerprint, precision, renderer);
                opened = true;
                if (device.isGpu()) {
                    made.warmUp();
                }
                return made;
            } finally {
                if (!opened) {
                    torch.close();
                }
            }
        }
    }
}
