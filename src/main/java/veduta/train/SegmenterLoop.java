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
import veduta.layout.LabelMap;
import veduta.net.Devices;
import veduta.net.EngineFailure;
import veduta.net.EngineStart;
import veduta.net.SegmenterTrainer;
import veduta.net.Torch;
import veduta.synthesis.Cancellation;
import veduta.synthesis.ModelCard;
import veduta.synthesis.Segmentation;
import veduta.synthesis.SegmenterOrder;
import veduta.synthesis.SegmenterTraining;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingListener;
import veduta.synthesis.TrainingPlan;
import veduta.synthesis.TrainingProgress;
import veduta.weights.WeightsException;

/** Runs trainings of segmentation networks. */
public final class SegmenterLoop implements SegmenterTraining {
    private static final String ENDING = ".safetensors";

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
        try {
            PairSource pairs = opener.open(order.data(), order.network().paletteKey());
            if (!pairs.unmatched().isEmpty()) {
                listener.leftOut(pairs.unmatched());
            }
            Map<String, String> made = new TreeMap<>(order.provenance());
            made.put("pairs", Integer.toString(pairs.size()));
            train(order, pairs, made, listener, cancellation);
            Optional<ConfusionMatrix> judged = judge(order);
            if (judged.isPresent()) {
                listener.judged(judged.get());
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        } catch (EngineException failure) {
            throw EngineFailure.told(
                    "The engine could not train this network",
                    "choose a smaller batch, size or width",
                    failure);
        }
    }

    private static void train(
            SegmenterOrder order,
            PairSource pairs,
            Map<String, String> made,
            TrainingListener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException, WeightsException {
        SegmenterOrder.Network network = order.network();
        TrainingPlan.Schedule schedule = order.schedule();
        float[] classWeights = ClassBalance.of(pairs, network.classes());
        Batches batches = new Batches(pairs, network.size(), network.classes(), schedule);
        try (Torch torch = Torch.open(Devices.choose(order.engine().device()))) {
            SegmenterTrainer trainer =
                    new SegmenterTrainer(
                            torch,
                            network.widths(),
                            network.features(),
                            classWeights,
                            schedule.seed());
            Pace pace = new Pace(System::nanoTime);
            int step = 0;
            while (step < schedule.steps() && !cancellation.isCancelled()) {
                step++;
                Batch batch = batches.batch(step);
                Lighting.vary(batch, new SplittableRandom(~schedule.seed() * 31 + step));
                double loss =
                        trainer.advance(
                                batch.layouts(),
                                batch.photos(),
                                batch.shape(),
                                step,
                                schedule.rateAt(step),
                                schedule.averageDecay());
                pace.step();
                listener.stepped(progress(schedule, step, loss, pace));
            }
            made.put("steps", Integer.toString(step));
            trainer.write(order.output(), card(order, made));
        } catch (IllegalArgumentException unfit) {
            throw new SynthesisException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private static ModelCard card(SegmenterOrder order, Map<String, String> made) {
        String name = String.valueOf(order.output().getFileName());
        String bare =
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return new ModelCard(
                bare,
                "segmenter",
                order.network().paletteKey(),
                order.network().classes(),
                order.network().widths(),
                new Size(1, 1),
                1,
                made);
    }

    private static TrainingProgress progress(
            TrainingPlan.Schedule schedule, int step, double loss, Pace pace) {
        double seconds = pace.secondsPerStep();
        return new TrainingProgress(
                step,
                schedule.steps(),
                loss,
                List.of("entropy"),
                List.of(loss),
                schedule.rateAt(step),
                seconds > 0 ? schedule.batch() / seconds : 0,
                seconds * (schedule.steps() - step));
    }

    private Optional<ConfusionMatrix> judge(SegmenterOrder order)
            throws SynthesisException, IOException {
        if (order.validation().isEmpty()) {
            return Optional.empty();
        }
        PairSource pairs = opener.open(order.validation().get(), order.network().paletteKey());
        ConfusionMatrix matrix = new ConfusionMatrix(order.network().classes());
        try (Segmentation network = reader.open(order.output(), order.engine())) {
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.pair(i);
                LabelMap read = network.read(pair.photo());
                matrix.add(pair.layout(), read);
            }
        }
        return Optional.of(matrix);
    }
}
