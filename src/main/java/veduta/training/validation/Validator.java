package veduta.training.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineLock;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.training.ValidationScore;
import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.ml.perceptual.FeatureGaps;

/**
 * Judges a network by the distance of its pictures to photos, as {@code evaluate} measures it: of
 * each collection the best picture counts.
 */
public final class Validator {
    private final ValidationPairs pairs;
    private final FeatureGaps features;
    private final EngineLock lock;

    /**
     * A judge.
     *
     * @param lock every pair is a turn of its own
     */
    public Validator(ValidationPairs pairs, FeatureGaps features, EngineLock lock) {
        this.pairs = pairs;
        this.features = features;
        this.lock = lock;
    }

    /**
     * Renders all layouts and measures the pictures.
     *
     * @param step steps done
     * @param render the network
     * @param cancellation looked at before every pair
     * @throws CancelledException if cancelled
     */
    public ValidationScore score(
            int step, Function<LabelMap, PictureValues> render, Cancellation cancellation)
            throws CancelledException {
        List<List<double[][]>> rows = new ArrayList<>();
        for (ValidationPairs.Sample sample : pairs.samples()) {
            cancellation.check();
            rows.add(lock.take(() -> row(sample, render.apply(sample.layout()))));
        }
        int images = rows.get(0).get(0)[0].length - 2;
        FeatureDistances distances = new FeatureDistances(features.levels(), images);
        rows.forEach(distances::add);
        return new ValidationScore(
                step,
                distances.bestTotal(),
                rows.size(),
                features.levels(),
                distances.levels().stream().map(EvaluationResult.Level::best).toList());
    }

    /** Distances of the photo from itself, the painting and the pictures, for each level. */
    private List<double[][]> row(ValidationPairs.Sample sample, PictureValues made) {
        List<RgbImage> all = new ArrayList<>(List.of(sample.photo(), sample.painting()));
        for (int image = 0; image < made.count(); image++) {
            all.add(made.toImage(image));
        }
        Size size = made.size();
        List<float[]> planes =
                all.stream()
                        .map(each -> PhotoPlanes.of(each, PixelRect.of(size), size, false))
                        .toList();
        return features.fromFirst(planes, size).stream().map(row -> new double[][] {row}).toList();
    }
}
