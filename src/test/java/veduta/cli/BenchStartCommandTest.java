package veduta.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
final class BenchStartCommandTest {
    @TempDir private Path folder;

    /** Starts the whole program three times, window, bundled model, first picture. */
    @Test
    void start_onceOfEachKind_reportsWindowBeforePicture() throws Exception {
        Program.Result result = Program.in(folder).run("bench", "start", "--repeats", "1");
        assertEquals(0, result.code(), result.err());
        JsonObject answer = JsonParser.parseString(result.out()).getAsJsonObject();
        for (String kind : new String[] {"plain", "archive"}) {
            JsonObject spreads = answer.getAsJsonObject(kind);
            double window = spreads.getAsJsonObject("window").get("median").getAsDouble();
            double picture = spreads.getAsJsonObject("picture").get("median").getAsDouble();
            assertTrue(0 < window && window < picture, result.out());
        }
    }

    @Test
    void start_noRepeats_exitsWithTwo() throws Exception {
        assertEquals(2, Program.in(folder).run("bench", "start", "--repeats", "0").code());
    }
}
