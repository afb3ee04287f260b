package veduta.training;

import java.nio.file.Path;
import java.util.Map;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingJob;
import veduta.ml.architecture.Network;
import veduta.ml.modelfile.ModelFile;
import veduta.tensorfile.TensorType;
import veduta.tensorfile.WeightsException;

/** Writes what a training has made as a model. */
final class ModelExport {
    private ModelExport() {}

    /**
     * Writes a model, in float16.
     *
     * @param file its name without ending becomes the model's
     * @param training what the model says of its making
     * @param averages values of all parameters by name
     * @throws SynthesisException if the disk does not take it
     */
    static void write(
            Path file, Network network, SavedTraining training, Map<String, float[]> averages)
            throws SynthesisException {
        ModelInfo info =
                new ModelInfo(
                        new TrainingJob.Output(file, 1, 0).name(),
                        network.config(),
                        Provenance.of(training, network));
        try {
            ModelFile.write(file, info, network.parameters(), averages, TensorType.F16);
        } catch (WeightsException failure) {
            throw new SynthesisException(failure);
        }
    }
}
