package veduta.evaluation;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
import veduta.evaluation.EvaluationFigures.Readers;
import veduta.image.PhotoPlanes;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.image.VividPhoto;
import veduta.layout.Palette;
import veduta.ml.engine.EngineFailure;
import veduta.ml.perceptual.FeatureComparison;
import veduta.text.Texts;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;
import veduta.training.validation.ClassColours;
import veduta.training.validation.FeatureDistances;

/** Measures models on pairs: renders every layout and compares the pictures with the photo. */
public final class PairEvaluation implements EvaluationService {
    /** Photos are read as they are, and once more as models trained on vivid ones saw them. */
    private static final Map<String, UnaryOperator<RgbImage>> VIVID =
            Map.of("vivid", VividPhoto::of);

    /** Mean colours of so many pairs hardly differ from those of more. */
    private static final int COLOUR_PAIRS = 200;

    private final PairOpener opener;
    private final SynthesizerFactory synthesizers;
    private final Segmentation.Factory segmenters;
    private final Function<String, Optional<Palette>> palettes;
    private final EngineLock lock;

    /**
     * An evaluation with these ways to open what it needs.
     *
     * @param palettes palettes by their keys
     * @param lock every comparison is a turn of its own
     */
    public PairEvaluation(
            PairOpener opener,
            SynthesizerFactory synthesizers,
            Segmentation.Factory segmenters,
            Function<String, Optional<Palette>> palettes,
            EngineLock lock) {
        this.opener = opener;
        this.palettes = palettes;
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
            Dataset pairs = opener.open(job.data(), model.info().paletteKey());
            try (Readers readers = readers(job, model.info())) {
                return measure(job, pairs, model, features, readers, listener, cancellation);
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

    private Readers readers(EvaluationJob job, ModelInfo model) throws SynthesisException {
        Optional<PictureReader> reader = Optional.empty();
        if (job.segmenter().isPresent()) {
            Segmentation network = open(job.segmenter().get(), job, model);
            reader = Optional.of(new PictureReader(network, model.classes()));
        }
        boolean opened = false;
        try {
            Readers both = new Readers(reader, judge(job, model));
            opened = true;
            return both;
        } finally {
            if (!opened) {
                reader.ifPresent(PictureReader::close);
            }
        }
    }

    private Optional<Judge> judge(EvaluationJob job, ModelInfo model) throws SynthesisException {
        if (job.judge().isEmpty()) {
            return Optional.empty();
        }
        Path file = job.judge().get();
        return Optional.of(
                new Judge(
                        String.valueOf(file.getFileName()),
                        open(file, job, model),
                        model.classes(),
                        model.images(),
                        JudgedSize.of(model.size()),
                        job.data().vivid() ? Map.of() : VIVID));
    }

    private Segmentation open(Path file, EvaluationJob job, ModelInfo model)
            throws SynthesisException {
        Segmentation network = segmenters.open(file, job.engine());
        if (!network.paletteKey().equals(model.paletteKey())) {
            network.close();
            throw new SynthesisException(
                    Texts.get(
                            "fault.evaluation.palettes", model.paletteKey(), network.paletteKey()));
        }
        return network;
    }

    private EvaluationResult measure(
            EvaluationJob job,
            Dataset pairs,
            Synthesizer model,
            FeatureComparison features,
            Readers readers,
            Listener listener,
            Cancellation cancellation)
            throws SynthesisException, IOException {
        SkippingDataset readable = new SkippingDataset(pairs);
        int[] wanted = spread(pairs.size(), job.limit());
        ModelInfo info = model.info();
        Size size = info.size();
        ClassColours colours =
                job.colours().isPresent()
                        ? colours(job.colours().get(), info, cancellation)
                        : colours(readable, wanted, info, cancellation);
        EvaluationFigures figures = figures(info, features, readers);
        TrainingOverlap known = new TrainingOverlap(PhotoDigests.in(info.provenance()));
        for (int index : wanted) {
            cancellation.check();
            Optional<Pair> read = readable.ifReadable(index);
            if (read.isEmpty()) {
                continue;
            }
            Pair pair = read.get();
            known.look(pair.photo());
            EvaluationSample scene = EvaluationSample.of(pair, size);
            long begin = System.nanoTime();
            Pictures made = model.render(scene.layout(), size, Progress.NONE, cancellation);
            double took = (System.nanoTime() - begin) / 1e9;
            RgbImage painting = colours.paint(scene.seen());
            List<double[][]> gaps = lock.take(() -> gaps(scene, painting, made, features));
            figures.add(scene, painting, made, gaps, took);
            listener.measured(
                    figures.names().size(),
                    wanted.length - readable.broken().size(),
                    new Sample(scene.name(), scene.layout(), made, scene.photo()));
        }
        requireSome(figures.names().size(), readable);
        List<String> caveats =
                EvaluationNotes.of(
                        figures.names(), known, readers.reader().isPresent(), readable.broken());
        if (job.colours().isPresent()) {
            caveats.add(Texts.get("evaluation.mean-colours", colours.photos()));
        }
        return figures.result(caveats);
    }

    private EvaluationFigures figures(ModelInfo info, FeatureComparison features, Readers readers)
            throws SynthesisException {
        Palette palette =
                palettes.apply(info.paletteKey())
                        .orElseThrow(
                                () ->
                                        new SynthesisException(
                                                Texts.get(
                                                        "train.evaluate.noPalette",
                                                        info.paletteKey())));
        return new EvaluationFigures(
                info.size(),
                new FeatureDistances(features.levels(), info.images()),
                new PlainRegions(palette, info.images()),
                readers,
                info.images());
    }

    /** The mean colours of other pairs than those measured. */
    private ClassColours colours(TrainingJob.Data data, ModelInfo info, Cancellation cancellation)
            throws SynthesisException, IOException {
        SkippingDataset pairs = new SkippingDataset(opener.open(data, info.paletteKey()));
        int[] some = spread(pairs.size(), COLOUR_PAIRS);
        ClassColours colours = colours(pairs, some, info, cancellation);
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
            SkippingDataset pairs, int[] chosen, ModelInfo info, Cancellation cancellation)
            throws SynthesisException, IOException {
        ClassColours colours = new ClassColours();
        for (int index : chosen) {
            cancellation.check();
            Optional<Pair> pair = pairs.ifReadable(index);
            if (pair.isPresent()) {
                EvaluationSample scene = EvaluationSample.of(pair.get(), info.size());
                colours.add(scene.seen(), scene.photo());
            }
        }
        return colours;
    }

    /** Distances among the photo, the painting and the pictures, in this order. */
    private static List<double[][]> gaps(
            EvaluationSample scene, RgbImage painting, Pictures made, FeatureComparison features) {
        List<RgbImage> all = new ArrayList<>(List.of(scene.photo(), painting));
        all.addAll(made.images());
        return features.gaps(planes(all, made.size()), made.size());
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
}
