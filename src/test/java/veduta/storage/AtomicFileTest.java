package veduta.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] NEW = {'n', 'e', 'w'};

    @TempDir Path folder;

    @Test
    void write_throughLinks_keepsThem() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("file");
        Files.writeString(real, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real", "file"));
        Path outer = Files.createSymbolicLink(folder.resolve("outer"), link);

        AtomicFile.write(outer, out -> out.write(NEW));

        assertTrue(Files.isSymbolicLink(outer));
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.isSymbolicLink(real));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void write_linkToNothing_makesTheFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later"));

        AtomicFile.write(link, out -> out.write(NEW));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(folder.resolve("later")));
    }

    @Test
    void write_linksInACircle_isRefused() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));

        assertThrows(
                FileSystemLoopException.class, () -> AtomicFile.write(one, out -> out.write(NEW)));
    }

    /** Nobody, not even the system's administrator, can make files in this folder. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void write_folderThatTakesNone_namesTheWantedFile() {
        Path target = Path.of("/proc/self/wanted.png");

        IOException refused =
                assertThrows(
                        IOException.class, () -> AtomicFile.write(target, out -> out.write(NEW)));

        assertEquals(
                "/proc/self/wanted.png cannot be written: its folder takes no new file.",
                refused.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void write_fullDisk_namesTheWantedFile() {
        IOException refused =
                assertThrows(
                        IOException.class,
                        () -> AtomicFile.write(Path.of("/dev/full"), out -> out.write(NEW)));

        assertEquals("/dev/full cannot be written: No space left on device.", refused.getMessage());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void write_device_isNotReplacedByAFile() throws IOException {
        AtomicFile.write(Path.of("/dev/null"), out -> out.write(NEW));

        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }
}
