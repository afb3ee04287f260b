package veduta.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/veduta");
    private static final Path BUNDLE = Path.of("src/main/resources/veduta/text/texts.properties");
    private static final Pattern USE =
            Pattern.compile("Texts\\s*\\.get\\(\\s*\"([A-Za-z.-]+)\"\\s*[,)]");

    /** Keys of these kinds are also handed on to where the text is asked for. */
    private static final Pattern HANDED_ON =
            Pattern.compile("\"((?:fault|recognised)\\.[A-Za-z.-]*[A-Za-z])\"");

    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9._-]+)\"");
    private static final Pattern BEGINNING =
            Pattern.compile("\"([A-Za-z][A-Za-z.-]*[.-])\"\\s*\\+");
    private static final Pattern ENDING = Pattern.compile("\\+\\s*\"(\\.[A-Za-z.-]+)\"");

    @Test
    void sources_everyKeyUsed_isInTheBundle() throws IOException {
        String sources = sources();
        Set<String> used = all(USE, sources);
        assertFalse(used.isEmpty());
        used.addAll(all(HANDED_ON, sources));
        used.removeIf(Texts::has);
        assertEquals(Set.of(), used);
    }

    /** A key is used if it stands in the sources whole, or if they put its beginning to an end. */
    @Test
    void bundle_everyKey_isUsed() throws IOException {
        String sources = sources();
        Set<String> literals = all(LITERAL, sources);
        Set<String> beginnings = all(BEGINNING, sources);
        Set<String> endings = all(ENDING, sources);
        Set<String> unused = new TreeSet<>(bundle().keySet());
        unused.removeAll(literals);
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        unused.removeIf(
                key ->
                        endings.stream()
                                .filter(key::endsWith)
                                .map(end -> key.substring(0, key.length() - end.length()))
                                .anyMatch(literals::contains));
        assertEquals(Set.of(), unused);
    }

    /** Of two lines with the same key, the first would be lost without a word. */
    @Test
    void bundle_everyKey_standsOnce() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (String line : Files.readAllLines(BUNDLE)) {
            String key = line.replaceFirst("=.*", "");
            if (!line.startsWith("#") && !seen.add(key)) {
                twice.add(key);
            }
        }
        assertEquals(List.of(), twice);
    }

    /** Where values are put in, an apostrophe is doubled or lost; elsewhere it is single. */
    @Test
    void bundle_everyText_hasTheApostrophesItNeeds() {
        ResourceBundle bundle = bundle();
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            if (text.contains("{")) {
                assertDoesNotThrow(() -> new MessageFormat(text), key);
                String rest = text.replace("''", "").replaceAll("'[{}]+'", "");
                assertFalse(rest.contains("'"), key);
            } else {
                assertFalse(text.contains("''"), key);
            }
        }
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle("veduta.text.texts");
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file)).append('\n');
            }
        }
        return sources.toString();
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void get_withValues_putsThemIn() {
        assertEquals("Picture 2 of 4", Texts.get("collection.picture", 2, 4));
        assertEquals("3.5 GB of memory", Texts.get("memory.gigabytes", 3.5));
    }
}
