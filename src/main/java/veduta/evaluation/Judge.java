package veduta.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.Judgement;
import veduta.api.inference.Segmentation;
import veduta.image.RgbImage;
import veduta.layout.ConfusionMatrix;
import veduta.layout.LabelMap;

/** Reads photos and pictures alike and counts what is read rightly; see {@link Judgement}. */
final class Judge implements AutoCloseable {
    private final String name;
    private final Segmentation network;
    private final int classes;
    private final JudgedSize size;
    private final Map<String, UnaryOperator<RgbImage>> treatments;
    private final ConfusionMatrix photos;
    private final Map<String, ConfusionMatrix> treated = new LinkedHashMap<>();
    private final ConfusionMatrix renders;
    private final List<ConfusionMatrix> pictures = new ArrayList<>();

    /**
     * A judge that has read nothing yet.
     *
     * @param network reads; closed with this
     * @param classes of the palette
     * @param images number of pictures of each collection
     * @param treatments changes of photos that are read, too, by name
     */
    Judge(
            String name,
            Segmentation network,
            int classes,
            int images,
            JudgedSize size,
            Map<String, UnaryOperator<RgbImage>> treatments) {
        this.name = name;
        this.network = network;
        this.classes = classes;
        this.size = size;
        this.treatments = Map.copyOf(treatments);
        photos = new ConfusionMatrix(classes);
        renders = new ConfusionMatrix(classes);
        treatments.keySet().forEach(key -> treated.put(key, new ConfusionMatrix(classes)));
        for (int image = 0; image < images; image++) {
            pictures.add(new ConfusionMatrix(classes));
        }
    }

    /**
     * Reads a photo and the pictures of its layout.
     *
     * @param layout in any size of the same shape
     * @param photo reduced to the small size, as the pictures are
     */
    void read(LabelMap layout, RgbImage photo, List<RgbImage> made) throws SynthesisException {
        LabelMap wanted = layout.sampled(size.read());
        photos.add(wanted, seen(photo));
        for (Map.Entry<String, ConfusionMatrix> each : treated.entrySet()) {
            UnaryOperator<RgbImage> treatment = treatments.get(each.getKey());
            if (treatment != null) {
                each.getValue().add(wanted, seen(treatment.apply(photo)));
            }
        }
        for (int image = 0; image < made.size(); image++) {
            LabelMap read = seen(made.get(image));
            pictures.get(image).add(wanted, read);
            renders.add(wanted, read);
        }
    }

    private LabelMap seen(RgbImage reduced) throws SynthesisException {
        return network.read(size.stretched(reduced));
    }

    /** What was read. */
    Judgement judgement() {
        Map<String, EvaluationResult.Score> changed = new LinkedHashMap<>();
        treated.forEach((key, matrix) -> changed.put(key, score(matrix)));
        int counted = 0;
        for (int label = 0; label < classes; label++) {
            counted += isCounted(label) ? 1 : 0;
        }
        return new Judgement(
                name,
                size.read().toString(),
                counted,
                score(photos),
                changed,
                score(renders),
                pictures.stream().map(this::score).toList());
    }

    /** Whether the layouts show enough of a class; each layout is counted once. */
    private boolean isCounted(int label) {
        return photos.labelled(label) > Judgement.LEAST_PIXELS;
    }

    private EvaluationResult.Score score(ConfusionMatrix matrix) {
        return new EvaluationResult.Score(
                matrix.pixelAccuracy(), matrix.meanIntersectionOverUnion(this::isCounted));
    }

    @Override
    public void close() {
        network.close();
    }
}
