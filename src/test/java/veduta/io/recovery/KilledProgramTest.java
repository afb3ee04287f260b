package veduta.io.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import veduta.io.document.VedutaFile;
import veduta.layout.LabelMap;

class KilledProgramTest {
    @TempDir Path folder;

    /** What was on the disk is restored, and what is restored is a state that there was. */
    @ParameterizedTest
    @ValueSource(ints = {10, 200, 510})
    void restore_programKilledWhileItPaints_losesNoFinishedEdit(int edits) throws Exception {
        Process painter =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                PainterProcess.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .start();
        int said = 0;
        try (BufferedReader out = painter.inputReader()) {
            while (said < edits) {
                said = number(out.readLine());
            }
            assertTrue(recovery().find().isEmpty(), "The program lives.");
            // Not by the process itself, which would close the stream that is still to be read.
            painter.toHandle().destroyForcibly();
            painter.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said = number(line);
            }
        }
        List<OrphanedSession> found = recovery().find();
        assertEquals(1, found.size());
        try (OrphanedSession left = found.get(0)) {
            assertPainted(left.restore().layout(), said);
            left.discard();
        }
        assertTrue(recovery().find().isEmpty());
    }

    private static void assertPainted(LabelMap layout, int atLeast) {
        byte[] labels = layout.toBytes();
        int painted = 0;
        while (painted < labels.length && labels[painted] == painted % 19) {
            painted++;
        }
        assertTrue(painted >= atLeast, painted + " of at least " + atLeast);
        for (int pixel = painted; pixel < labels.length; pixel++) {
            assertEquals((byte) LabelMap.VOID, labels[pixel]);
        }
    }

    private static int number(String line) throws IOException {
        if (line == null || !line.matches("\\d+")) {
            throw new IOException("The painting program said: " + line);
        }
        return Integer.parseInt(line);
    }

    private Recovery recovery() {
        return new Recovery(folder, new VedutaFile("1.2.3"));
    }
}
