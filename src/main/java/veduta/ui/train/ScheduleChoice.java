package veduta.ui.train;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** How long and how fast a training is to go; steps and epochs are two names of one length. */
public final class ScheduleChoice {
    /** The longest training. */
    static final int MOST_STEPS = 1_000_000;

    private static final double NEW_RATE = 1e-3;
    // Higher rates undo within a few steps what a trained model knows.
    private static final double TUNING_RATE = 2e-4;

    private final IntegerProperty steps = new SimpleIntegerProperty(2000);
    private final IntegerProperty epochs = new SimpleIntegerProperty(0);
    private final IntegerProperty pairs = new SimpleIntegerProperty(0);
    private final DoubleProperty rate = new SimpleDoubleProperty(NEW_RATE);
    private final BooleanProperty constantRate = new SimpleBooleanProperty(false);
    private final IntegerProperty batch = new SimpleIntegerProperty(1);
    private final IntegerProperty accumulate = new SimpleIntegerProperty(1);
    private final IntegerProperty compared = new SimpleIntegerProperty(0);
    private final IntegerProperty rescaleEpochs = new SimpleIntegerProperty(0);
    private final DoubleProperty scale = new SimpleDoubleProperty(0.1);
    private final DoubleProperty colour = new SimpleDoubleProperty(0.05);
    private final BooleanProperty mirrored = new SimpleBooleanProperty(true);
    private boolean following;

    /** The usual course of a new network. */
    ScheduleChoice() {
        InvalidationListener count = observable -> countEpochs();
        for (var each : List.of(steps, pairs, batch, accumulate)) {
            each.addListener(count);
        }
        epochs.addListener(
                (property, old, now) -> {
                    if (!following && pairs.get() > 0) {
                        steps.set(stepsOf(now.intValue()));
                    }
                });
    }

    /** Notifies {@code listener} whenever something is chosen otherwise. */
    void onChange(InvalidationListener listener) {
        for (var each : List.of(steps, rate, constantRate, batch, accumulate)) {
            each.addListener(listener);
        }
        for (var each : List.of(compared, rescaleEpochs, scale, colour, mirrored)) {
            each.addListener(listener);
        }
    }

    /** The rate that suits a new network, or one that begins with a model or is a GAN's. */
    void applyDefaults(boolean tuned) {
        rate.set(tuned ? TUNING_RATE : NEW_RATE);
    }

    private void countEpochs() {
        following = true;
        epochs.set(pairs.get() == 0 ? 0 : (int) Math.max(1, Math.round(exactEpochs())));
        following = false;
    }

    private double exactEpochs() {
        return (double) steps.get() * batch.get() * accumulate.get() / pairs.get();
    }

    private int stepsOf(int wanted) {
        double needed = (double) wanted * pairs.get() / (batch.get() * accumulate.get());
        return (int) Math.max(1, Math.min(MOST_STEPS, Math.round(needed)));
    }

    /** The choices as they are. */
    ScheduleSettings settings() {
        return new ScheduleSettings(
                steps.get(),
                rate.get(),
                constantRate.get(),
                batch.get(),
                accumulate.get(),
                compared.get(),
                rescaleEpochs.get(),
                scale.get(),
                colour.get(),
                mirrored.get());
    }

    /** Number of steps. */
    public IntegerProperty stepsProperty() {
        return steps;
    }

    /** The same in epochs, rounded; 0 while the number of pairs is not known. */
    public IntegerProperty epochsProperty() {
        return epochs;
    }

    /** Number of pairs in an epoch; 0 while it is not known. */
    public IntegerProperty pairsProperty() {
        return pairs;
    }

    /** Learning rate. */
    public DoubleProperty rateProperty() {
        return rate;
    }

    /** Whether the rate stays as it is to the end. */
    public BooleanProperty constantRateProperty() {
        return constantRate;
    }

    /** Pairs in a batch. */
    public IntegerProperty batchProperty() {
        return batch;
    }

    /** Batches in a step. */
    public IntegerProperty accumulateProperty() {
        return accumulate;
    }

    /** Pictures of a collection that are compared with the photo; 0 compares all. */
    public IntegerProperty comparedProperty() {
        return compared;
    }

    /** Epochs after which the levels are rescaled; 0 after a fixed number of steps. */
    public IntegerProperty rescaleEpochsProperty() {
        return rescaleEpochs;
    }

    /** Largest random change of width and height, as a share. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** Largest random change of colours, as a share. */
    public DoubleProperty colourProperty() {
        return colour;
    }

    /** Whether every other pair is mirrored, at random. */
    public BooleanProperty mirroredProperty() {
        return mirrored;
    }
}
