package veduta.io.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.layout.SourceClass;
import veduta.text.Texts;

/** Turns the JSON of one palette file into a palette and checks all that a palette promises. */
final class PaletteBuilder {
    private static final Set<String> PALETTE_FIELDS =
            Set.of("format", "key", "title", "source", "classes", "sources");
    private static final Set<String> CLASS_FIELDS =
            Set.of("key", "title", "color", "category", "ids", "aliases");
    private static final Set<String> SOURCE_FIELDS =
            Set.of("key", "color", "class", "ids", "aliases");

    private final String file;
    private final DoubleUse doubleUse;

    PaletteBuilder(String file) {
        this.file = file;
        this.doubleUse = new DoubleUse(file);
    }

    Palette build(JsonNode root) throws PaletteException {
        FieldSet fields = new FieldSet(file, root, "fault.palette.no-palette", PALETTE_FIELDS);
        int format = fields.whole("format");
        if (format != PaletteJson.FORMAT) {
            throw PaletteException.at(
                    file,
                    fields.line("format"),
                    Texts.get("fault.palette.format", format, PaletteJson.FORMAT));
        }
        String key = fields.key("key");
        String title = fields.text("title");
        fields.textOrNull("source");
        List<SemanticClass> classes = classes(fields);
        List<String> classKeys = classes.stream().map(SemanticClass::key).toList();
        List<SourceClass> sources = new ArrayList<>();
        for (JsonNode item : fields.items("sources")) {
            sources.add(sourceClass(item, classKeys));
        }
        return new Palette(key, title, classes, sources);
    }

    private List<SemanticClass> classes(FieldSet fields) throws PaletteException {
        List<SemanticClass> classes = new ArrayList<>();
        for (JsonNode item : fields.items("classes")) {
            if (classes.size() == LabelMap.VOID) {
                throw PaletteException.at(
                        file, item.line(), Texts.get("fault.palette.many-classes"));
            }
            classes.add(semanticClass(item));
        }
        if (classes.isEmpty()) {
            throw PaletteException.at(
                    file, fields.line("classes"), Texts.get("fault.palette.no-classes"));
        }
        return classes;
    }

    private SemanticClass semanticClass(JsonNode node) throws PaletteException {
        FieldSet fields = new FieldSet(file, node, "fault.palette.class-no-object", CLASS_FIELDS);
        String key = fields.key("key");
        int rgb = fields.colour("color");
        doubleUse.noteKey(key, fields.line("key"));
        doubleUse.noteColour(rgb, fields.line("color"));
        String category = fields.textOrNull("category");
        return new SemanticClass(
                key,
                fields.text("title"),
                rgb,
                category == null ? "other" : category,
                doubleUse.noteIds(fields.ids("ids")),
                fields.texts("aliases"));
    }

    private SourceClass sourceClass(JsonNode node, List<String> classKeys) throws PaletteException {
        FieldSet fields = new FieldSet(file, node, "fault.palette.source-no-object", SOURCE_FIELDS);
        String key = fields.key("key");
        int rgb = fields.colour("color");
        doubleUse.noteKey(key, fields.line("key"));
        @Nullable String classKey = fields.textOrNull("class");
        int label = classKey == null ? LabelMap.VOID : classKeys.indexOf(classKey);
        if (label < 0) {
            throw PaletteException.at(
                    file,
                    fields.line("class"),
                    Texts.get("fault.palette.no-class", String.valueOf(classKey)));
        }
        return new SourceClass(
                key, rgb, label, doubleUse.noteIds(fields.ids("ids")), fields.texts("aliases"));
    }
}
