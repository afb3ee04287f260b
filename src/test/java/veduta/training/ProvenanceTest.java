package veduta.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.api.model.ModelInfo;
import veduta.api.model.NetworkConfig;
import veduta.api.training.SavedTraining;
import veduta.api.training.TrainingConfig;
import veduta.image.Size;
import veduta.ml.crn.CrnConfig;
import veduta.toy.ToyRegistries;

/** What a model says of its making. */
final class ProvenanceTest {
    private static Map<String, String> of(NetworkConfig network, double loss) throws Exception {
        TrainingConfig config =
                new TrainingConfig(
                        network,
                        new TrainingConfig.Loss("diversity", List.of(), List.of(), 0, 2, 0.3, 0.1),
                        new TrainingConfig.Schedule(9, 1e-3, 1, 0.1, 1, 1, 0, 0.9, 1),
                        Precision.FLOAT32);
        SavedTraining saved = new SavedTraining(config, 7, loss, "", Map.of("data", "two"));
        return Provenance.of(saved, ToyRegistries.withToys().architectures().network(network));
    }

    @Test
    void of_savedTraining_addsStepsAndLoss() throws Exception {
        NetworkConfig network = CrnConfig.of("two", 2, List.of(4, 4), new Size(8, 4), 1);
        assertEquals(
                Map.of("data", "two", "steps", "7", "border", "0", "loss", "1.500"),
                of(network, 1.5));
        assertEquals(null, of(network, Double.NaN).get("loss"));
    }

    /** Zero padding leaves lines in large pictures of refinement networks, and of no others. */
    @Test
    void of_savedTraining_asksTheNetworkForItsBorder() throws Exception {
        Size size = new Size(512, 256);
        NetworkConfig refinement =
                CrnConfig.of("two", 2, List.of(4, 4, 4, 4, 4, 4, 4), new Size(8, 4), 1);
        assertEquals(size, refinement.size());
        assertEquals("2", of(refinement, 1).get(ModelInfo.BORDER));
        NetworkConfig toy = new NetworkConfig("toy", "two", 2, 1, size, Map.of("mood", "plain"));
        assertEquals("0", of(toy, 1).get(ModelInfo.BORDER));
    }
}
