package veduta.io.palette;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import veduta.layout.ClassNotation;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;

/** Lays a palette out as JSON text: one class a line, so that differences are easy to read. */
final class PaletteText {
    private final Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private PaletteText() {}

    static String of(Palette palette, String source) {
        PaletteText text = new PaletteText();
        return "{\n"
                + ("  \"format\": " + PaletteJson.FORMAT + ",\n")
                + ("  \"key\": " + text.quote(palette.key()) + ",\n")
                + ("  \"title\": " + text.quote(palette.title()) + ",\n")
                + ("  \"source\": " + text.quote(source) + ",\n")
                + ("  \"classes\": " + lines(palette.classes(), text::classLine) + ",\n")
                + ("  \"sources\": " + lines(palette.sources(), s -> text.sourceLine(palette, s)))
                + "\n}\n";
    }

    private static <T> String lines(List<T> items, Function<T, String> line) {
        if (items.isEmpty()) {
            return "[]";
        }
        return items.stream().map(line).collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    private String classLine(SemanticClass semanticClass) {
        return "{\"key\": "
                + quote(semanticClass.key())
                + ", \"title\": "
                + quote(semanticClass.title())
                + ", \"color\": "
                + quote(Colours.hex(semanticClass.rgb()))
                + ", \"category\": "
                + quote(semanticClass.category())
                + tail(semanticClass);
    }

    private String sourceLine(Palette palette, SourceClass sourceClass) {
        @Nullable String classKey =
                palette.byLabel(sourceClass.label()).map(SemanticClass::key).orElse(null);
        return "{\"key\": "
                + quote(sourceClass.key())
                + ", \"color\": "
                + quote(Colours.hex(sourceClass.rgb()))
                + ", \"class\": "
                + gson.toJson(classKey)
                + tail(sourceClass);
    }

    private String tail(ClassNotation notation) {
        return ", \"ids\": "
                + gson.toJson(new TreeMap<>(notation.ids()))
                + ", \"aliases\": "
                + gson.toJson(notation.aliases())
                + "}";
    }

    private String quote(String text) {
        return gson.toJson(text);
    }
}
