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
import veduta.ml.perceptual.PerceptualNetworkSource;
import veduta.text.Texts;
import veduta.training.dataloader.PairOrder;
import veduta.training.dataloader.PrefetchingDataLoader;
import veduta.training.dataloader.RebalancedOrder;
import veduta.training.dataloader.ShuffledOrder;
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
    private final EngineLock lock;

    /**
     * Trains on pairs that {@code opener} finds, and has the engine to itself.
     *
     * @param components what trainings are put together from
     * @param sheet draws previews
     */
    public Trainer(TrainingComponents components, PairOpener opener, PreviewSheet sheet) {
        this(components, opener, sheet, new EngineLock());
    }

    /**
     * Trains on pairs that {@code opener} finds.
     *
     * @param components what trainings are put together from
     * @param sheet draws previews
     * @param lock every step is a turn of its own
     */
    public Trainer(
            TrainingComponents components, PairOpener opener, PreviewSheet sheet, EngineLock lock) {
        this(
                components,
                opener,
                sheet,
                lock,
                new MemoryCheck(components.architectures(), FreeMemory::bytes));
    }

    /** The same, which looks at the memory by {@code memory} first. */
    Trainer(
            TrainingComponents components,
            PairOpener opener,
            PreviewSheet sheet,
            EngineLock lock,
            MemoryCheck memory) {
        this.components = components;
        this.opener = opener;
        this.sheet = sheet;
        this.lock = lock;
        this.memory = memory;
    }

    @Override
    public void run(TrainingJob job, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(job.engine().threads());
        Device device = Devices.choose(job.engine().device());
        run(settled(job, device), device, listener, cancellation);
    }

    /** The job with the number format that this device trains in. */
    private static TrainingJob settled(TrainingJob job, Device device) throws SynthesisException {
        TrainingConfig config = job.config();
        return job.withConfig(
                config.computedIn(Precisions.forTraining(config.precision(), device.isGpu())));
    }

    private void run(
            TrainingJob job, Device device, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        OutputFolder.requireFor(job.output().model());
        try {
            OpenedPairs pairs = OpenedPairs.open(opener, job);
            TrainingJob counted = job.withConfig(job.config().rescaledFor(pairs.learned().size()));
            try (TrainingFiles files = TrainingFiles.open(counted, components.losses())) {
                run(files.inherited(counted), pairs, files, device, listener, cancellation);
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private void run(
            TrainingJob job,
            OpenedPairs pairs,
            TrainingFiles files,
            Device device,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        String digest = files.perceptualDigest();
        JobCheck.nothingIsLost(job, digest);
        listener.needs(memoryOf(job, files.perceptual(), device));
        try (TorchEngine torch = TorchEngine.open(device)) {
            TrainingSession run = lock.take(() -> begin(torch, job, files));
            SkippingDataset learned = pairs.learned();
            listener.begun(run.config(), run.step(), learned.size());
            learned.doubt().ifPresent(listener::guessed);
            if (!learned.unmatched().isEmpty()) {
                listener.leftOut(learned.unmatched());
            }
            TrackingDataset tracked = new TrackingDataset(learned, seenBefore(job, files));
            CheckpointWriter writer = new CheckpointWriter(job, listener, digest, tracked);
            try (TrainingValidation validation =
                    TrainingValidation.open(
                            run,
                            job,
                            pairs.judging(),
                            files.features(torch),
                            lock,
                            writer,
                            listener)) {
                steps(run, pairs, tracked, job, writer, validation, listener, cancellation);
            }
            exportModel(job.output());
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.train"),
                    Texts.get("fault.engine.smaller-training"),
                    failure);
        } finally {
            NativeAllocator.keepLargeBlocks(false);
            NativeAllocator.trim();
        }
    }

    private long memoryOf(
            TrainingJob job, Optional<PerceptualNetworkSource> perceptualSource, Device device)
            throws SynthesisException {
        Network network = components.architectures().network(job.config().network());
        return memory.requireForTraining(
                TrainingMemory.of(job.config(), network, perceptualSource), device);
    }

    @Override
    public SavedTraining saved(Path checkpoint) throws SynthesisException {
        return CheckpointFile.training(checkpoint);
    }

    @Override
    public void exportModel(TrainingJob.Output output, Path model) throws SynthesisException {
        Path checkpoint = output.checkpoint();
        OutputFolder.requireFor(model);
        JobCheck.checkpointIsThere(checkpoint);
        CheckpointFile saved = CheckpointFile.readAverages(checkpoint);
        SavedTraining training = saved.training();
        Network network = components.architectures().network(training.config().network());
        ModelExport.write(model, network, training, saved.averages());
    }

    private TrainingSession begin(TorchEngine torch, TrainingJob job, TrainingFiles files)
            throws SynthesisException {
        TrainingConfig config = job.config();
        Optional<PerceptualNetworkSource> perceptualSource = files.perceptual();
        if (job.initialWeights().resume()) {
            Path checkpoint = job.output().checkpoint();
            int steps = config.schedule().steps();
            return TrainingSession.resume(components, torch, checkpoint, perceptualSource, steps);
        }
        if (files.initialModel().isPresent()) {
            return TrainingSession.beginFrom(
                    components, torch, config, perceptualSource, files.initialModel().get());
        }
        return TrainingSession.begin(components, torch, config, perceptualSource);
    }

    /** The photos that what the training begins with was trained on. */
    private static PhotoDigests seenBefore(TrainingJob job, TrainingFiles files)
            throws SynthesisException {
        if (job.initialWeights().resume()) {
            Path checkpoint = job.output().checkpoint();
            return PhotoDigests.in(CheckpointFile.training(checkpoint).provenance());
        }
        return files.initialModel()
                .map(model -> PhotoDigests.in(model.info().provenance()))
                .orElse(PhotoDigests.NONE);
    }

    /** Takes all steps that are left; the last one's checkpoint is written in any case. */
    private void steps(
            TrainingSession run,
            OpenedPairs pairs,
            TrackingDataset learned,
            TrainingJob job,
            CheckpointWriter checkpointWriter,
            TrainingValidation validation,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        StepTimer timer = new StepTimer(System::nanoTime);
        UnreadablePairReporter reporter = new UnreadablePairReporter(pairs.learned(), listener);
        TrainingJob.Output output = job.output();
        IntervalTrigger checkpoints = new IntervalTrigger(output.checkpoints(), System::nanoTime);
        IntervalTrigger previews = new IntervalTrigger(output.previews(), System::nanoTime);
        Dataset seen = pairs.shown();
        if (output.retainPreviews()) {
            RetainedPreviews.prepare(output, run.step());
            if (run.step() == 0) {
                show(run, seen, job, listener);
            }
        }
        PairOrder order = order(run, pairs.learned(), listener, cancellation);
        try (TrainingLog log = TrainingLog.open(output.log(), run.step(), run.levels());
                PrefetchingDataLoader batches = run.readingAhead(learned, order)) {
            if (validation.validate(cancellation)) {
                checkpointWriter.save(run);
            }
            while (!run.isFinished()) {
                if (cancellation.isCancelled()) {
                    checkpointWriter.save(run);
                    throw new CancelledException();
                }
                StepReport state = lock.take(() -> run.advance(batches));
                requireNumber(state);
                timer.step();
                log.append(state);
                listener.stepped(progress(run, state, learned.size(), timer));
                reporter.report();
                validation.validate(cancellation);
                boolean last = run.isFinished() && output.previews().isEver();
                if (previews.isDue(run.step()) || last) {
                    show(run, seen, job, listener);
                }
                if (checkpoints.isDue(run.step()) || run.isFinished()) {
                    checkpointWriter.save(run);
                }
            }
        }
    }

    private static PairOrder order(
            TrainingSession run,
            SkippingDataset pairs,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        long seed = run.config().schedule().seed();
        if (!run.config().sampling().rebalanced()) {
            return new ShuffledOrder(pairs.size(), seed);
        }
        listener.counted(pairs.size());
        int classes = run.config().network().classes();
        return RebalancedOrder.of(pairs, classes, seed, cancellation);
    }

    private static void requireNumber(StepReport state) throws SynthesisException {
        if (!Double.isFinite(state.loss())) {
            throw new SynthesisException(Texts.get("fault.train.diverged", state.step()));
        }
    }

    private void show(
            TrainingSession run, Dataset pairs, TrainingJob job, TrainingListener listener)
            throws SynthesisException, IOException {
        Path file = job.output().preview(run.step());
        listener.previewed(file, run.step(), sheet.write(file, run, pairs));
        if (job.output().retainPreviews()) {
            RetainedPreviews.thin(job.output());
        }
    }

    private static TrainingProgress progress(
            TrainingSession run, StepReport state, int pairs, StepTimer timer) {
        double seconds = timer.secondsPerStep();
        int seen = run.config().pairsAStep();
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
