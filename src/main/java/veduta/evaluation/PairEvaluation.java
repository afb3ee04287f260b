package veduta.evaluation;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineLock;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.EvaluationJob;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.inference.Segmentation;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.ModelInfo;
import veduta.api.model.PhotoDigests;
import veduta.api.training.TrainingJob;
import veduta.image.PhotoPlanes;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.ConfusionMatrix;
import veduta.ml.engine.EngineFailure;
import veduta.ml.perceptual.FeatureComparison;
import veduta.text.Texts;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;

/** Measures models on pairs: renders every layout and compares the pictures with the photo. */
public final class PairEvaluation implements EvaluationService {
    /** Mean colours of so many pairs hardly differ from those of more. */
    private static final int COLOUR_PAIRS = 200;

    private final PairOpener opener;
    private final SynthesizerFactory synthesizers;
    private final Segmentation.Factory segmenters;
    private final EngineLock lock;

    /**
     * An evaluation with these ways to open what it needs.
     *
     * @param lock every comparison is a turn of its own
     */
    public PairEvaluation(
            PairOpener opener,
            SynthesizerFactory synthesizers,
            Segmentation.Factory segmenters,
            EngineLock lock) {
        this.opener = opener;
        this.synthesizers = synthesizers;
        this.segmenters = segmenters;
        this.lock = lock;
    }

    @Override
    public EvaluationResult run(EvaluationJob job, Listener listener, Cancellation cancellation)
            throws SynthesisException {
        requireFiles(job);
        try (Synthesizer model = synthesizers.open(job.model(), job.engine());
                FeatureComparison features =
                        lock.take(() -> FeatureComparison.open(job.perceptual(), job.engine()))) {
            features.requireLargeEnough(model.info().size());
            String palette = model.info().paletteKey();
            Dataset pairs = opener.open(job.data(), palette);
            Optional<Reader> reader = reader(job, model);
            try {
                return measure(
                        job, pairs, model, features, reader.orElse(null), listener, cancellation);
            } finally {
                reader.ifPresent(Reader::close);
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        } catch (EngineException failure) {
            throw EngineFailure.toException(
                    Texts.get("fault.engine.compare"),
                    Texts.get("fault.engine.smaller-model"),
                    failure);
        }
    }

    /** Says what is missing before anything is loaded. */
    private static void requireFiles(EvaluationJob job) throws SynthesisException {
        if (!Files.isRegularFile(job.perceptual())) {
            throw new SynthesisException(
                    Texts.get("fault.evaluation.no-perceiver", job.perceptual()));
        }
    }

    private Optional<Reader> reader(EvaluationJob job, Synthesizer model)
            throws SynthesisException {
        if (job.segmenter().isEmpty()) {
            return Optional.empty();
        }
        Segmentation network = segmenters.open(job.segmenter().get(), job.engine());
        if (!network.paletteKey().equals(model.info().paletteKey())) {
            network.close();
            throw new SynthesisException(
                    Texts.get(
                            "fault.evaluation.palettes",
                            model.info().paletteKey(),
                            network.paletteKey()));
        }
        return Optional.of(new Reader(network, model.info().classes()));
    }

    private EvaluationResult measure(
            EvaluationJob job,
            Dataset pairs,
            Synthesizer model,
            FeatureComparison features,
            @Nullable Reader reader,
            Listener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        SkippingDataset readable = new SkippingDataset(pairs);
        int[] wanted = spread(pairs.size(), job.limit());
        Size size = model.info().size();
        ClassColours colours =
                job.colours().isPresent()
                        ? colours(job.colours().get(), model.info(), cancellation)
                        : colours(readable, wanted, size, cancellation);
        Figures figures =
                new Figures(
                        new Distances(features.levels(), model.info().images()),
                        new CollectionColours(model.info().images()),
                        reader);
        List<String> names = new ArrayList<>();
        TrainingOverlap known = new TrainingOverlap(PhotoDigests.in(model.info().provenance()));
        for (int index : wanted) {
            cancellation.check();
            Optional<Pair> read = readable.ifReadable(index);
            if (read.isEmpty()) {
                continue;
            }
            Pair pair = read.get();
            known.look(pair.photo());
            EvaluationSample scene = EvaluationSample.of(pair, size);
            Pictures made = model.render(scene.layout(), size, Progress.NONE, cancellation);
            RgbImage painting = colours.paint(scene.seen());
            figures.add(
                    scene, painting, made, lock.take(() -> gaps(scene, painting, made, features)));
            names.add(scene.name());
            listener.measured(
                    names.size(),
                    wanted.length - readable.broken().size(),
                    new Sample(scene.name(), scene.layout(), made, scene.photo()));
        }
        requireSome(names.size(), readable);
        List<String> caveats = EvaluationNotes.of(names, known, reader != null, readable.broken());
        if (job.colours().isPresent()) {
            caveats.add(Texts.get("evaluation.mean-colours", colours.photos()));
        }
        return figures.result(size, caveats, names);
    }

    /** The mean colours of other pairs than those measured. */
    private ClassColours colours(TrainingJob.Data data, ModelInfo info, Cancellation cancellation)
            throws SynthesisException, IOException {
        SkippingDataset pairs = new SkippingDataset(opener.open(data, info.paletteKey()));
        int[] some = spread(pairs.size(), COLOUR_PAIRS);
        ClassColours colours = colours(pairs, some, info.size(), cancellation);
        requireSome(colours.photos(), pairs);
        return colours;
    }

    private static void requireSome(int read, SkippingDataset pairs) throws SynthesisException {
        if (read == 0) {
            throw new SynthesisException(
                    Texts.get("fault.pairs.all-broken", pairs.broken().get(0)));
        }
    }

    private static ClassColours colours(
            SkippingDataset pairs, int[] chosen, Size size, Cancellation cancellation)
            throws SynthesisException, IOException {
        ClassColours colours = new ClassColours();
        for (int index : chosen) {
            cancellation.check();
            Optional<Pair> pair = pairs.ifReadable(index);
            if (pair.isPresent()) {
                EvaluationSample scene = EvaluationSample.of(pair.get(), size);
                colours.add(scene.seen(), scene.photo());
            }
        }
        return colours;
    }

    /** Distances among the photo, the painting and the pictures, in this order. */
    private static List<double[][]> gaps(
            EvaluationSample scene, RgbImage painting, Pictures made, FeatureComparison features) {
        List<RgbImage> all = new ArrayList<>(List.of(scene.photo(), painting));
        all.addAll(pictures(made));
        return features.gaps(planes(all, made.size()), made.size());
    }

    private static List<RgbImage> pictures(Pictures made) {
        List<RgbImage> pictures = new ArrayList<>();
        for (int image = 0; image < made.count(); image++) {
            pictures.add(made.toImage(image));
        }
        return pictures;
    }

    /** All that is gathered pair by pair. */
    private record Figures(
            Distances distances, CollectionColours colours, @Nullable Reader reader) {
        void add(EvaluationSample scene, RgbImage painting, Pictures made, List<double[][]> gaps)
                throws SynthesisException {
            List<RgbImage> pictures = pictures(made);
            distances.add(gaps);
            colours.add(scene.photo(), made);
            if (reader != null) {
                reader.read(scene, painting, pictures);
            }
        }

        EvaluationResult result(Size size, List<String> caveats, List<String> names) {
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
                    Optional.ofNullable(reader).map(Reader::scores),
                    caveats);
        }
    }

    /** At most {@code limit} of the numbers 0 .. count - 1, evenly spread. */
    static int[] spread(int count, int limit) {
        int chosen = Math.min(count, limit);
        int[] numbers = new int[chosen];
        for (int i = 0; i < chosen; i++) {
            numbers[i] = (int) ((long) i * count / chosen);
        }
        return numbers;
    }

    private static float[] planes(List<RgbImage> pictures, Size size) {
        int each = Math.toIntExact(3 * size.pixels());
        float[] planes = new float[each * pictures.size()];
        for (int i = 0; i < pictures.size(); i++) {
            float[] one = PhotoPlanes.of(pictures.get(i), PixelRect.of(size), size, false);
            System.arraycopy(one, 0, planes, i * each, each);
        }
        return planes;
    }

    /** What the segmentation network reads from photos and pictures. */
    private static final class Reader implements AutoCloseable {
        private final Segmentation network;
        private final ConfusionMatrix photos;
        private final ConfusionMatrix renders;
        private final ConfusionMatrix paintings;

        Reader(Segmentation network, int classes) {
            this.network = network;
            this.photos = new ConfusionMatrix(classes);
            this.renders = new ConfusionMatrix(classes);
            this.paintings = new ConfusionMatrix(classes);
        }

        void read(EvaluationSample scene, RgbImage painting, List<RgbImage> pictures)
                throws SynthesisException {
            paintings.add(scene.seen(), network.read(painting));
            photos.add(scene.seen(), network.read(scene.photo()));
            for (RgbImage picture : pictures) {
                renders.add(scene.seen(), network.read(picture));
            }
        }

        EvaluationResult.Reading scores() {
            return new EvaluationResult.Reading(score(photos), score(renders), score(paintings));
        }

        private static EvaluationResult.Score score(ConfusionMatrix matrix) {
            return new EvaluationResult.Score(
                    matrix.pixelAccuracy(), matrix.meanIntersectionOverUnion());
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
