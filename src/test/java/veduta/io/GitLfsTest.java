package veduta.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.app.FileKinds;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.photo.Photos;
import veduta.tensorfile.SafetensorsFile;
import veduta.tensorfile.WeightsException;
import veduta.tensorfile.published.WeightFiles;

/** A clone without Git LFS has pointers in place of its large files. */
class GitLfsTest {
    private static final String SENTENCE =
            " is a Git LFS pointer, not the file itself; fetch it with 'git lfs pull'.";

    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file =
                Files.writeString(
                        folder.resolve("a.png"),
                        """
                        version https://git-lfs.github.com/spec/v1
                        oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
                        size 12345
                        """);
    }

    @Test
    void pictures_areCalledPointers() {
        LayoutFiles layouts = new LayoutFiles(Encodings.all(), List.of());
        assertEquals("'a.png'" + SENTENCE, sentence(() -> layouts.read(file)));
        assertEquals("'a.png'" + SENTENCE, sentence(() -> new Photos().read(file)));
        assertEquals(
                "'a.png'" + SENTENCE, FileKinds.handlers(layouts).recognise(file).file().reason());
    }

    @Test
    void weights_areCalledPointers() {
        for (Reading reading :
                List.<Reading>of(() -> SafetensorsFile.open(file), () -> WeightFiles.open(file))) {
            WeightsException fault = assertThrows(WeightsException.class, reading::run);
            assertTrue(fault.getMessage().endsWith(SENTENCE), fault.getMessage());
        }
    }

    private interface Reading {
        void run() throws Exception;
    }

    private static String sentence(Reading reading) {
        return assertThrows(IOException.class, reading::run).getMessage();
    }
}
