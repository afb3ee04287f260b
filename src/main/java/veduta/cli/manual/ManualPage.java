package veduta.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import veduta.text.Texts;

/** The manual page of one command: what {@code --help} prints, in the sections of a page. */
final class ManualPage {
    /** So wide that nothing is wrapped; {@code man} wraps at the width of the terminal. */
    private static final int UNWRAPPED = 100_000;

    /** What the help has above its examples, and a page has as the section's title. */
    private static final Pattern HEADING = Pattern.compile("Examples?:");

    private static final int SHORT = 1;
    private static final int LONG = 3;
    private static final int MEANING = 4;

    private final CommandSpec spec;
    private final Help help;
    private final String version;

    private ManualPage(CommandLine line, String version) {
        spec = line.getCommandSpec();
        spec.usageMessage().autoWidth(false);
        spec.usageMessage().width(UNWRAPPED);
        help = line.getHelpFactory().create(spec, Help.defaultColorScheme(Help.Ansi.OFF));
        this.version = version;
    }

    /**
     * The page of a command in troff.
     *
     * @param version name and number of the program
     */
    static String of(CommandLine line, String version) {
        return new ManualPage(line, version).text();
    }

    /** A page's name: that of the command, after those of the commands that it is of. */
    static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private String text() {
        Troff page = new Troff(name(spec), version);
        page.section(Texts.get("manual.name"));
        page.line(name(spec) + " - " + summary(spec));
        page.section(Texts.get("manual.synopsis"));
        page.line(oneLine(help.synopsis(0)));
        page.section(Texts.get("manual.description"));
        page.line(oneLine(help.description()));
        arguments(page);
        commands(page);
        footer(page);
        seeAlso(page);
        return page.toString();
    }

    private void arguments(Troff page) {
        List<PositionalParamSpec> parameters =
                spec.positionalParameters().stream().filter(each -> !each.hidden()).toList();
        if (!parameters.isEmpty()) {
            page.section(Texts.get("manual.arguments"));
            for (PositionalParamSpec each : parameters) {
                item(
                        page,
                        help.createDefaultParameterRenderer()
                                .render(each, help.parameterLabelRenderer(), help.colorScheme()));
            }
        }
        page.section(Texts.get("manual.options"));
        for (OptionSpec each : spec.options()) {
            if (!each.hidden()) {
                item(
                        page,
                        help.createDefaultOptionRenderer()
                                .render(each, help.parameterLabelRenderer(), help.colorScheme()));
            }
        }
    }

    private static void item(Troff page, Text[]... rows) {
        String shortName = rows[0][SHORT].plainString();
        String longName = rows[0][LONG].plainString();
        String comma = shortName.isEmpty() || longName.isEmpty() ? "" : ", ";
        List<String> meanings = new ArrayList<>();
        for (Text[] row : rows) {
            meanings.add(row[MEANING].plainString());
        }
        page.item(shortName + comma + longName, oneLine(String.join(" ", meanings)));
    }

    private void commands(Troff page) {
        if (spec.subcommands().isEmpty()) {
            return;
        }
        page.section(Texts.get("manual.commands"));
        spec.subcommands().forEach((name, line) -> page.item(name, summary(line.getCommandSpec())));
    }

    /** Examples are indented in the help, and keep their lines. */
    private void footer(Troff page) {
        List<String> rows = help.footer().lines().toList();
        if (rows.stream().allMatch(String::isBlank)) {
            return;
        }
        page.section(Texts.get("manual.examples"));
        List<String> examples = new ArrayList<>();
        for (String row : rows) {
            if (row.startsWith("  ")) {
                examples.add(row);
            } else if (!row.isBlank() && !HEADING.matcher(row).matches()) {
                if (!examples.isEmpty()) {
                    page.verbatim(examples);
                    examples.clear();
                }
                page.paragraph(row);
            }
        }
        if (!examples.isEmpty()) {
            page.verbatim(examples);
        }
    }

    private void seeAlso(Troff page) {
        List<String> pages = new ArrayList<>();
        CommandLine parent = spec.commandLine().getParent();
        if (parent != null) {
            pages.add(name(parent.getCommandSpec()) + "(1)");
        }
        spec.subcommands().values().forEach(each -> pages.add(name(each.getCommandSpec()) + "(1)"));
        page.section(Texts.get("manual.see-also"));
        page.line(String.join(", ", pages));
    }

    /** What a command does, in a few words: its description up to the first stop. */
    private static String summary(CommandSpec spec) {
        String all = String.format(String.join(" ", spec.usageMessage().description()));
        return oneLine(all).split("[.:;](?= |$)", 2)[0];
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
