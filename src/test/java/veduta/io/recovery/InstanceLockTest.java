package veduta.io.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
    private final Set<Path> held = new HashSet<>();

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("run.lock");
    }

    @Test
    void take_heldByThisProgram_isEmptyUntilItIsClosed() throws Exception {
        InstanceLock lock = InstanceLock.take(file, held).orElseThrow();
        assertEquals(Set.of(file), held);
        assertEquals(Optional.empty(), InstanceLock.take(file, held));
        lock.close();
        assertTrue(held.isEmpty());
        assertTrue(Files.exists(file));
        InstanceLock.take(file, held).orElseThrow().close();
    }

    @Test
    void take_heldByAnotherPartOfThisProgram_isEmptyAndNotRecorded() throws Exception {
        Set<Path> others = new HashSet<>();
        InstanceLock lock = InstanceLock.take(file, others).orElseThrow();
        assertEquals(Set.of(file), others);
        assertEquals(Optional.empty(), InstanceLock.take(file, held));
        assertTrue(held.isEmpty());
        lock.close();
    }

    @Test
    void take_otherFile_isFree() throws Exception {
        Path another = folder.resolve("other.lock");
        InstanceLock lock = InstanceLock.take(file, held).orElseThrow();
        InstanceLock.take(another, held).orElseThrow().close();
        assertEquals(Set.of(file), held);
        lock.close();
        assertTrue(held.isEmpty());
    }

    @Test
    void take_folderIsMissing_failsAndIsNotRecorded() {
        Path missing = folder.resolve("missing").resolve("run.lock");
        assertThrows(IOException.class, () -> InstanceLock.take(missing, held));
        assertTrue(held.isEmpty());
    }

    @Test
    void closeAndDelete_lock_leavesNoFile() throws Exception {
        InstanceLock.take(file, held).orElseThrow().closeAndDelete();
        assertFalse(Files.exists(file));
        assertTrue(held.isEmpty());
    }

    @Test
    void take_heldByAnotherProgram_isEmptyUntilThatIsKilled() throws Exception {
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockProcess.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            assertEquals("taken", other.inputReader().readLine());
            assertEquals(Optional.empty(), InstanceLock.take(file, held));
            assertTrue(held.isEmpty());
        } finally {
            other.destroyForcibly().waitFor();
        }
        InstanceLock.take(file, held).orElseThrow().close();
    }
}
