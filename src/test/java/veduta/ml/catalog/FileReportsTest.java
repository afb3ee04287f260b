package veduta.ml.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Precision;
import veduta.api.compute.SynthesisException;
import veduta.api.model.ModelInfo;
import veduta.api.model.ModelReport;
import veduta.api.model.PhotoDigests;
import veduta.image.Size;
import veduta.ml.architecture.NetworkCosts;
import veduta.ml.crn.TestNetworks;
import veduta.ml.crn.UntrainedModel;
import veduta.toy.ToyModels;
import veduta.toy.ToyRegistries;

/** What is reported on a model without running it. */
final class FileReportsTest {
    private static final long FREE = 1L << 36;
    private static final ModelInfo INFO = UntrainedModel.tiny("tiny", "cityscapes", 19, 2);

    private final FileReports reports =
            new FileReports(TestNetworks.ARCHITECTURES, TestNetworks.SEGMENTERS, () -> FREE);

    @TempDir private Path folder;

    private ModelReport report(ModelInfo info, Optional<Size> picture) throws Exception {
        Path file = UntrainedModel.write(folder.resolve("a.safetensors"), info, 3);
        return (ModelReport) reports.of(file, picture);
    }

    @Test
    void of_model_hasTheCostsOfItsNetworkInEveryFormat() throws Exception {
        Size picture = INFO.size().times(4);
        NetworkCosts costs = TestNetworks.ARCHITECTURES.network(INFO.network()).costs();
        ModelReport report = report(INFO, Optional.of(picture));
        assertEquals(INFO, report.model());
        assertEquals(costs.parameters(), report.parameters());
        assertEquals(picture, report.cost().picture());
        assertEquals(costs.multiplyAdds(picture), report.cost().multiplyAdds());
        assertEquals(
                EnumSet.complementOf(EnumSet.of(Precision.AUTO)), report.cost().memory().keySet());
        report.cost()
                .memory()
                .forEach(
                        (precision, memory) -> {
                            var expected = costs.render(picture, precision, 1, FREE);
                            assertEquals(expected.peakBytes(), memory.peakBytes());
                            assertEquals(expected.atOnceBytes(), memory.gpuBytes());
                        });
    }

    @Test
    void of_noSizeNamed_takesTheModelsOwn() throws Exception {
        assertEquals(INFO.size(), report(INFO, Optional.empty()).cost().picture());
    }

    @Test
    void of_modelThatNamesItsPhotos_reportsThem() throws Exception {
        assertEquals(Optional.empty(), report(INFO, Optional.empty()).photos());
        ModelReport seen = report(INFO.with(PhotoDigests.KEY, "AAAABBBB"), Optional.empty());
        assertEquals(Set.of("AAAABBBB"), seen.photos().orElseThrow().all());
    }

    @Test
    void of_sizeThatDoesNotFit_isRefused() {
        SynthesisException refused =
                assertThrows(
                        SynthesisException.class,
                        () -> report(INFO, Optional.of(new Size(33, 17))));
        assertTrue(refused.getMessage().contains("33x17"), refused.getMessage());
    }

    @Test
    void of_fileOfAnotherKind_isRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("text.safetensors"), "nonsense nonsense");
        assertThrows(SynthesisException.class, () -> reports.of(text, Optional.empty()));
    }

    @Test
    void of_addedNetwork_isReportedWhereItIsKnown() throws Exception {
        Path toy = folder.resolve("toy.safetensors");
        ToyModels.write(toy, "cityscapes", 19);
        assertThrows(SynthesisException.class, () -> reports.of(toy, Optional.empty()));
        FileReports known =
                new FileReports(
                        ToyRegistries.withToys().architectures(),
                        TestNetworks.SEGMENTERS,
                        () -> FREE);
        ModelReport report = (ModelReport) known.of(toy, Optional.empty());
        assertEquals("toy", report.model().architecture());
        assertTrue(report.cost().multiplyAdds() > 0);
    }
}
