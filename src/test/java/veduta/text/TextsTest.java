package veduta.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/veduta");
    private static final Pattern USE =
            Pattern.compile("Texts\\s*\\.get\\(\\s*\"([A-Za-z.-]+)\"\\s*[,)]");

    @Test
    void sources_everyKeyUsed_isInTheBundle() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> collect(file, used));
        }
        assertFalse(used.isEmpty());
        used.removeIf(Texts::has);
        assertEquals(Set.of(), used);
    }

    private static void collect(Path file, Set<String> used) {
        try {
            Matcher matcher = USE.matcher(Files.readString(file));
            while (matcher.find()) {
                used.add(matcher.group(1));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void get_withValues_putsThemIn() {
        assertEquals("Picture 2 of 4", Texts.get("collection.picture", 2, 4));
        assertEquals("3.5 GB of memory", Texts.get("memory.gigabytes", 3.5));
    }
}
