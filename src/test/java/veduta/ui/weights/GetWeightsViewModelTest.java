package veduta.ui.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.ModelImport;
import veduta.app.Registries;
import veduta.download.Fetcher;
import veduta.download.FileServer;
import veduta.download.FreeSpace;
import veduta.download.Publication;
import veduta.download.PublishedWeights;
import veduta.io.palette.PaletteCatalog;
import veduta.ml.crn.published.WeightImport;
import veduta.ml.modelfile.ModelFile;
import veduta.ui.task.ManualRunner;

/** Gets weights from a server of this machine. */
final class GetWeightsViewModelTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/tiny");
    private static final String INDEX = "model.ckpt.index";
    private static final String DATA = "model.ckpt.data-00000-of-00001";

    @TempDir private Path folder;
    private final ManualRunner tasks = new ManualRunner();
    private final List<Path> here = new ArrayList<>();
    private FileServer server;
    private GetWeightsViewModel model;

    @BeforeEach
    void start() throws Exception {
        server = FileServer.start();
        server.put("/mirror/" + INDEX, Files.readAllBytes(GOLDEN.resolve(INDEX)));
        server.put("/mirror/" + DATA, Files.readAllBytes(GOLDEN.resolve(DATA)));
        server.put("/mirror/vgg19-dcbb9e9d.pth", new byte[5000]);
        ModelImport imports =
                new WeightImport(
                        new PaletteCatalog(List.of()).all(), Registries.usual().segmenters());
        model =
                new GetWeightsViewModel(
                        new PublishedWeights(
                                new Fetcher(FreeSpace.OF_DISK),
                                imports,
                                folder.resolve("downloads")),
                        kind -> folder.resolve(kind.name()),
                        tasks,
                        Runnable::run,
                        (publication, file) -> here.add(file));
        model.addressProperty().set(server.address("/mirror").toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void choose(String key) {
        Publication wanted =
                model.publications().stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        model.chosenProperty().set(wanted);
    }

    @Test
    void get_model_liesInItsFolder() throws Exception {
        choose("crn-256p");
        model.get();
        assertTrue(model.runningProperty().get());
        tasks.runNext();
        Path file = folder.resolve("MODEL").resolve("crn-256p.safetensors");
        assertEquals(List.of(file), here);
        assertEquals("cityscapes", ModelFile.info(file).paletteKey());
        assertEquals("crn-256p.safetensors is here.", model.sentenceProperty().get());
        assertEquals(1, model.shareProperty().get());
        assertFalse(model.runningProperty().get());
    }

    @Test
    void get_fileWithAnotherChecksum_isReportedAndNotKept() {
        choose("vgg19");
        model.get();
        tasks.runNext();
        assertEquals(List.of(), here);
        assertTrue(
                model.sentenceProperty().get().contains("SHA-256"), model.sentenceProperty().get());
        assertFalse(Files.exists(folder.resolve("PERCEIVER").resolve("vgg19.safetensors")));
        assertFalse(model.runningProperty().get());
    }

    @Test
    void cancel_thenGet_goesOn() {
        choose("crn-256p");
        model.get();
        model.cancel();
        tasks.runNext();
        assertEquals("Stopped; Get goes on from here.", model.sentenceProperty().get());
        assertEquals(List.of(), here);
        model.get();
        tasks.runNext();
        assertEquals(1, here.size());
    }

    @Test
    void get_textThatIsNoAddress_isReported() {
        model.addressProperty().set("no address");
        model.get();
        tasks.runNext();
        assertFalse(model.sentenceProperty().get().isEmpty());
        assertEquals(List.of(), here);
    }
}
