package veduta.ml.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import veduta.ml.engine.TorchEngine;

/** The sliced Wasserstein distance against a few lines in float64. */
@Tag("engine")
final class SlicedDistanceTest {
    private static final int PAIRS = 2;
    private static final int PICTURES = 3;
    private static final int CHANNELS = 5;
    private static final int CLASSES = 3;
    private static final int SIDE = 12;
    private static final int PLACES = SIDE * SIDE;
    private static final int DIRECTIONS = 4;
    private static final float FEWEST = 20;
    private static TorchEngine torch;

    private final SplittableRandom random = new SplittableRandom(5);
    private final float[] fake = values(PAIRS * PICTURES * CHANNELS * PLACES);
    private final float[] real = values(PAIRS * CHANNELS * PLACES);
    private final float[] directions = values(DIRECTIONS * CHANNELS);
    private final long[] winners = {0, 2, 1, 1, 0, 2};
    private final float[] layout = layout();

    @BeforeAll
    static void open() throws Exception {
        torch = TorchEngine.open(Device.cpu());
    }

    @AfterAll
    static void close() {
        torch.close();
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    /** Two large classes and one that has too few places; in some places none has the majority. */
    private static float[] layout() {
        float[] layout = new float[PAIRS * CLASSES * PLACES];
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int place = 0; place < PLACES; place++) {
                int at = pair * CLASSES * PLACES + place;
                if (place % SIDE == 5) {
                    layout[at] = 0.5f;
                    layout[at + PLACES] = 0.5f;
                } else {
                    int label = place < 4 ? 2 : place % SIDE < 5 + pair ? 0 : 1;
                    layout[at + label * PLACES] = 1;
                }
            }
        }
        return layout;
    }

    private double distance(float[] pictures, float most, float offset) {
        try (NDManager scope = torch.scope()) {
            NDArray made = scope.create(pictures, shape(PAIRS * PICTURES));
            return distance(scope, made, most, offset).toFloatArray()[0];
        }
    }

    private static Shape shape(int count) {
        return new Shape(count, CHANNELS, SIDE, SIDE);
    }

    private NDArray distance(NDManager scope, NDArray pictures, float most, float offset) {
        return torch.training()
                .slicedDistance(
                        scope,
                        pictures,
                        scope.create(real, shape(PAIRS)),
                        scope.create(layout, new Shape(PAIRS, CLASSES, SIDE, SIDE)),
                        scope.create(winners, new Shape(PAIRS, CLASSES)),
                        scope.create(directions, new Shape(DIRECTIONS, CHANNELS)),
                        torch.numbers(scope, FEWEST, most, offset));
    }

    private double reference(int most, double offset) {
        double total = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int label = 0; label < CLASSES; label++) {
                List<Integer> inside = places(pair, label);
                int all = inside.size();
                if (all < FEWEST) {
                    continue;
                }
                List<Integer> seen = all > most ? some(inside, most, offset) : inside;
                int image = pair * PICTURES + (int) winners[pair * CLASSES + label];
                double sum = 0;
                for (int direction = 0; direction < DIRECTIONS; direction++) {
                    double[] made = projected(fake, image, direction, seen);
                    double[] wanted = projected(real, pair, direction, seen);
                    for (int i = 0; i < made.length; i++) {
                        sum += Math.abs(made[i] - wanted[i]);
                    }
                }
                total += sum / DIRECTIONS / seen.size() * all / PLACES;
            }
        }
        return total / PAIRS;
    }

    private List<Integer> places(int pair, int label) {
        List<Integer> inside = new ArrayList<>();
        for (int place = 0; place < PLACES; place++) {
            if (layout[(pair * CLASSES + label) * PLACES + place] > 0.5) {
                inside.add(place);
            }
        }
        return inside;
    }

    private static List<Integer> some(List<Integer> all, int most, double offset) {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            some.add(all.get((int) ((i + offset) * all.size() / most)));
        }
        return some;
    }

    private double[] projected(float[] features, int image, int direction, List<Integer> places) {
        double[] sorted = new double[places.size()];
        for (int i = 0; i < sorted.length; i++) {
            for (int c = 0; c < CHANNELS; c++) {
                double value = features[(image * CHANNELS + c) * PLACES + places.get(i)];
                sorted[i] += directions[direction * CHANNELS + c] * value;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    @Test
    void slicedDistance_isThatOfTheReference() {
        double expected = reference(1000, 0);
        assertTrue(expected > 0.01, "nothing is compared");
        assertEquals(expected, distance(fake, 1000, 0), 1e-5);
    }

    @Test
    void slicedDistance_manyPlaces_comparesSomeOfThem() {
        assertEquals(reference(30, 0.4), distance(fake, 30, 0.4f), 1e-5);
        assertTrue(Math.abs(reference(30, 0.4) - reference(30, 0.9)) > 1e-4);
    }

    /** In float32 the last place may be rounded to one behind the region. */
    @Test
    void slicedDistance_offsetNearlyOne_staysInsideTheRegion() {
        float nearlyOne = Math.nextDown(1f);
        assertEquals(reference(30, nearlyOne), distance(fake, 30, nearlyOne), 1e-2);
    }

    /** Only which values a region has counts, not where they are. */
    @Test
    void slicedDistance_photosWithPlacesExchanged_isZero() {
        float[] same = new float[fake.length];
        for (int image = 0; image < PAIRS * PICTURES; image++) {
            for (int place = 0; place < PLACES; place++) {
                // Rows turn within the columns, which are of one class from the second row on.
                int row = place / SIDE;
                int other = row == 0 ? place : (1 + row % (SIDE - 1)) * SIDE + place % SIDE;
                for (int c = 0; c < CHANNELS; c++) {
                    int there = (image / PICTURES * CHANNELS + c) * PLACES + other;
                    same[(image * CHANNELS + c) * PLACES + place] = real[there];
                }
            }
        }
        assertEquals(0, distance(same, 1000, 0), 1e-6);
    }

    @Test
    void slicedDistance_gradient_isThatOfFiniteDifferences() {
        float[] gradient;
        try (NDManager scope = torch.scope()) {
            NDArray pictures = scope.create(fake, shape(PAIRS * PICTURES));
            pictures.setRequiresGradient(true);
            try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                collector.backward(distance(scope, pictures, 1000, 0).sum());
                gradient = pictures.getGradient().toFloatArray();
            }
        }
        int moved = 0;
        for (int at = 0; at < fake.length; at += 97) {
            float step = 2e-3f;
            float[] more = fake.clone();
            more[at] += step;
            float[] less = fake.clone();
            less[at] -= step;
            double slope = (distance(more, 1000, 0) - distance(less, 1000, 0)) / (2.0 * step);
            // A sum of absolute values is linear but where two values change their order.
            assertEquals(slope, gradient[at], 2e-3, "value " + at);
            moved += gradient[at] == 0 ? 0 : 1;
        }
        assertTrue(moved > 10, moved + " gradients");
    }
}
