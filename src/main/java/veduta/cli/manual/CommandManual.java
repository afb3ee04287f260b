package veduta.cli.manual;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The manual of a command line: a script by which bash and zsh complete commands and options, and
 * one manual page for each command.
 */
public final class CommandManual {
    private final CommandLine line;
    private final String version;

    /**
     * The manual of a program.
     *
     * @param line its commands; help that it prints later is not wrapped
     * @param version name and number of the program, as in the foot of each page
     */
    public CommandManual(CommandLine line, String version) {
        this.line = line;
        this.version = version;
    }

    /** The script for bash, which zsh reads by its {@code bashcompinit}. */
    public String completion() {
        return AutoComplete.bash(line.getCommandName(), line);
    }

    /** The manual pages in troff by the names of their files, as in {@code veduta-render.1}. */
    public Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        add(line, pages);
        return pages;
    }

    private void add(CommandLine command, Map<String, String> pages) {
        pages.put(
                ManualPage.name(command.getCommandSpec()) + ".1", ManualPage.of(command, version));
        command.getSubcommands().values().forEach(each -> add(each, pages));
    }

    /**
     * Writes {@code completion/NAME} and {@code man/*.1} into a folder.
     *
     * @throws IOException if they cannot be written
     */
    public void write(Path folder) throws IOException {
        Path completion = Files.createDirectories(folder.resolve("completion"));
        write(completion.resolve(line.getCommandName()), completion());
        Path man = Files.createDirectories(folder.resolve("man"));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            write(man.resolve(page.getKey()), page.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
