package veduta.train;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import veduta.image.Size;
import veduta.layout.ConfusionMatrix;
import veduta.net.Devices;
import veduta.net.EngineFailure;
import veduta.net.EngineStart;
import veduta.net.SegmenterTrainer;
import veduta.net.Torch;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CancelledException;
import veduta.synthesis.ModelCard;
import veduta.synthesis.OutputFolder;
import veduta.synthesis.Rhythm;
import veduta.synthesis.Segmentation;
import veduta.synthesis.SegmenterOrder;
import veduta.synthesis.SegmenterTraining;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingPlan;
import veduta.synthesis.TrainingProgress;
import veduta.text.Texts;
import veduta.train.pairs.Pair;
import veduta.train.pairs.PairOpener;
import veduta.train.pairs.PairSource;
import veduta.train.pairs.UnbrokenPairs;
import veduta.weights.WeightsException;

/** Runs trainings of segmentation networks. */
public final class SegmenterLoop implements SegmenterTraining {
    /** No more than so much work is lost with the process, however long a step takes. */
    private static final int SECONDS_BETWEEN_WRITES = 300;

    private final PairOpener opener;
    private final Segmentation.Factory reader;

    /**
     * A loop over pairs that {@code opener} finds.
     *
     * @param reader opens the finished network, to judge it
     */
    public SegmenterLoop(PairOpener opener, Segmentation.Factory reader) {
        this.opener = opener;
        this.reader = reader;
    }

    @Override
    public void run(SegmenterOrder order, TrainingListener listener, Cancellation cancellation)
            throws SynthesisException {
        EngineStart.useThreads(order.engine().threads());
        OutputFolder.requireFor(order.output().file());
        OrderCheck.nothingIsReplaced(order.output().file());
        SegmenterTrainer.requireSound(order.network());
        try {
            String palette = order.network().paletteKey();
            UnbrokenPairs pairs = new UnbrokenPairs(opener.open(order.data(), palette));
            Optional<PairSource> judges = Optional.empty();
            if (order.validation().isPresent()) {
                judges = Optional.of(opener.open(order.validation().get(), palette));
            }
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            listener.counted(pairs.size());
            train(order, pairs, listener, cancellation);
            if (judges.isPresent()) {
                listener.judging(judges.get().size());
                listener.judged(judge(order, judges.get(), listener, cancellation));
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    Texts.get("fault.engine.train"),
                    Texts.get("fault.engine.smaller-training"),
                    failure);
        }
    }

    private static void train(
            SegmenterOrder order,
            UnbrokenPairs pairs,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException, WeightsException {
        SegmenterOrder.Network network = order.network();
        TrainingPlan.Schedule schedule = order.schedule();
        float[] classWeights = ClassBalance.of(pairs, network.classes(), cancellation);
        new BrokenNews(pairs, listener).tell();
        Batches batches =
                new Batches(
                        pairs,
                        network.size(),
                        network.classes(),
                        schedule,
                        TrainingPlan.Variation.NONE);
        try (Torch torch = Torch.open(Devices.choose(order.engine().device()));
                ReadAhead ahead = new ReadAhead(batches, schedule.steps())) {
            SegmenterTrainer trainer =
                    SegmenterTrainer.begin(torch, network, classWeights, schedule.seed());
            Pace pace = new Pace(System::nanoTime);
            Rhythm rhythm = new Rhythm(order.output().keepEvery(), SECONDS_BETWEEN_WRITES);
            Alarm writes = new Alarm(rhythm, System::nanoTime);
            int step = 0;
            while (step < schedule.steps() && !cancellation.isCancelled()) {
                step++;
                double loss = advance(trainer, ahead, schedule, step);
                pace.step();
                listener.stepped(progress(schedule, step, pairs.size(), loss, pace));
                if (writes.rings(step) && step < schedule.steps()) {
                    write(trainer, order, pairs.size(), step);
                    listener.saved(order.output().file(), step);
                }
            }
            if (step > 0) {
                write(trainer, order, pairs.size(), step);
                listener.saved(order.output().file(), step);
            }
            if (step < schedule.steps()) {
                throw new CancelledException();
            }
        }
    }

    private static double advance(
            SegmenterTrainer trainer, BatchSource batches, TrainingPlan.Schedule schedule, int step)
            throws SynthesisException, IOException {
        Batch batch = batches.batch(step);
        Lighting.STRONG.vary(batch, new SplittableRandom(~schedule.seed() * 31 + step));
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

    private static void write(SegmenterTrainer trainer, SegmenterOrder order, int pairs, int step)
            throws WeightsException {
        Map<String, String> made = new TreeMap<>(order.provenance());
        made.put("pairs", Integer.toString(pairs));
        made.put("steps", Integer.toString(step));
        trainer.write(
                order.output().file(),
                new ModelCard(
                        order.output().name(),
                        "segmenter",
                        order.network().paletteKey(),
                        order.network().classes(),
                        order.network().widths(),
                        new Size(1, 1),
                        1,
                        made));
    }

    private static TrainingProgress progress(
            TrainingPlan.Schedule schedule, int step, int pairs, double loss, Pace pace) {
        double seconds = pace.secondsPerStep();
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
            SegmenterOrder order,
            PairSource pairs,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        ConfusionMatrix matrix = new ConfusionMatrix(order.network().classes());
        try (Segmentation network = reader.open(order.output().file(), order.engine())) {
            UnbrokenPairs readable = new UnbrokenPairs(pairs);
            BrokenNews news = new BrokenNews(readable, listener);
            for (int i = 0; i < pairs.size(); i++) {
                cancellation.check();
                Optional<Pair> pair = readable.ifReadable(i);
                if (pair.isPresent()) {
                    matrix.add(pair.get().layout(), network.read(pair.get().photo()));
                }
                news.tell();
            }
        }
        return matrix;
    }
}
