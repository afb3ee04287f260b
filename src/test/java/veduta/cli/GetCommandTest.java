package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.model.ModelInfo;
import veduta.download.FileServer;
import veduta.ml.modelfile.ModelFile;

@Tag("engine")
final class GetCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/tiny");
    private static final String INDEX = "model.ckpt.index";
    private static final String DATA = "model.ckpt.data-00000-of-00001";

    @TempDir private Path folder;
    private Program program;
    private FileServer server;

    @BeforeEach
    void start() throws Exception {
        program = Program.in(folder);
        server = FileServer.start();
        server.put("/mirror/" + INDEX, Files.readAllBytes(GOLDEN.resolve(INDEX)));
        server.put("/mirror/" + DATA, data());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] data() throws IOException {
        return Files.readAllBytes(GOLDEN.resolve(DATA));
    }

    private Program.Result get(Object... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "get";
        words[1] = "--from";
        words[2] = server.address("/mirror");
        System.arraycopy(more, 0, words, 3, more.length);
        return program.run(words);
    }

    private Path downloads() {
        return folder.resolve("cache/downloads/crn-256p");
    }

    @Test
    void get_withoutName_listsSizesAndLicences() {
        Program.Result list = program.run("get");
        assertEquals(0, list.code(), list.err());
        assertTrue(list.out().contains("vgg19: "), list.out());
        assertTrue(list.out().contains("about 575 MB; BSD 3-Clause"), list.out());
        assertTrue(list.out().contains("crn-gta: "), list.out());
    }

    @Test
    void get_checkpoint_becomesAModelThatRenders() throws Exception {
        Program.Result got = get("crn-256p");
        assertEquals(0, got.code(), got.err());
        assertEquals(program.model("crn-256p").toString(), got.out().strip());
        assertTrue(got.err().startsWith("crn-256p: the authors' street model"), got.err());
        ModelInfo info = ModelFile.info(program.model("crn-256p"));
        assertEquals("cityscapes", info.paletteKey());
        assertTrue(info.provenance().get("licence").startsWith("MIT"));
        assertTrue(info.provenance().get("source").startsWith(server.address("/").toString()));
        assertFalse(Files.exists(downloads()));
        Path layout = SampleFiles.street(folder.resolve("street.png"), "cityscapes-color");
        Program.Result rendered =
                program.run("render", layout, "-o", folder.resolve("a.png"), "--model", "crn-256p");
        assertEquals(0, rendered.code(), rendered.err());
    }

    @Test
    void get_twice_saysThatItIsThere() {
        get("crn-256p");
        server.close();
        Program.Result again = get("crn-256p");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.err().contains("is there already"), again.err());
        assertTrue(program.run("get").out().contains("(here)"));
    }

    @Test
    void get_damagedTensor_isReportedAndRemoved() throws Exception {
        byte[] damaged = data();
        damaged[damaged.length / 3] ^= 1;
        server.put("/mirror/" + DATA, damaged);
        Program.Result refused = get("crn-256p");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("checksum of"), refused.err());
        assertFalse(Files.exists(program.model("crn-256p")));
        assertFalse(Files.exists(downloads().resolve(DATA)));
        server.put("/mirror/" + DATA, data());
        assertEquals(0, get("crn-256p").code());
    }

    @Test
    void get_toAFolder_putsItThere() {
        Path there = folder.resolve("there");
        Program.Result got = get("crn-512p", "--to", there);
        assertEquals(0, got.code(), got.err());
        assertTrue(Files.isRegularFile(there.resolve("crn-512p.safetensors")));
    }

    @Test
    void get_unknownNameOrAddress_isRefused() {
        assertEquals(2, get("vgg11").code());
        Program.Result refused = program.run("get", "vgg19", "--from", "nowhere");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("is no address of a folder"), refused.err());
        Program.Result absent = get("vgg19");
        assertEquals(1, absent.code());
        assertTrue(absent.err().contains("vgg19-dcbb9e9d.pth does not exist (404)"), absent.err());
    }
}
