package veduta.cli.support;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import veduta.io.encoding.Encoding;
import veduta.io.encoding.EncodingCatalog;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.Palette;

/** The encodings and palettes that can be named in options; a wrong name is wrong usage. */
public final class KnownNames {
    private final EncodingCatalog encodings;
    private final PaletteCatalog palettes;

    /** The names of these. */
    public KnownNames(EncodingCatalog encodings, PaletteCatalog palettes) {
        this.encodings = encodings;
        this.palettes = palettes;
    }

    /**
     * The palette of this name.
     *
     * @throws CommandLine.ParameterException if there is none
     */
    public Palette palette(CommandLine line, String key) {
        return palettes.find(key)
                .orElseThrow(
                        () ->
                                unknown(
                                        line,
                                        "palette",
                                        key,
                                        palettes.all().stream().map(Palette::key).toList()));
    }

    /**
     * The encoding of this name, to write.
     *
     * @throws CommandLine.ParameterException if there is none
     */
    public Encoding target(CommandLine line, String key) {
        return encodings
                .find(key)
                .orElseThrow(
                        () ->
                                unknown(
                                        line,
                                        "encoding",
                                        key,
                                        encodings.all().stream()
                                                .filter(Encoding::canWrite)
                                                .map(Encoding::key)
                                                .toList()));
    }

    /**
     * A palette that may be named.
     *
     * @throws CommandLine.ParameterException if one is named that does not exist
     */
    public Optional<String> optionalPalette(CommandLine line, @Nullable String key) {
        return Optional.ofNullable(key).map(named -> palette(line, named).key());
    }

    /**
     * An encoding that may be named, to read.
     *
     * @throws CommandLine.ParameterException if one is named that does not exist
     */
    public Optional<String> optionalEncoding(CommandLine line, @Nullable String key) {
        if (key != null && encodings.find(key).isEmpty()) {
            List<String> known = encodings.all().stream().map(Encoding::key).toList();
            throw unknown(line, "encoding", key, known);
        }
        return Optional.ofNullable(key);
    }

    private static CommandLine.ParameterException unknown(
            CommandLine line, String kind, String key, List<String> known) {
        return new CommandLine.ParameterException(
                line,
                "There is no "
                        + kind
                        + " '"
                        + key
                        + "'; choose one of "
                        + String.join(", ", known)
                        + ".");
    }
}
