package veduta.training;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import veduta.api.compute.SynthesisException;
import veduta.api.training.TrainingJob;
import veduta.ml.engine.TorchEngine;
import veduta.ml.loss.Losses;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.perceptual.FeatureGaps;
import veduta.ml.perceptual.PerceptualNetworkSource;

/**
 * The networks in files that a training begins with, each opened once.
 *
 * @param perceptual what the loss looks through; empty if it needs none
 * @param initialModel the model whose weights it begins with; empty if it begins without or goes on
 */
record TrainingFiles(
        Optional<PerceptualNetworkSource> perceptual, Optional<ModelFileSource> initialModel)
        implements AutoCloseable {
    private static final String LICENCE = "licence";

    /**
     * Opens them.
     *
     * @throws SynthesisException if a file is missing, broken or not what it should be
     */
    static TrainingFiles open(TrainingJob job, Losses losses) throws SynthesisException {
        Optional<PerceptualNetworkSource> perceptual = Optional.empty();
        boolean opened = false;
        try {
            if (job.perceptual().isPresent() && losses.needPerceptualNetwork(job.config())) {
                perceptual =
                        Optional.of(
                                PerceptualNetworkSource.open(
                                        job.perceptual().get(), job.config().loss().levels()));
            }
            TrainingJob.InitialWeights initial = job.initialWeights();
            Optional<ModelFileSource> model =
                    initial.resume() || initial.model().isEmpty()
                            ? Optional.empty()
                            : Optional.of(ModelFileSource.open(initial.model().get()));
            opened = true;
            return new TrainingFiles(perceptual, model);
        } finally {
            if (!opened && perceptual.isPresent()) {
                perceptual.get().close();
            }
        }
    }

    /** What compares pictures with photos beside the loss: as much as that may look through. */
    FeatureGaps features(TorchEngine torch) throws SynthesisException {
        return new FeatureGaps(
                torch,
                perceptual.isPresent()
                        ? Optional.of(perceptual.get().load(torch))
                        : Optional.empty());
    }

    /** SHA-256 of the perceptual network's file; empty if there is none. */
    String perceptualDigest() throws SynthesisException {
        return perceptual.isPresent() ? perceptual.get().digest() : "";
    }

    /** The job under the initial model's licence, which holds for what is made of it. */
    TrainingJob inherited(TrainingJob job) {
        Map<String, String> provenance = new TreeMap<>(job.provenance());
        initialModel
                .map(model -> model.info().provenance().get(LICENCE))
                .ifPresent(licence -> provenance.putIfAbsent(LICENCE, licence));
        return job.withProvenance(provenance);
    }

    @Override
    public void close() throws SynthesisException {
        try {
            if (perceptual.isPresent()) {
                perceptual.get().close();
            }
        } finally {
            if (initialModel.isPresent()) {
                initialModel.get().close();
            }
        }
    }
}
