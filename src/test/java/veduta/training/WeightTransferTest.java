package veduta.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.TestModels;
import veduta.app.Registries;
import veduta.ml.architecture.Architectures;
import veduta.ml.architecture.Network;
import veduta.ml.crn.UntrainedModel;
import veduta.ml.modelfile.ModelFile;
import veduta.ml.modelfile.ModelFileSource;
import veduta.ml.nn.ParameterSource;
import veduta.ml.nn.ParameterSpec;
import veduta.toy.ToyModels;
import veduta.toy.ToyRegistries;

/** What a network begins with, parameter by parameter, without an engine. */
final class WeightTransferTest {
    private static final Architectures ARCHITECTURES = ToyRegistries.withToys().architectures();
    private static final ModelInfo STREET = TestModels.street("street", List.of(4, 4), 2);

    @TempDir private Path folder;

    private static Network network(ModelInfo info) throws SynthesisException {
        return ARCHITECTURES.network(info.network());
    }

    private static float[] read(
            ParameterSource<SynthesisException> source, Network network, String name)
            throws SynthesisException {
        ParameterSpec spec =
                network.parameters().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return source.read(name, spec.shape());
    }

    private WeightTransfer transfer(Path model) throws SynthesisException {
        try (ModelFileSource source = ModelFileSource.open(model)) {
            return WeightTransfer.read(ARCHITECTURES, source);
        }
    }

    @Test
    void to_sameNetwork_takesEveryParameterAsItIs() throws Exception {
        Path model = UntrainedModel.write(folder.resolve("a.safetensors"), STREET, 7);
        WeightTransfer transfer = transfer(model);
        Network network = network(STREET);
        ParameterSource<SynthesisException> begun = transfer.to(network, network.untrained(1));
        for (Map.Entry<String, float[]> each : ModelFile.tensors(model).entrySet()) {
            assertArrayEquals(each.getValue(), read(begun, network, each.getKey()), each.getKey());
        }
        assertDoesNotThrow(transfer::requireTaken);
    }

    @Test
    void to_oneModuleMore_takesWhatBothHaveAndBeginsTheRestUntrained() throws Exception {
        Path model = UntrainedModel.write(folder.resolve("a.safetensors"), STREET, 7);
        Network grown = network(TestModels.street("grown", List.of(4, 4, 4), 2));
        ParameterSource<SynthesisException> begun = transfer(model).to(grown, grown.untrained(1));
        Map<String, float[]> old = ModelFile.tensors(model);
        assertArrayEquals(
                old.get("module1.conv2.weight"), read(begun, grown, "module1.conv2.weight"));
        ParameterSource<RuntimeException> fresh = grown.untrained(1);
        assertArrayEquals(
                fresh.read("module2.conv2.weight", new long[] {4, 4, 3, 3}),
                read(begun, grown, "module2.conv2.weight"));
    }

    @Test
    void to_networkOfAnotherArchitecture_takesNothingAndIsRefused() throws Exception {
        Path model = folder.resolve("toy.safetensors");
        ToyModels.write(model, "cityscapes", 19);
        WeightTransfer transfer = transfer(model);
        Network network = network(STREET);
        ParameterSource<SynthesisException> begun = transfer.to(network, network.untrained(1));
        ParameterSource<RuntimeException> fresh = network.untrained(1);
        for (ParameterSpec each : network.parameters()) {
            assertArrayEquals(
                    fresh.read(each.name(), each.shape()), begun.read(each.name(), each.shape()));
        }
        SynthesisException refused = assertThrows(SynthesisException.class, transfer::requireTaken);
        assertTrue(refused.getMessage().contains("toy.safetensors"), refused.getMessage());
    }

    @Test
    void read_modelOfAnUnknownArchitecture_isRefused() throws Exception {
        Path model = folder.resolve("toy.safetensors");
        ToyModels.write(model, "cityscapes", 19);
        try (ModelFileSource source = ModelFileSource.open(model)) {
            Architectures usual = Registries.usual().architectures();
            assertThrows(SynthesisException.class, () -> WeightTransfer.read(usual, source));
            assertEquals(19, source.info().classes());
        }
    }
}
