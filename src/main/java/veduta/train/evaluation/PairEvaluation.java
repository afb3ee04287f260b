package veduta.train.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.ConfusionMatrix;
import veduta.net.FeatureComparison;
import veduta.synthesis.Cancellation;
import veduta.synthesis.CancelledException;
import veduta.synthesis.Evaluation;
import veduta.synthesis.EvaluationOrder;
import veduta.synthesis.EvaluationResult;
import veduta.synthesis.Progress;
import veduta.synthesis.Segmentation;
import veduta.synthesis.SynthesisException;
import veduta.synthesis.Synthesizer;
import veduta.synthesis.SynthesizerFactory;
import veduta.train.PairOpener;
import veduta.train.PairSource;

/** Measures models on pairs: renders every layout and compares the pictures with the photo. */
public final class PairEvaluation implements Evaluation {
    private final PairOpener opener;
    private final SynthesizerFactory synthesizers;
    private final Segmentation.Factory segmenters;

    /** An evaluation with these ways to open what it needs. */
    public PairEvaluation(
            PairOpener opener, SynthesizerFactory synthesizers, Segmentation.Factory segmenters) {
        this.opener = opener;
        this.synthesizers = synthesizers;
        this.segmenters = segmenters;
    }

    @Override
    public EvaluationResult run(EvaluationOrder order, Listener listener, Cancellation cancellation)
            throws SynthesisException {
        try (Synthesizer model = synthesizers.open(order.model(), order.engine());
                FeatureComparison features =
                        FeatureComparison.open(order.perceiver(), order.engine())) {
            String palette = model.card().paletteKey();
            PairSource pairs = opener.open(order.data(), palette);
            Optional<Reader> reader = reader(order, model);
            try {
                return measure(
                        order, pairs, model, features, reader.orElse(null), listener, cancellation);
            } finally {
                reader.ifPresent(Reader::close);
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    private Optional<Reader> reader(EvaluationOrder order, Synthesizer model)
            throws SynthesisException {
        if (order.segmenter().isEmpty()) {
            return Optional.empty();
        }
        Segmentation network = segmenters.open(order.segmenter().get(), order.engine());
        if (!network.paletteKey().equals(model.card().paletteKey())) {
            network.close();
            throw new SynthesisException(
                    String.format(
                            "The model paints '%s', but the segmentation network reads '%s'.",
                            model.card().paletteKey(), network.paletteKey()));
        }
        return Optional.of(new Reader(network, model.card().classes()));
    }

    private static EvaluationResult measure(
            EvaluationOrder order,
            PairSource pairs,
            Synthesizer model,
            FeatureComparison features,
            @Nullable Reader reader,
            Listener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        int[] chosen = spread(pairs.size(), order.limit());
        Size size = model.card().size();
        int images = model.card().images();
        ClassColours colours = new ClassColours();
        for (int index : chosen) {
            Scene scene = Scene.of(pairs.pair(index), size);
            colours.add(scene.seen(), scene.photo());
        }
        Distances distances = new Distances(features.levels(), images);
        Spreads spreads = new Spreads(images);
        for (int i = 0; i < chosen.length; i++) {
            if (cancellation.isCancelled()) {
                throw new CancelledException();
            }
            Scene scene = Scene.of(pairs.pair(chosen[i]), size);
            PictureValues made =
                    model.render(scene.layout(), size, Progress.NONE, new Cancellation());
            List<RgbImage> pictures = new ArrayList<>();
            for (int image = 0; image < images; image++) {
                pictures.add(made.toImage(image));
            }
            List<RgbImage> all =
                    new ArrayList<>(List.of(scene.photo(), colours.paint(scene.seen())));
            all.addAll(pictures);
            distances.add(features.gaps(planes(all, size), size));
            spreads.add(scene.photo(), pictures);
            if (reader != null) {
                reader.read(scene, pictures);
            }
            listener.measured(
                    i + 1,
                    chosen.length,
                    new Sample(scene.name(), scene.layout(), made, scene.photo()));
        }
        List<EvaluationResult.Picture> figures = new ArrayList<>();
        for (int image = 0; image < images; image++) {
            figures.add(
                    new EvaluationResult.Picture(
                            distances.total(image),
                            distances.shareOfBest(image),
                            spreads.distance(image)));
        }
        return new EvaluationResult(
                chosen.length,
                size.toString(),
                distances.levels(),
                distances.bestTotal(),
                figures,
                distances.diversity(),
                Optional.ofNullable(reader).map(Reader::scores));
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

    /** The colours of the photos and of the pictures of each number. */
    private static final class Spreads {
        private final ColourSpread photos = new ColourSpread();
        private final List<ColourSpread> pictures = new ArrayList<>();

        Spreads(int images) {
            for (int image = 0; image < images; image++) {
                pictures.add(new ColourSpread());
            }
        }

        void add(RgbImage photo, List<RgbImage> made) {
            photos.add(photo);
            for (int image = 0; image < made.size(); image++) {
                pictures.get(image).add(made.get(image));
            }
        }

        double distance(int image) {
            return pictures.get(image).distance(photos);
        }
    }

    /** What the segmentation network reads from photos and pictures. */
    private static final class Reader implements AutoCloseable {
        private final Segmentation network;
        private final ConfusionMatrix photos;
        private final ConfusionMatrix renders;

        Reader(Segmentation network, int classes) {
            this.network = network;
            this.photos = new ConfusionMatrix(classes);
            this.renders = new ConfusionMatrix(classes);
        }

        void read(Scene scene, List<RgbImage> pictures) throws SynthesisException {
            photos.add(scene.seen(), network.read(scene.photo()));
            for (RgbImage picture : pictures) {
                renders.add(scene.seen(), network.read(picture));
            }
        }

        EvaluationResult.Reading scores() {
            return new EvaluationResult.Reading(score(photos), score(renders));
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
