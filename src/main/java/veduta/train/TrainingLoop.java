package veduta.train;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.net.Devices;
import veduta.net.EngineFailure;
import veduta.net.EngineStart;
import veduta.net.FreeMemory;
import veduta.net.MemoryCheck;
import veduta.net.ModelFile;
import veduta.net.NativeMemory;
import veduta.net.Precisions;
import veduta.net.Torch;
import veduta.net.TrainingMemory;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CancelledException;
import veduta.synthesis.EngineTurns;
import veduta.synthesis.ModelCard;
import veduta.synthesis.OutputFolder;
import veduta.synthesis.SavedTraining;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Training;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingOrder;
import veduta.synthesis.TrainingPlan;
import veduta.synthesis.TrainingProgress;
import veduta.text.Texts;
import veduta.train.pairs.PairOpener;
import veduta.train.pairs.PairSource;
import veduta.train.pairs.PhotoDigests;
import veduta.train.pairs.SeenPairs;
import veduta.train.pairs.UnbrokenPairs;
import veduta.weights.TensorType;
import veduta.weights.WeightsException;

/** Runs trainings: steps, log, checkpoints and previews until the model is written. */
public final class TrainingLoop implements Training {
    private final PairOpener opener;
    private final PreviewSheet sheet;
    private final MemoryCheck memory;
    private final EngineTurns turns;

    /**
     * A loop over pairs that {@code opener} finds, which has the engine to itself.
     *
     * @param sheet draws previews
     */
    public TrainingLoop(PairOpener opener, PreviewSheet sheet) {
        this(opener, sheet, new EngineTurns());
    }

    /**
     * A loop over pairs that {@code opener} finds.
     *
     * @param sheet draws previews
     * @param turns every step is a turn of its own
     */
    public TrainingLoop(PairOpener opener, PreviewSheet sheet, EngineTurns turns) {
        this(opener, sheet, turns, new MemoryCheck(FreeMemory::bytes));
    }

    /** The same, which looks at the memory by {@code memory} first. */
    TrainingLoop(PairOpener opener, PreviewSheet sheet, EngineTurns turns, MemoryCheck memory) {
        this.opener = opener;
        this.sheet = sheet;
        this.turns = turns;
        this.memory = memory;
    }

    @Override
    public void run(TrainingOrder order, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(order.engine().threads());
        Device device = Devices.choose(order.engine().device());
        run(settled(order, device), device, listener, cancellation);
    }

    /** The order with the number format that this device trains in. */
    private static TrainingOrder settled(TrainingOrder order, Device device)
            throws SynthesisException {
        TrainingPlan plan = order.plan();
        return order.following(
                plan.computedIn(Precisions.forTraining(plan.precision(), device.isGpu())));
    }

    private void run(
            TrainingOrder order,
            Device device,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException {
        OutputFolder.requireFor(order.output().model());
        try {
            UnbrokenPairs pairs =
                    new UnbrokenPairs(
                            opener.open(order.data(), order.plan().network().paletteKey()));
            TrainingOrder counted = order.following(order.plan().rescaledFor(pairs.size()));
            run(counted, pairs, device, listener, cancellation);
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private void run(
            TrainingOrder order,
            UnbrokenPairs pairs,
            Device device,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        String digest = OrderCheck.nothingIsLost(order);
        listener.needs(memoryOf(order, device));
        try (Torch torch = Torch.open(device)) {
            TrainingRun run = turns.take(() -> begin(torch, order));
            listener.begun(run.plan(), run.step(), pairs.size());
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            SeenPairs learned = new SeenPairs(pairs, seenBefore(order));
            Saving saving = new Saving(order, listener, digest, learned);
            steps(run, pairs, learned, order, saving, listener, cancellation);
            keep(order.output());
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    Texts.get("fault.engine.train"),
                    Texts.get("fault.engine.smaller-training"),
                    failure);
        } finally {
            NativeMemory.keepLargeBlocks(false);
            NativeMemory.giveBack();
        }
    }

    private long memoryOf(TrainingOrder order, Device device) throws SynthesisException {
        TrainingMemory needed = TrainingMemory.of(order.plan(), order.perceiver());
        return memory.requireForTraining(needed, device);
    }

    @Override
    public SavedTraining saved(Path checkpoint) throws SynthesisException {
        return Checkpoint.training(checkpoint);
    }

    @Override
    public void keep(TrainingOrder.Output output, Path model) throws SynthesisException {
        Path checkpoint = output.checkpoint();
        TrainingOrder.Output target = new TrainingOrder.Output(model, 1, 0);
        OutputFolder.requireFor(target.model());
        OrderCheck.checkpointIsThere(checkpoint);
        Checkpoint saved = Checkpoint.read(checkpoint);
        SavedTraining training = saved.training();
        ModelCard card = training.plan().network().card(target.name(), Provenance.of(training));
        try {
            ModelFile.write(model, card, saved.averages(checkpoint), TensorType.F16);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }

    private static TrainingRun begin(Torch torch, TrainingOrder order) throws SynthesisException {
        if (order.beginning().resume()) {
            int steps = order.plan().schedule().steps();
            Path checkpoint = order.output().checkpoint();
            return TrainingRun.resume(torch, checkpoint, order.perceiver(), steps);
        }
        if (order.beginning().model().isPresent()) {
            Path model = order.beginning().model().get();
            return TrainingRun.beginFrom(torch, order.plan(), order.perceiver(), model);
        }
        return TrainingRun.begin(torch, order.plan(), order.perceiver());
    }

    /** The photos that what the training begins with was trained on. */
    private static PhotoDigests seenBefore(TrainingOrder order) throws SynthesisException {
        if (order.beginning().resume()) {
            Path checkpoint = order.output().checkpoint();
            return PhotoDigests.in(Checkpoint.training(checkpoint).provenance());
        }
        Optional<Path> model = order.beginning().model();
        return model.isPresent()
                ? PhotoDigests.in(ModelFile.card(model.get()).provenance())
                : PhotoDigests.NONE;
    }

    /** Takes all steps that are left; the last one's checkpoint is written in any case. */
    private void steps(
            TrainingRun run,
            UnbrokenPairs pairs,
            SeenPairs learned,
            TrainingOrder order,
            Saving saving,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        Pace pace = new Pace(System::nanoTime);
        BrokenNews news = new BrokenNews(pairs, listener);
        TrainingOrder.Output output = order.output();
        Alarm checkpoints = new Alarm(output.checkpoints(), System::nanoTime);
        Alarm previews = new Alarm(output.previews(), System::nanoTime);
        PairSource seen = heldOut(order, pairs);
        if (output.keepPreviews()) {
            KeptPreviews.begin(output, run.step());
            if (run.step() == 0) {
                show(run, seen, order, listener);
            }
        }
        try (TrainingLog log = TrainingLog.open(output.log(), run.step(), run.levels());
                ReadAhead batches = run.readingAhead(learned)) {
            while (!run.isFinished()) {
                if (cancellation.isCancelled()) {
                    saving.save(run);
                    throw new CancelledException();
                }
                TrainingState state = turns.take(() -> run.advance(batches));
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
    private PairSource heldOut(TrainingOrder order, PairSource pairs) {
        if (order.data().split().must()) {
            return pairs;
        }
        String palette = order.plan().network().paletteKey();
        try {
            return new UnbrokenPairs(opener.open(order.data().heldOut(), palette));
        } catch (IOException undivided) {
            return pairs;
        }
    }

    private static void requireNumber(TrainingState state) throws SynthesisException {
        if (!Double.isFinite(state.loss())) {
            throw new SynthesisException(Texts.get("fault.train.diverged", state.step()));
        }
    }

    private void show(
            TrainingRun run, PairSource pairs, TrainingOrder order, TrainingListener listener)
            throws SynthesisException, IOException {
        Path file = order.output().preview(run.step());
        listener.previewed(file, run.step(), sheet.write(file, run, pairs));
        if (order.output().keepPreviews()) {
            KeptPreviews.thin(order.output());
        }
    }

    private static TrainingProgress progress(
            TrainingRun run, TrainingState state, int pairs, Pace pace) {
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
