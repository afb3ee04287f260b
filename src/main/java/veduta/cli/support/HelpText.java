package veduta.cli.support;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.Help.IParameterRenderer;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Help that is wrapped once, at the width of the terminal: what the source has on several lines is
 * one paragraph, and examples keep their lines whatever their length.
 */
public final class HelpText extends Help {
    private HelpText(CommandSpec spec, ColorScheme colours) {
        super(spec, colours);
    }

    /** Has a command and all commands of it print their help so. */
    public static void install(CommandLine line) {
        line.setHelpFactory(HelpText::new);
        join(line);
    }

    private static void join(CommandLine line) {
        var usage = line.getCommandSpec().usageMessage();
        if (usage.description().length > 1) {
            usage.description(String.join(" ", usage.description()));
        }
        line.getSubcommands().values().forEach(HelpText::join);
    }

    @Override
    public IOptionRenderer createDefaultOptionRenderer() {
        IOptionRenderer usual = super.createDefaultOptionRenderer();
        return (option, label, colours) -> joined(usual.render(option, label, colours));
    }

    @Override
    public IParameterRenderer createDefaultParameterRenderer() {
        IParameterRenderer usual = super.createDefaultParameterRenderer();
        return (parameter, label, colours) -> joined(usual.render(parameter, label, colours));
    }

    /** The description is the last column; its further lines are rows of their own. */
    private static Text[][] joined(Text[]... rows) {
        Text[] first = rows[0];
        int last = first.length - 1;
        for (int row = 1; row < rows.length; row++) {
            first[last] = first[last].concat(" ").concat(rows[row][last]);
        }
        return new Text[][] {first};
    }

    @Override
    public String footer(Object... parameters) {
        StringBuilder text = new StringBuilder();
        for (String row : commandSpec().usageMessage().footer()) {
            text.append(String.format(row, parameters)).append(System.lineSeparator());
        }
        return text.toString();
    }
}
