package veduta.net;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import veduta.image.Size;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.TrainingEstimate;
import veduta.synthesis.TrainingOrder;
import veduta.synthesis.TrainingPlan;
import veduta.weights.SafetensorsFile;
import veduta.weights.WeightsException;

/** Tells the cost of a training from the shapes of network and perceiver. */
public final class TrainingCost implements TrainingEstimate.Estimator {
    private static final double PER_SECOND_AND_CORE = 11e9;

    @Override
    public Optional<TrainingEstimate> estimate(TrainingOrder order) throws SynthesisException {
        TrainingPlan plan =
                order.plan().computedIn(Precisions.forTraining(order.plan().precision(), false));
        NetworkShape shape = NetworkShape.of(plan.network().card("", Map.of()));
        Size size = shape.size();
        long peak = TrainingMemory.of(plan, order.perceiver()).peakBytes(size);
        double work = networkWork(shape, plan.economy().freezeBelow());
        if (order.perceiver().isPresent()) {
            work += (2.0 * shape.images() + 1) * size.pixels() * seen(order.perceiver().get());
        }
        double speed = PER_SECOND_AND_CORE * Runtime.getRuntime().availableProcessors();
        int pairs = plan.schedule().batch() * plan.economy().accumulate();
        return Optional.of(new TrainingEstimate(peak, FreeMemory.bytes(), work * pairs / speed));
    }

    /** Multiply-adds of a pair's way forth and back through the network alone. */
    static double networkWork(NetworkShape shape, int freezeBelow) {
        double work = 0;
        for (int i = 0; i < shape.modules(); i++) {
            double pixels = shape.size().pixels() / Math.pow(4, shape.modules() - 1 - i);
            double d = shape.widths().get(i);
            boolean frozen = shape.base().height() << i < freezeBelow;
            // Going back costs about twice as much as going forth.
            work += (frozen ? 1 : 3) * pixels * 9 * d * (shape.inputChannels(i) + d);
        }
        return work;
    }

    /** Multiply-adds of the perception network for each pixel of a picture. */
    private static double seen(Path perceiver) throws SynthesisException {
        try (SafetensorsFile file = SafetensorsFile.open(perceiver)) {
            return PerceiverPart.of(file).stream()
                    .mapToDouble(PerceiverPart::multiplyAddsPerPixel)
                    .sum();
        } catch (WeightsException unreadable) {
            throw new SynthesisException(unreadable);
        }
    }
}
