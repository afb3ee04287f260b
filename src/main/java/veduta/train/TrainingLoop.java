package veduta.train;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import veduta.net.Devices;
import veduta.net.EngineFailure;
import veduta.net.EngineStart;
import veduta.net.Torch;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CancelledException;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Training;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingOrder;
import veduta.synthesis.TrainingProgress;

/** Runs trainings: steps, log, checkpoints and previews until the model is written. */
public final class TrainingLoop implements Training {
    private static final double LOSS_KEPT = 0.99;

    private final PairOpener opener;
    private final PreviewSheet sheet;

    /**
     * A loop over pairs that {@code opener} finds.
     *
     * @param sheet draws previews
     */
    public TrainingLoop(PairOpener opener, PreviewSheet sheet) {
        this.opener = opener;
        this.sheet = sheet;
    }

    @Override
    public void run(TrainingOrder order, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(order.engine().threads());
        requireNothingLost(order);
        try (Torch torch = Torch.open(Devices.choose(order.engine().device()))) {
            TrainingRun run = begin(torch, order);
            PairSource pairs = opener.open(order.data(), run.plan().network().paletteKey());
            listener.begun(run.plan(), run.step(), pairs.size());
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            double loss = steps(run, pairs, order, listener, cancellation);
            run.writeModel(
                    order.output().model(),
                    run.plan()
                            .network()
                            .card(order.output().name(), provenance(order, run, loss, pairs)));
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    "The engine could not train this network",
                    "choose a smaller batch, size or width",
                    failure);
        }
    }

    /** Does not let a new training overwrite the checkpoint of one that is not finished. */
    private static void requireNothingLost(TrainingOrder order) throws SynthesisException {
        Path folder = order.output().model().toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new SynthesisException(
                    folder + " does not exist; make this folder first, or write elsewhere.");
        }
        Path checkpoint = order.output().checkpoint();
        boolean there = Files.exists(checkpoint);
        if (order.beginning().resume() && !there) {
            throw new SynthesisException(
                    checkpoint + " does not exist; leave --resume out to begin a training.");
        }
        if (there && !order.beginning().resume() && !Checkpoint.isFinished(checkpoint)) {
            throw new SynthesisException(
                    checkpoint
                            + " belongs to an unfinished training; go on with --resume, or delete"
                            + " it to begin anew.");
        }
    }

    private static TrainingRun begin(Torch torch, TrainingOrder order) throws SynthesisException {
        if (order.beginning().resume()) {
            return TrainingRun.resume(torch, order.output().checkpoint(), order.perceiver());
        }
        if (order.beginning().model().isPresent()) {
            Path model = order.beginning().model().get();
            return TrainingRun.beginFrom(torch, order.plan(), order.perceiver(), model);
        }
        return TrainingRun.begin(torch, order.plan(), order.perceiver());
    }

    /** Takes all steps that are left; gives the moving average of the loss. */
    private double steps(
            TrainingRun run,
            PairSource pairs,
            TrainingOrder order,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        Pace pace = new Pace(System::nanoTime);
        double loss = Double.NaN;
        try (TrainingLog log = TrainingLog.open(order.output().log(), run.step(), run.levels())) {
            while (!run.isFinished()) {
                if (cancellation.isCancelled()) {
                    save(run, order, listener, log);
                    throw new CancelledException();
                }
                TrainingState state = run.advance(pairs);
                requireNumber(state);
                pace.step();
                loss = Double.isNaN(loss) ? state.loss() : mix(loss, state.loss());
                log.append(state);
                listener.stepped(progress(run, state, pace));
                showAndSave(run, pairs, order, listener, log);
            }
        }
        return loss;
    }

    private static double mix(double mean, double value) {
        return LOSS_KEPT * mean + (1 - LOSS_KEPT) * value;
    }

    private static void requireNumber(TrainingState state) throws SynthesisException {
        if (!Double.isFinite(state.loss())) {
            throw new SynthesisException(
                    "The training diverged at step "
                            + state.step()
                            + "; begin again from the last checkpoint or with a lower --rate.");
        }
    }

    private void showAndSave(
            TrainingRun run,
            PairSource pairs,
            TrainingOrder order,
            TrainingListener listener,
            TrainingLog log)
            throws SynthesisException, IOException {
        int previewEvery = order.output().previewEvery();
        if (previewEvery > 0 && (run.step() % previewEvery == 0 || run.isFinished())) {
            Path file = order.output().preview();
            listener.previewed(file, sheet.write(file, run, pairs));
        }
        if (run.step() % order.output().checkpointEvery() == 0 || run.isFinished()) {
            save(run, order, listener, log);
        }
    }

    private static void save(
            TrainingRun run, TrainingOrder order, TrainingListener listener, TrainingLog log)
            throws SynthesisException, IOException {
        log.flush();
        Path checkpoint = order.output().checkpoint();
        run.writeCheckpoint(checkpoint);
        listener.saved(checkpoint, run.step());
    }

    private static TrainingProgress progress(TrainingRun run, TrainingState state, Pace pace) {
        double seconds = pace.secondsPerStep();
        return new TrainingProgress(
                state.step(),
                state.steps(),
                state.loss(),
                run.levels(),
                state.levels(),
                state.rate(),
                seconds > 0 ? run.plan().schedule().batch() / seconds : 0,
                seconds * (state.steps() - state.step()));
    }

    private static Map<String, String> provenance(
            TrainingOrder order, TrainingRun run, double loss, PairSource pairs) {
        Map<String, String> made = new TreeMap<>(order.provenance());
        made.put("steps", Integer.toString(run.step()));
        made.put("pairs", Integer.toString(pairs.size()));
        made.put("objective", run.plan().loss().objective());
        if (Double.isFinite(loss)) {
            made.put("loss", String.format(Locale.ROOT, "%.4g", loss));
        }
        return made;
    }
}
