package veduta.training;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineLock;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.model.PhotoDigests;
import veduta.api.training.OutputFolder;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.api.training.TrainingService;
import veduta.ml.architecture.Network;
import veduta.ml.cost.MemoryCheck;
import veduta.ml.cost.TrainingMemory;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.Precisions;
import veduta.ml.engine.TorchEngine;
import veduta.ml.engine.memory.FreeMemory;
import veduta.ml.engine.memory.NativeAllocator;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;
import veduta.training.dataloader.PrefetchingDataLoader;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;
import veduta.training.dataset.TrackingDataset;

/** Runs trainings: steps, log, checkpoints and previews until the model is written. */
public final class Trainer implements TrainingService {
    private final TrainingComponents components;
    private final PairOpener opener;
    private final PreviewSheet sheet;
    private final MemoryCheck memory;
    private final EngineLock turns;

    /**
     * A loop over pairs that {@code opener} finds, which has the engine to itself.
     *
     * @param components what trainings are put together from
     * @param sheet draws previews
     */
    public Trainer(TrainingComponents components, PairOpener opener, PreviewSheet sheet) {
        this(components, opener, sheet, new EngineLock());
    }

    /**
     * A loop over pairs that {@code opener} finds.
     *
     * @param components what trainings are put together from
     * @param sheet draws previews
     * @param turns every step is a turn of its own
     */
    public Trainer(
            TrainingComponents components,
            PairOpener opener,
            PreviewSheet sheet,
            EngineLock turns) {
        this(
                components,
                opener,
                sheet,
                turns,
                new MemoryCheck(components.architectures(), FreeMemory::bytes));
    }

    /** The same, which looks at the memory by {@code memory} first. */
    Trainer(
            TrainingComponents components,
            PairOpener opener,
            PreviewSheet sheet,
            EngineLock turns,
            MemoryCheck memory) {
        this.components = components;
        this.opener = opener;
        this.sheet = sheet;
        this.turns = turns;
        this.memory = memory;
    }

    @Override
    public void run(TrainingJob order, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(order.engine().threads());
        Device device = Devices.choose(order.engine().device());
        run(settled(order, device), device, listener, cancellation);
    }

    /** The order with the number format that this device trains in. */
    private static TrainingJob settled(TrainingJob order, Device device) throws SynthesisException {
        TrainingConfig plan = order.plan();
        return order.following(
                plan.computedIn(Precisions.forTraining(plan.precision(), device.isGpu())));
    }

    private void run(
            TrainingJob order, Device device, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        OutputFolder.requireFor(order.output().model());
        try {
            SkippingDataset pairs =
                    new SkippingDataset(
                            opener.open(order.data(), order.plan().network().paletteKey()));
            TrainingJob counted = order.following(order.plan().rescaledFor(pairs.size()));
            if (order.perceiver().isEmpty()
                    || !components.losses().needPerceptualNetwork(order.plan())) {
                run(counted, pairs, Optional.empty(), device, listener, cancellation);
                return;
            }
            try (PerceptualNetworkSource seen =
                    PerceptualNetworkSource.open(
                            order.perceiver().get(), order.plan().loss().levels())) {
                run(counted, pairs, Optional.of(seen), device, listener, cancellation);
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private void run(
            TrainingJob order,
            SkippingDataset pairs,
            Optional<PerceptualNetworkSource> seen,
            Device device,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        String digest = seen.isPresent() ? seen.get().digest() : "";
        JobCheck.nothingIsLost(order, digest);
        listener.needs(memoryOf(order, seen, device));
        try (TorchEngine torch = TorchEngine.open(device)) {
            TrainingSession run = turns.take(() -> begin(torch, order, seen));
            listener.begun(run.plan(), run.step(), pairs.size());
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            TrackingDataset learned = new TrackingDataset(pairs, seenBefore(order));
            CheckpointWriter saving = new CheckpointWriter(order, listener, digest, learned);
            steps(run, pairs, learned, order, saving, listener, cancellation);
            keep(order.output());
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    Texts.get("fault.engine.train"),
                    Texts.get("fault.engine.smaller-training"),
                    failure);
        } finally {
            NativeAllocator.keepLargeBlocks(false);
            NativeAllocator.giveBack();
        }
    }

    private long memoryOf(TrainingJob order, Optional<PerceptualNetworkSource> seen, Device device)
            throws SynthesisException {
        Network network = components.architectures().network(order.plan().network());
        return memory.requireForTraining(TrainingMemory.of(order.plan(), network, seen), device);
    }

    @Override
    public SavedTraining saved(Path checkpoint) throws SynthesisException {
        return CheckpointFile.training(checkpoint);
    }

    @Override
    public void keep(TrainingJob.Output output, Path model) throws SynthesisException {
        Path checkpoint = output.checkpoint();
        TrainingJob.Output target = new TrainingJob.Output(model, 1, 0);
        OutputFolder.requireFor(target.model());
        JobCheck.checkpointIsThere(checkpoint);
        CheckpointFile saved = CheckpointFile.read(checkpoint);
        SavedTraining training = saved.training();
        NetworkConfig config = training.plan().network();
        ModelInfo card = new ModelInfo(target.name(), config, Provenance.of(training));
        Network network = components.architectures().network(config);
        try {
            ModelFile.write(
                    model, card, network.parameters(), saved.averages(checkpoint), TensorType.F16);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    private TrainingSession begin(
            TorchEngine torch, TrainingJob order, Optional<PerceptualNetworkSource> seen)
            throws SynthesisException {
        TrainingConfig plan = order.plan();
        if (order.beginning().resume()) {
            Path checkpoint = order.output().checkpoint();
            int steps = plan.schedule().steps();
            return TrainingSession.resume(components, torch, checkpoint, seen, steps);
        }
        if (order.beginning().model().isPresent()) {
            Path model = order.beginning().model().get();
            return TrainingSession.beginFrom(components, torch, plan, seen, model);
        }
        return TrainingSession.begin(components, torch, plan, seen);
    }

    /** The photos that what the training begins with was trained on. */
    private static PhotoDigests seenBefore(TrainingJob order) throws SynthesisException {
        if (order.beginning().resume()) {
            Path checkpoint = order.output().checkpoint();
            return PhotoDigests.in(CheckpointFile.training(checkpoint).provenance());
        }
        Optional<Path> model = order.beginning().model();
        return model.isPresent()
                ? PhotoDigests.in(ModelFile.card(model.get()).provenance())
                : PhotoDigests.NONE;
    }

    /** Takes all steps that are left; the last one's checkpoint is written in any case. */
    private void steps(
            TrainingSession run,
            SkippingDataset pairs,
            TrackingDataset learned,
            TrainingJob order,
            CheckpointWriter saving,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        StepTimer pace = new StepTimer(System::nanoTime);
        UnreadablePairReporter news = new UnreadablePairReporter(pairs, listener);
        TrainingJob.Output output = order.output();
        IntervalTrigger checkpoints = new IntervalTrigger(output.checkpoints(), System::nanoTime);
        IntervalTrigger previews = new IntervalTrigger(output.previews(), System::nanoTime);
        Dataset seen = heldOut(order, pairs);
        if (output.keepPreviews()) {
            RetainedPreviews.begin(output, run.step());
            if (run.step() == 0) {
                show(run, seen, order, listener);
            }
        }
        try (TrainingLog log = TrainingLog.open(output.log(), run.step(), run.levels());
                PrefetchingDataLoader batches = run.readingAhead(learned)) {
            while (!run.isFinished()) {
                if (cancellation.isCancelled()) {
                    saving.save(run);
                    throw new CancelledException();
                }
                StepReport state = turns.take(() -> run.advance(batches));
                requireNumber(state);
                pace.step();
                log.append(state);
                listener.stepped(progress(run, state, learned.size(), pace));
                news.tell();
                boolean last = run.isFinished() && output.previews().isEver();
                if (previews.rings(run.step()) || last) {
                    show(run, seen, order, listener);
                }
                if (checkpoints.rings(run.step()) || run.isFinished()) {
                    saving.save(run);
                }
            }
        }
    }

    /** What previews show: pairs that are not learned from, where the data set has some. */
    private Dataset heldOut(TrainingJob order, Dataset pairs) {
        if (order.data().split().must()) {
            return pairs;
        }
        String palette = order.plan().network().paletteKey();
        try {
            return new SkippingDataset(opener.open(order.data().heldOut(), palette));
        } catch (IOException undivided) {
            return pairs;
        }
    }

    private static void requireNumber(StepReport state) throws SynthesisException {
        if (!Double.isFinite(state.loss())) {
            throw new SynthesisException(Texts.get("fault.train.diverged", state.step()));
        }
    }

    private void show(
            TrainingSession run, Dataset pairs, TrainingJob order, TrainingListener listener)
            throws SynthesisException, IOException {
        Path file = order.output().preview(run.step());
        listener.previewed(file, run.step(), sheet.write(file, run, pairs));
        if (order.output().keepPreviews()) {
            RetainedPreviews.thin(order.output());
        }
    }

    private static TrainingProgress progress(
            TrainingSession run, StepReport state, int pairs, StepTimer pace) {
        double seconds = pace.secondsPerStep();
        int seen = run.plan().pairsAStep();
        return new TrainingProgress(
                state.step(),
                state.steps(),
                (double) state.step() * seen / pairs,
                state.loss(),
                run.levels(),
                state.levels(),
                state.rate(),
                seconds > 0 ? seen / seconds : 0,
                seconds * (state.steps() - state.step()));
    }
}
