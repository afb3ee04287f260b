package veduta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationResult;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.training.validation.FeatureDistances;

/** All that is gathered of a model, pair by pair. */
final class EvaluationFigures {
    private final Size size;
    private final FeatureDistances distances;
    private final CollectionColours colours;
    private final JudgedSize judged;
    private final Looks looks;
    private final PlainRegions regions;
    private final Readers readers;
    private final List<String> names = new ArrayList<>();
    private double seconds;

    /**
     * Nothing gathered yet.
     *
     * @param size of the pictures
     * @param distances gathers distances of as many pictures
     * @param regions gathers spectra of as many pictures
     * @param images number of pictures of each collection
     */
    EvaluationFigures(
            Size size,
            FeatureDistances distances,
            PlainRegions regions,
            Readers readers,
            int images) {
        this.size = size;
        this.distances = distances;
        this.regions = regions;
        this.readers = readers;
        colours = new CollectionColours(images);
        judged = JudgedSize.of(size);
        looks = new Looks(judged.small(), images);
    }

    /**
     * The networks that read photos and pictures.
     *
     * @param reader reads them as they are
     * @param judge reads them reduced alike
     */
    record Readers(Optional<PictureReader> reader, Optional<Judge> judge) implements AutoCloseable {
        @Override
        public void close() {
            reader.ifPresent(PictureReader::close);
            judge.ifPresent(Judge::close);
        }
    }

    /**
     * Counts in a pair.
     *
     * @param painting the layout in mean colours
     * @param made the pictures of the layout
     * @param gaps distances among the photo, the painting and the pictures, for each level
     * @param took how long the pictures took, in seconds
     */
    void add(
            EvaluationSample scene,
            RgbImage painting,
            Pictures made,
            List<double[][]> gaps,
            double took)
            throws SynthesisException {
        distances.add(gaps);
        colours.add(scene.photo(), made);
        RgbImage photo = judged.reduced(scene.original(), scene.part());
        List<RgbImage> reduced = new ArrayList<>();
        for (RgbImage picture : made.images()) {
            reduced.add(judged.reduced(picture, PixelRect.of(made.size())));
        }
        looks.add(photo, reduced);
        regions.add(scene.seen(), scene.photo(), made);
        if (readers.reader().isPresent()) {
            readers.reader().get().read(scene, painting, made.images());
        }
        if (readers.judge().isPresent()) {
            readers.judge().get().read(scene.layout(), photo, reduced);
        }
        names.add(scene.name());
        seconds += took;
    }

    /** Names of the pairs, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The figures. */
    EvaluationResult result(List<String> caveats) {
        List<EvaluationResult.Picture> each = new ArrayList<>();
        for (int image = 0; image < colours.images(); image++) {
            each.add(
                    new EvaluationResult.Picture(
                            distances.total(image),
                            distances.shareOfBest(image),
                            colours.distance(image),
                            colours.chroma(image) / colours.photoChroma()));
        }
        return new EvaluationResult(
                names.size(),
                size.toString(),
                distances.levels(),
                distances.bestTotal(),
                each,
                distances.diversity(),
                readers.reader().map(PictureReader::scores),
                readers.judge().map(Judge::judgement),
                looks.appearance(),
                regions.lattice(),
                seconds / names.size(),
                caveats);
    }
}
