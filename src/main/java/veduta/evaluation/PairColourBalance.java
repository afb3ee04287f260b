package veduta.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import veduta.api.compute.Cancellation;
import veduta.api.compute.EngineOptions;
import veduta.api.compute.Progress;
import veduta.api.compute.SynthesisException;
import veduta.api.evaluation.ColourBalance;
import veduta.api.inference.Synthesizer;
import veduta.api.inference.SynthesizerFactory;
import veduta.api.model.Capability;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelSource;
import veduta.api.training.OutputFolder;
import veduta.image.Size;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.OutputColours;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.modelfile.ModelFileSource;
import veduta.storage.AtomicFile;
import veduta.text.Texts;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;
import veduta.training.dataset.PairOpener;
import veduta.training.dataset.SkippingDataset;

/** Balances the colours of a model's pictures by what they are on pairs. */
public final class PairColourBalance implements ColourBalance {
    /**
     * One move would do if values were not cut off at black and white; what that leaves is moved
     * again.
     */
    private static final int ROUNDS = 3;

    /** A picture that lies so little farther off than asked, in picture units, is left alone. */
    private static final double SPARE = 0.25;

    private final Architectures architectures;
    private final PairOpener opener;
    private final SynthesizerFactory synthesizers;

    /** A balance with these ways to open what it needs. */
    public PairColourBalance(
            Architectures architectures, PairOpener opener, SynthesizerFactory synthesizers) {
        this.architectures = architectures;
        this.opener = opener;
        this.synthesizers = synthesizers;
    }

    @Override
    public Result run(Job job, Progress progress, Cancellation cancellation)
            throws SynthesisException {
        OutputFolder.requireFor(job.output());
        try (ModelFileSource model = ModelFileSource.open(job.model())) {
            ModelInfo info = model.info();
            OutputColours output = output(info);
            List<Integer> sequence = sequence(job, info.images());
            Dataset pairs = opener.open(job.data(), info.paletteKey());
            int[] chosen = PairEvaluation.spread(pairs.size(), job.limit());
            Measurement looks =
                    new Measurement(
                            new SkippingDataset(pairs),
                            chosen,
                            job.engine(),
                            progress,
                            cancellation);
            CollectionColours before = looks.of(model);
            Map<String, float[]> weights = model.values();
            Path draft = job.output().resolveSibling(job.output().getFileName() + ".part");
            try {
                CollectionColours after = before;
                if (job.chroma() > 1) {
                    enrich(output, weights, before, job.chroma());
                    write(draft, model, weights, job);
                    after = looks.of(draft);
                }
                double within = job.target().within(Collections.min(after.distances()));
                for (int round = 0; round < ROUNDS && !isBalanced(after, within); round++) {
                    move(output, weights, after, within);
                    write(draft, model, weights, job);
                    after = looks.of(draft);
                }
                output.arrange(weights, sequence);
                write(draft, model, weights, job);
                AtomicFile.move(draft, job.output());
                return new Result(
                        looks.measured(),
                        before.distances(),
                        sequence.stream().map(after::distance).toList(),
                        before.photoChroma(),
                        before.chromas(),
                        sequence.stream().map(after::chroma).toList());
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failure) {
            throw new SynthesisException(failure);
        }
    }

    /** The last layer's colours; refuses networks that have none. */
    private OutputColours output(ModelInfo info) throws SynthesisException {
        architectures.of(info.architecture()).require(Capability.COLOUR_BALANCE);
        return new OutputColours(
                architectures.network(info.network()).outputLayer().orElseThrow(), info.images());
    }

    /** The pictures, from 0, in the order that is wanted. */
    private static List<Integer> sequence(Job job, int images) throws SynthesisException {
        List<Integer> present = IntStream.range(0, images).boxed().toList();
        if (job.sequence().isEmpty()) {
            return present;
        }
        List<Integer> wanted = job.sequence().stream().map(number -> number - 1).toList();
        if (!wanted.stream().sorted().toList().equals(present)) {
            throw new SynthesisException(Texts.get("fault.balance.order", images));
        }
        return wanted;
    }

    private static boolean isBalanced(CollectionColours colours, double within) {
        return colours.distances().stream().allMatch(each -> each <= within + SPARE);
    }

    private static void enrich(
            OutputColours output,
            Map<String, float[]> weights,
            CollectionColours colours,
            double most) {
        int images = colours.images();
        for (int image = 0; image < images; image++) {
            double gain = colours.chromaGain(image, most);
            output.enrich(weights, image, gain, colours.mean(image));
        }
    }

    private static void move(
            OutputColours output,
            Map<String, float[]> weights,
            CollectionColours colours,
            double within) {
        int images = colours.images();
        for (int image = 0; image < images; image++) {
            for (int channel = 0; channel < 3; channel++) {
                ColourMove move = colours.move(image, channel, within);
                output.move(weights, image, channel, move.gain(), move.shift());
            }
        }
    }

    private static String note(Job job) {
        Target target = job.target();
        String within =
                target.timesBest()
                        ? "balanced to within " + target.value() + " times the nearest"
                        : "balanced to within " + target.value();
        return job.chroma() > 1
                ? within + ", up to " + job.chroma() + " times as colourful"
                : within;
    }

    private static void write(
            Path file, ModelFileSource model, Map<String, float[]> weights, Job job)
            throws SynthesisException {
        ModelInfo balanced = model.info().with("colours", note(job));
        ModelFile.write(file, balanced, model.parameters(), weights);
    }

    /** Renders the chosen layouts and looks at the colours. */
    private final class Measurement {
        private final SkippingDataset pairs;
        private final int[] chosen;
        private final EngineOptions engine;
        private final Progress progress;
        private final Cancellation cancellation;
        private int measured;

        Measurement(
                SkippingDataset pairs,
                int[] chosen,
                EngineOptions engine,
                Progress progress,
                Cancellation cancellation) {
            this.pairs = pairs;
            this.chosen = chosen;
            this.engine = engine;
            this.progress = progress;
            this.cancellation = cancellation;
        }

        /** The colours that the model in a file makes. */
        CollectionColours of(Path file) throws SynthesisException, IOException {
            return of(synthesizers.open(file, engine));
        }

        /** The colours that the model in an open file makes. */
        CollectionColours of(ModelSource source) throws SynthesisException, IOException {
            return of(synthesizers.open(source, engine));
        }

        private CollectionColours of(Synthesizer opened) throws SynthesisException, IOException {
            try (Synthesizer model = opened) {
                Size size = model.info().size();
                CollectionColours colours = new CollectionColours(model.info().images());
                measured = 0;
                for (int i = 0; i < chosen.length; i++) {
                    cancellation.check();
                    Optional<Pair> pair = pairs.ifReadable(chosen[i]);
                    if (pair.isPresent()) {
                        EvaluationSample scene = EvaluationSample.of(pair.get(), size);
                        colours.add(
                                scene.photo(),
                                model.render(scene.layout(), size, Progress.NONE, cancellation));
                        measured++;
                    }
                    progress.advance(i + 1, chosen.length);
                }
                if (measured == 0) {
                    throw new SynthesisException(
                            Texts.get("fault.pairs.all-broken", pairs.broken().get(0)));
                }
                return colours;
            }
        }

        /** The number of pairs that could be read. */
        int measured() {
            return measured;
        }
    }
}
