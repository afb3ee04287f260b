package veduta.training;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import veduta.api.compute.Cancellation;
import veduta.api.compute.CancelledException;
import veduta.api.compute.EngineLock;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingJob;
import veduta.api.training.TrainingListener;
import veduta.api.training.Validation;
import veduta.api.training.ValidationScore;
import veduta.api.training.ValidationState;
import veduta.ml.perceptual.FeatureGaps;
import veduta.training.dataset.SkippingDataset;
import veduta.training.validation.ValidationPairs;
import veduta.training.validation.Validator;

/** The validations of a training: logs every score, and writes the model of the best one. */
final class TrainingValidation implements Closeable {
    private final TrainingSession run;
    private final Optional<Judge> judge;
    private final CheckpointWriter writer;
    private final TrainingListener listener;

    private TrainingValidation(
            TrainingSession run,
            Optional<Judge> judge,
            CheckpointWriter writer,
            TrainingListener listener) {
        this.run = run;
        this.judge = judge;
        this.writer = writer;
        this.listener = listener;
    }

    private record Judge(Validator validator, ValidationLog log) {}

    /**
     * Reads the pairs and opens the log.
     *
     * @param pairs by which the training is judged; empty where it is not
     * @param features compare pictures
     * @param writer writes the best model, and a checkpoint when a validation is cancelled
     * @throws IOException if no pair can be read or the log cannot be written
     */
    static TrainingValidation open(
            TrainingSession run,
            TrainingJob job,
            Optional<SkippingDataset> pairs,
            FeatureGaps features,
            EngineLock lock,
            CheckpointWriter writer,
            TrainingListener listener)
            throws IOException {
        Optional<Validation> validation = run.config().validated();
        if (pairs.isEmpty() || validation.isEmpty()) {
            return new TrainingValidation(run, Optional.empty(), writer, listener);
        }
        ValidationPairs read =
                ValidationPairs.read(
                        pairs.get(), validation.get().count(), run.config().network().size());
        new UnreadablePairReporter(pairs.get(), listener).report();
        listener.judging(read.samples().size());
        ValidationLog log =
                ValidationLog.open(job.output().validationLog(), run.step(), features.levels());
        Validator validator = new Validator(read, features, lock);
        return new TrainingValidation(
                run, Optional.of(new Judge(validator, log)), writer, listener);
    }

    /**
     * Judges the present weights, if that is due.
     *
     * @return whether it was
     * @throws CancelledException if cancelled; a checkpoint is written, and a training that goes on
     *     from it makes up for the validation
     */
    boolean validate(Cancellation cancellation) throws SynthesisException, IOException {
        if (judge.isEmpty() || !run.isValidationDue()) {
            return false;
        }
        ValidationScore score;
        try {
            score = judge.get().validator().score(run.step(), run::rendered, cancellation);
        } catch (CancelledException stopped) {
            writer.save(run);
            throw stopped;
        }
        judge.get().log().append(score);
        ValidationState state = run.validated(score);
        if (state.isBest()) {
            writer.saveBest(run);
        }
        listener.validated(score, state);
        return true;
    }

    @Override
    public void close() throws IOException {
        if (judge.isPresent()) {
            judge.get().log().close();
        }
    }
}
