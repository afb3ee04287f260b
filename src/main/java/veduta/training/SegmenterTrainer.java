package veduta.training;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.SynthesisException;
import veduta.api.inference.Segmentation;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.training.Interval;
import veduta.api.training.OutputFolder;
import veduta.api.training.SegmenterJob;
import veduta.api.training.SegmenterTrainingService;
import veduta.api.training.TrainingConfig;
import veduta.api.training.TrainingListener;
import veduta.api.training.TrainingProgress;
import veduta.image.Size;
import veduta.layout.ConfusionMatrix;
import veduta.ml.engine.Devices;
import veduta.ml.engine.EngineFailure;
import veduta.ml.engine.EngineStart;
import veduta.ml.engine.TorchEngine;
import veduta.ml.segmentation.SegmenterTrainingStep;
import veduta.tensorfile.WeightsException;
import veduta.text.Texts;
import veduta.training.dataloader.Batch;
import veduta.training.dataloader.BatchSource;
import veduta.training.dataloader.ClassBalance;
import veduta.training.dataloader.ColorJitter;
import veduta.training.dataloader.DataLoader;
import veduta.training.dataloader.PrefetchingDataLoader;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;

/** Runs trainings of segmentation networks. */
public final class SegmenterTrainer implements SegmenterTrainingService {
    /** No more than so much work is lost with the process, however long a step takes. */
    private static final int SECONDS_BETWEEN_WRITES = 300;

    private final PairOpener opener;
    private final Segmentation.Factory reader;

    /**
     * Trains on pairs that {@code opener} finds.
     *
     * @param reader opens the finished network, to judge it
     */
    public SegmenterTrainer(PairOpener opener, Segmentation.Factory reader) {
        this.opener = opener;
        this.reader = reader;
    }

    @Override
    public void run(SegmenterJob job, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(job.engine().threads());
        OutputFolder.requireFor(job.output().file());
        JobCheck.nothingIsReplaced(job.output().file());
        SegmenterTrainingStep.requireSound(job.network());
        try {
            String palette = job.network().paletteKey();
            SkippingDataset pairs = new SkippingDataset(opener.open(job.data(), palette));
            Optional<Dataset> judges = Optional.empty();
            if (job.validation().isPresent()) {
                judges = Optional.of(opener.open(job.validation().get(), palette));
            }
            pairs.doubt().ifPresent(listener::guessed);
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            listener.counted(pairs.size());
            train(job, pairs, listener, cancellation);
            if (judges.isPresent()) {
                listener.judging(judges.get().size());
                listener.judged(judge(job, judges.get(), listener, cancellation));
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.train"),
                    Texts.get("fault.engine.smaller-training"),
                    failure);
        }
    }

    private static void train(
            SegmenterJob job,
            SkippingDataset pairs,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException, WeightsException {
        SegmenterJob.Network network = job.network();
        TrainingConfig.Schedule schedule = job.schedule();
        float[] classWeights = ClassBalance.of(pairs, network.classes(), cancellation);
        new UnreadablePairReporter(pairs, listener).report();
        DataLoader batches =
                new DataLoader(
                        pairs,
                        network.size(),
                        network.classes(),
                        schedule,
                        TrainingConfig.Augmentation.NONE);
        try (TorchEngine torch = TorchEngine.open(Devices.choose(job.engine().device()));
                PrefetchingDataLoader ahead =
                        new PrefetchingDataLoader(batches, schedule.steps())) {
            SegmenterTrainingStep trainer =
                    SegmenterTrainingStep.begin(torch, network, classWeights, schedule.seed());
            StepTimer timer = new StepTimer(System::nanoTime);
            Interval interval = new Interval(job.output().keepEvery(), SECONDS_BETWEEN_WRITES);
            IntervalTrigger writes = new IntervalTrigger(interval, System::nanoTime);
            int step = 0;
            while (step < schedule.steps() && !cancellation.isCancelled()) {
                step++;
                double loss = advance(trainer, ahead, schedule, step);
                timer.step();
                listener.stepped(progress(schedule, step, pairs.size(), loss, timer));
                if (writes.isDue(step) && step < schedule.steps()) {
                    write(trainer, job, pairs.size(), step);
                    listener.saved(job.output().file(), step);
                }
            }
            if (step > 0) {
                write(trainer, job, pairs.size(), step);
                listener.saved(job.output().file(), step);
            }
            if (step < schedule.steps()) {
                throw new CancelledException();
            }
        }
    }

    private static double advance(
            SegmenterTrainingStep trainer,
            BatchSource batches,
            TrainingConfig.Schedule schedule,
            int step)
            throws SynthesisException, IOException {
        Batch batch = batches.batch(step);
        ColorJitter.STRONG.apply(batch, new SplittableRandom(~schedule.seed() * 31 + step));
        double loss =
                trainer.advance(
                        batch.layouts(),
                        batch.photos(),
                        batch.shape(),
                        step,
                        schedule.rateAt(step),
                        schedule.averageDecay());
        if (!Double.isFinite(loss)) {
            throw new SynthesisException(Texts.get("fault.train.segmenter-diverged", step));
        }
        return loss;
    }

    private static void write(SegmenterTrainingStep trainer, SegmenterJob job, int pairs, int step)
            throws WeightsException {
        Map<String, String> made = new TreeMap<>(job.provenance());
        made.put("pairs", Integer.toString(pairs));
        made.put("steps", Integer.toString(step));
        trainer.write(
                job.output().file(),
                new ModelInfo(
                        job.output().name(),
                        new NetworkConfig(
                                "segmenter",
                                job.network().paletteKey(),
                                job.network().classes(),
                                1,
                                new Size(1, 1),
                                Map.of()),
                        made));
    }

    private static TrainingProgress progress(
            TrainingConfig.Schedule schedule, int step, int pairs, double loss, StepTimer timer) {
        double seconds = timer.secondsPerStep();
        return new TrainingProgress(
                step,
                schedule.steps(),
                (double) step * schedule.batch() / pairs,
                loss,
                List.of("entropy"),
                List.of(loss),
                schedule.rateAt(step),
                seconds > 0 ? schedule.batch() / seconds : 0,
                seconds * (schedule.steps() - step));
    }

    private ConfusionMatrix judge(
            SegmenterJob job, Dataset pairs, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException, IOException {
        ConfusionMatrix matrix = new ConfusionMatrix(job.network().classes());
        try (Segmentation network = reader.open(job.output().file(), job.engine())) {
            SkippingDataset readable = new SkippingDataset(pairs);
            UnreadablePairReporter reporter = new UnreadablePairReporter(readable, listener);
            for (int i = 0; i < pairs.size(); i++) {
                cancellation.check();
                Optional<Pair> pair = readable.ifReadable(i);
                if (pair.isPresent()) {
                    matrix.add(pair.get().layout(), network.read(pair.get().photo()));
                }
                reporter.report();
            }
        }
        return matrix;
    }
}
