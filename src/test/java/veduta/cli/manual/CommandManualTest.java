package veduta.cli.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import veduta.app.Components;
import veduta.app.Registries;
import veduta.io.UserFolders;

/** Every command and option is in the script and in the pages, and shells and groff read them. */
final class CommandManualTest {
    @TempDir private Path folder;
    private CommandLine line;
    private CommandManual manual;

    @BeforeEach
    void build() {
        Path nothing = folder.resolve("nobody");
        line =
                Components.of(new UserFolders(nothing, nothing, nothing), Registries.usual())
                        .commandLine();
        manual = new CommandManual(line, "veduta 1.2.3");
    }

    private static List<CommandLine> all(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().forEach(each -> all.addAll(all(each)));
        return all;
    }

    private static List<String> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(each -> !each.hidden())
                .map(OptionSpec::names)
                .flatMap(Arrays::stream)
                .toList();
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    /** What a program prints, on both ways, after it has ended well. */
    private String run(String... command) throws Exception {
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int code = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertEquals(0, code, String.join(" ", command) + ": " + text);
        return text;
    }

    @Test
    void pages_everyCommand_hasOneWithAllItsOptions() {
        Map<String, String> pages = manual.pages();
        Set<String> names = new HashSet<>();
        for (CommandLine command : all(line)) {
            String name = command.getCommandSpec().qualifiedName("-") + ".1";
            names.add(name);
            String page = pages.get(name);
            for (String option : options(command)) {
                String term = option.replace("-", "\\-");
                assertTrue(
                        page.lines()
                                .anyMatch(
                                        row ->
                                                row.startsWith("\\fB")
                                                        && row.matches(
                                                                ".*(\\\\fB|, )"
                                                                        + Pattern.quote(term)
                                                                        + "([ =,\\[\\\\].*|$)")),
                        name + " has no " + option);
            }
            command.getSubcommands()
                    .keySet()
                    .forEach(
                            each ->
                                    assertTrue(
                                            page.contains(
                                                    "\\fB" + each.replace("-", "\\-") + "\\fR\n"),
                                            name + " has no " + each));
        }
        assertEquals(names, pages.keySet());
        assertTrue(names.contains("veduta-bench-forward.1"), names.toString());
        assertTrue(pages.get("veduta.1").startsWith(".TH \"VEDUTA\" 1 \"\" \"veduta 1.2.3\"\n"));
    }

    @Test
    void pages_render_sayWhatItsHelpSays() {
        String page = manual.pages().get("veduta-render.1");
        String help = line.getSubcommands().get("render").getUsageMessage();
        for (String word : help.split("\\s+")) {
            String escaped = word.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
            assertTrue(
                    !word.matches("\\p{L}+[.,;)]?") || page.contains(escaped),
                    "The page lacks '" + word + "'.");
        }
        assertFalse(page.contains("${"), page);
        assertTrue(page.contains(".SH \"EXAMPLES\"\n.PP\n.nf\nveduta render "), page);
    }

    @Test
    void pages_groff_readsThemWithoutAWarning() throws Exception {
        assumeTrue(isThere("groff"), "There is no groff here.");
        manual.write(folder);
        for (String name : manual.pages().keySet()) {
            String file = folder.resolve("man").resolve(name).toString();
            assertEquals("", run("groff", "-man", "-ww", "-Tutf8", "-z", file), name);
        }
    }

    @Test
    void pages_troffOfTextWithItsOwnLetters_isReadAsText() throws Exception {
        assumeTrue(isThere("groff"), "There is no groff here.");
        Troff page = new Troff("a", "b");
        page.line(".x 'y' \\n --z \u00e4 \u2013 ~ ^ ` \"q\"");
        Path file = Files.writeString(folder.resolve("a.1"), page.toString());
        String read = run("groff", "-man", "-ww", "-Tutf8", "-P-c", file.toString());
        assertTrue(read.contains(".x 'y' \\n --z \u00e4 \u2013 ~ ^ ` \"q\""), read);
    }

    @Test
    void completion_everyCommand_offersItsCommandsAndOptions() {
        String script = manual.completion();
        for (CommandLine command : all(line)) {
            String function =
                    "_picocli_" + command.getCommandSpec().qualifiedName("_").replace("-", "");
            int begin = script.indexOf("function " + function + "() {");
            assertTrue(begin >= 0, "There is no " + function + " in the script.");
            String body = script.substring(begin, script.indexOf("\n}\n", begin));
            for (String word : options(command)) {
                assertTrue(
                        body.matches("(?s).*['\" ]" + Pattern.quote(word) + "['\" ].*"),
                        function + " has no " + word);
            }
            for (String word : command.getSubcommands().keySet()) {
                assertTrue(
                        body.matches(
                                "(?s).*commands=\"([^\"]* )?" + Pattern.quote(word) + "[ \"].*"),
                        function + " has no " + word);
            }
        }
    }

    @Test
    void completion_bash_takesItAndCompletes() throws Exception {
        assumeTrue(isThere("bash"), "There is no bash here.");
        manual.write(folder);
        String script = folder.resolve("completion/veduta").toString();
        run("bash", "-n", script);
        String offered =
                run(
                        "bash",
                        "-c",
                        "source \"$1\"; COMP_WORDS=(veduta insp); COMP_CWORD=1;"
                                + " COMP_LINE='veduta insp'; _complete_veduta;"
                                + " echo \"${COMPREPLY[@]}\"",
                        "bash",
                        script);
        assertEquals("inspect", offered.strip());
    }
}
