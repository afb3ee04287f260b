package veduta.api.training;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.EngineOptions;
import veduta.image.VividPhoto;
import veduta.layout.VoidFill;

/**
 * A training to be run: the configuration, and where everything lies.
 *
 * @param config what decides the result; when resuming, the checkpoint's configuration but for the
 *     number of steps
 * @param data what it learns from
 * @param validation pairs by which it is judged while it runs; empty where the configuration holds
 *     back a share of those it would learn from, or none judge it
 * @param perceptual file of the perceptual network; empty only where the configuration needs none
 * @param initialWeights with which weights it begins
 * @param output where results go and how often
 * @param provenance what the model says of its making: data, licence, date and command; steps and
 *     loss are added, and the licence of the model that it begins with where none is given
 * @param engine where and with how many threads; the number format is the configuration's
 */
public record TrainingJob(
        TrainingConfig config,
        Data data,
        Optional<Data> validation,
        Optional<Path> perceptual,
        InitialWeights initialWeights,
        Output output,
        Map<String, String> provenance,
        EngineOptions engine) {
    /** A job without pairs of its own to be judged by. */
    public TrainingJob(
            TrainingConfig config,
            Data data,
            Optional<Path> perceptual,
            InitialWeights initialWeights,
            Output output,
            Map<String, String> provenance,
            EngineOptions engine) {
        this(
                config,
                data,
                Optional.empty(),
                perceptual,
                initialWeights,
                output,
                provenance,
                engine);
    }

    /** Takes a copy of the provenance. */
    public TrainingJob {
        provenance = Map.copyOf(new TreeMap<>(provenance));
    }

    /** The same job with another configuration. */
    public TrainingJob withConfig(TrainingConfig other) {
        return new TrainingJob(
                other, data, validation, perceptual, initialWeights, output, provenance, engine);
    }

    /** The same job, whose model says something else of its making. */
    public TrainingJob withProvenance(Map<String, String> other) {
        return new TrainingJob(
                config, data, validation, perceptual, initialWeights, output, other, engine);
    }

    /** The same job with results elsewhere. */
    public TrainingJob withOutput(Output other) {
        return new TrainingJob(
                config, data, validation, perceptual, initialWeights, other, provenance, engine);
    }

    /** The same job, going on from the checkpoint or not. */
    public TrainingJob resuming(boolean resume) {
        return new TrainingJob(
                config,
                data,
                validation,
                perceptual,
                new InitialWeights(resume, initialWeights.model()),
                output,
                provenance,
                engine);
    }

    /**
     * What a training learns from.
     *
     * @param pairs folder of photos and layouts, or the one file of a data set
     * @param encoding key of the layouts' encoding; empty to recognise it
     * @param voidFill what is done to the void of the layouts as they are read
     * @param split which part of it, if it is divided
     * @param vivid whether photographs are made vivid as they are read, see {@link VividPhoto}
     * @param aspect width of what a whole pair shows as a share of its height, above 0 and at most
     *     100, where files are squashed; empty where their pixels are square
     */
    public record Data(
            Path pairs,
            Optional<String> encoding,
            VoidFill voidFill,
            DatasetSplit split,
            boolean vivid,
            Optional<Double> aspect,
            boolean strict) {
        /** Checks the aspect ratio. */
        public Data {
            if (aspect.isPresent() && !(aspect.get() > 0 && aspect.get() <= 100)) {
                throw new IllegalArgumentException(
                        "No photo is " + aspect.get() + " times as wide as it is tall.");
            }
        }

        /**
         * Pairs whose pixels are square; an encoding that is not recognised well is taken all the
         * same.
         */
        public Data(
                Path pairs,
                Optional<String> encoding,
                VoidFill voidFill,
                DatasetSplit split,
                boolean vivid) {
            this(pairs, encoding, voidFill, split, vivid, Optional.empty(), false);
        }

        /** Photographs as they are. */
        public Data(Path pairs, Optional<String> encoding, VoidFill voidFill, DatasetSplit split) {
            this(pairs, encoding, voidFill, split, false);
        }

        /** The part to learn from, whose layouts are taken as they are. */
        public Data(Path pairs, Optional<String> encoding) {
            this(pairs, encoding, VoidFill.NONE);
        }

        /** The part that is kept for judging, where the data set has one; else it is refused. */
        public Data heldOut() {
            return new Data(
                    pairs,
                    encoding,
                    voidFill,
                    new DatasetSplit(DatasetSplit.HELD_OUT.names(), true),
                    vivid,
                    aspect,
                    strict);
        }

        /** The part to learn from. */
        public Data(Path pairs, Optional<String> encoding, VoidFill voidFill) {
            this(pairs, encoding, voidFill, DatasetSplit.TRAINING);
        }
    }

    /**
     * With which weights a training begins.
     *
     * @param resume whether to go on from the checkpoint beside the model
     * @param model a model whose fitting layers are taken over; ignored when resuming
     */
    public record InitialWeights(boolean resume, Optional<Path> model) {}

    /**
     * Where results go. The log, the checkpoint and the preview lie beside the model and carry its
     * name.
     *
     * @param model file to be written at the end
     * @param checkpoints when checkpoints are written; one of the last step is in any case
     * @param previews when previews are drawn
     * @param retainPreviews whether every preview stays, under the number of its step, and there is
     *     one before the first step; else the last one replaces the others
     */
    public record Output(
            Path model, Interval checkpoints, Interval previews, boolean retainPreviews) {
        private static final String ENDING = ".safetensors";

        /**
         * An output by numbers of steps only, which keeps the last preview.
         *
         * @param checkpointEvery steps between checkpoints, at least 1
         * @param previewEvery steps between previews; 0 makes none
         */
        public Output(Path model, int checkpointEvery, int previewEvery) {
            this(model, new Interval(checkpointEvery, 0), new Interval(previewEvery, 0), false);
        }

        /** Checks that there are checkpoints. */
        public Output {
            if (!checkpoints.isEver()) {
                throw new IllegalArgumentException("A training needs checkpoints now and then.");
            }
        }

        /** The model's name: its file name without ending. */
        public String name() {
            Path file = model.getFileName();
            String name = file == null ? "model" : file.toString();
            return name.endsWith(ENDING)
                    ? name.substring(0, name.length() - ENDING.length())
                    : name;
        }

        /** The file of the model with the best score so far. */
        public Path best() {
            return model.resolveSibling(name() + ".best" + ENDING);
        }

        /** The file with one row of numbers a validation. */
        public Path validationLog() {
            return model.resolveSibling(name() + ".validation.csv");
        }

        /** The file of the last checkpoint. */
        public Path checkpoint() {
            return model.resolveSibling(name() + ".checkpoint" + ENDING);
        }

        /** The folder of all previews, if they are kept: no other model's. */
        public Path previewFolder() {
            return model.resolveSibling(name() + ".previews");
        }

        /** The file of the preview after a step. */
        public Path preview(int step) {
            return retainPreviews
                    ? previewFolder().resolve(String.format(Locale.ROOT, "%07d.png", step))
                    : preview();
        }

        /** The file of the last preview. */
        public Path preview() {
            return model.resolveSibling(name() + ".preview.png");
        }

        /** The file with one row of numbers a step. */
        public Path log() {
            return model.resolveSibling(name() + ".csv");
        }
    }
}
