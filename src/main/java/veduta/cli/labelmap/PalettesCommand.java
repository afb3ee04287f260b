package veduta.cli.labelmap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import veduta.cli.support.Answer;
import veduta.cli.support.CommandSpecs;
import veduta.cli.support.FileNames;
import veduta.cli.support.KnownNames;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteCatalog;
import veduta.io.palette.PaletteException;
import veduta.io.palette.PaletteJson;
import veduta.layout.Palette;

/** Lists the palettes, or writes one into a file. */
@Command(
        name = "palettes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "List the palettes as JSON, or write one: as .json, to be changed and put into the"
                    + " folder",
            "of your own palettes, or as .gpl for painting programs (colours and names only)."
        },
        footer = {"", "Example:", "  veduta palettes cityscapes -o cityscapes.gpl"})
public final class PalettesCommand implements Callable<Integer> {
    private static final String GIMP = ".gpl";
    private static final String JSON = ".json";

    private final PaletteCatalog palettes;
    private final KnownNames names;
    private final Path userFolder;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KEY", description = "Key of the palette to write")
    private @Nullable String key;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The file to write, ending in .gpl or .json")
    private @Nullable Path output;

    /**
     * A command that knows {@code palettes}.
     *
     * @param userFolder where users put their own
     */
    public PalettesCommand(PaletteCatalog palettes, KnownNames names, Path userFolder) {
        this.palettes = palettes;
        this.names = names;
        this.userFolder = userFolder;
    }

    @Override
    public Integer call() throws PaletteException {
        CommandLine line = CommandSpecs.of(spec).commandLine();
        if ((key == null) != (output == null)) {
            throw new CommandLine.ParameterException(
                    line, "To write a palette, give its key and -o with a file.");
        }
        if (key != null && output != null) {
            write(line, names.palette(line, key), output);
        } else {
            Answer.print(line.getOut(), list());
        }
        return CommandLine.ExitCode.OK;
    }

    private static void write(CommandLine line, Palette palette, Path file)
            throws PaletteException {
        String name = FileNames.last(file).toLowerCase(Locale.ROOT);
        if (name.endsWith(GIMP)) {
            new GimpPalette().write(palette, file);
        } else if (name.endsWith(JSON)) {
            new PaletteJson().write(palette, "Veduta's palette '" + palette.key() + "'", file);
        } else {
            throw new CommandLine.ParameterException(
                    line, file + " must end in " + GIMP + " or " + JSON + ".");
        }
    }

    private Map<String, Object> list() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Palette palette : palettes.all()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("key", palette.key());
            row.put("title", palette.title());
            row.put("classes", palette.size());
            rows.add(row);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("palettes", rows);
        answer.put("yourFolder", userFolder.toString());
        return answer;
    }
}
