package veduta.io.document;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.io.json.JsonFields;
import veduta.io.raster.FileFormatException;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * What {@code document.json} says; everything else in a document is a file of its own.
 *
 * @param chosen position in {@code pictures}; empty if none was picked or it does not exist
 */
record DocumentHead(
        Palette palette,
        DocumentView view,
        Optional<DocumentModel> model,
        List<PictureEntry> pictures,
        OptionalInt chosen,
        Set<String> lockedClasses,
        Optional<ReferenceEntry> reference) {
    private static final Pattern FORMAT = Pattern.compile("veduta-document/(\\d{1,6})");
    private static final int VERSION = 1;

    /** A picture's file in the archive and what is known of it. */
    record PictureEntry(String file, int number, boolean locked) {}

    /** The reference photo's file in the archive. */
    record ReferenceEntry(String file, double opacity) {}

    static DocumentHead of(VedutaDocument document) {
        List<PictureEntry> pictures = new ArrayList<>();
        for (DocumentPicture each : document.pictures()) {
            String file = "pictures/" + (pictures.size() + 1) + ".png";
            pictures.add(new PictureEntry(file, each.number(), each.locked()));
        }
        return new DocumentHead(
                document.palette(),
                document.view(),
                document.model(),
                pictures,
                document.chosen(),
                document.lockedClasses(),
                document.reference()
                        .map(
                                each ->
                                        new ReferenceEntry(
                                                "reference." + each.ending(), each.opacity())));
    }

    /** The text of the file. */
    String toJson(String program) {
        JsonObject json = new JsonObject();
        json.addProperty("format", "veduta-document/" + VERSION);
        json.addProperty("program", program);
        json.add("palette", PaletteFields.toJson(palette));
        json.add("view", viewJson());
        model.ifPresent(
                each -> {
                    JsonObject fields = new JsonObject();
                    fields.addProperty("name", each.name());
                    fields.addProperty("sha256", each.fingerprint());
                    if (each.seed() != 0) {
                        fields.addProperty("seed", each.seed());
                    }
                    if (!each.architecture().equals(DocumentModel.USUAL_ARCHITECTURE)) {
                        fields.addProperty("architecture", each.architecture());
                    }
                    json.add("model", fields);
                });
        JsonArray list = new JsonArray();
        for (PictureEntry each : pictures) {
            JsonObject fields = new JsonObject();
            fields.addProperty("file", each.file());
            fields.addProperty("number", each.number());
            fields.addProperty("locked", each.locked());
            list.add(fields);
        }
        json.add("pictures", list);
        chosen.ifPresent(position -> json.addProperty("chosen", position));
        JsonArray locked = new JsonArray();
        new TreeSet<>(lockedClasses).forEach(locked::add);
        json.add("lockedClasses", locked);
        reference.ifPresent(
                each -> {
                    JsonObject fields = new JsonObject();
                    fields.addProperty("file", each.file());
                    fields.addProperty("opacity", each.opacity());
                    json.add("reference", fields);
                });
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json);
    }

    private JsonObject viewJson() {
        JsonObject json = new JsonObject();
        json.addProperty("mode", view.mode().key());
        json.addProperty("zoom", view.zoom());
        json.addProperty("centreX", view.centreImageX());
        json.addProperty("centreY", view.centreImageY());
        json.addProperty("overlayOpacity", view.overlayOpacity());
        json.addProperty("wipe", view.wipe());
        return json;
    }

    static DocumentHead parse(Path file, String text) throws FileFormatException {
        JsonFields json = JsonFields.parse(text).orElse(JsonFields.none());
        Matcher format = FORMAT.matcher(json.text("format").orElse(""));
        if (!format.matches()) {
            throw new FileFormatException(file, Texts.get("fault.no-document"));
        }
        if (Integer.parseInt(format.group(1)) > VERSION) {
            throw new FileFormatException(file, Texts.get("fault.document.later"));
        }
        Palette palette;
        try {
            palette = PaletteFields.parse(json.fields("palette"));
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, Texts.get("fault.document.bad-palette"), e);
        }
        List<PictureEntry> pictures = new ArrayList<>();
        for (JsonFields each : json.objects("pictures")) {
            pictures.add(
                    new PictureEntry(
                            each.text("file").orElse(""),
                            each.whole("number", 0, 1 << 16).orElse(0),
                            each.flag("locked").orElse(false)));
        }
        JsonFields model = json.fields("model");
        JsonFields reference = json.fields("reference");
        return new DocumentHead(
                palette,
                view(json.fields("view")),
                model.text("name")
                        .map(
                                name ->
                                        new DocumentModel(
                                                name,
                                                model.text("sha256").orElse(""),
                                                model.whole("seed", 0, Integer.MAX_VALUE).orElse(0),
                                                model.text("architecture")
                                                        .orElse(DocumentModel.USUAL_ARCHITECTURE))),
                pictures,
                json.whole("chosen", 0, pictures.size() - 1),
                Set.copyOf(json.texts("lockedClasses")),
                reference
                        .text("file")
                        .map(
                                name ->
                                        new ReferenceEntry(
                                                name,
                                                reference.number("opacity", 0, 1).orElse(0.5))));
    }

    private static DocumentView view(JsonFields json) {
        DocumentView usual = DocumentView.FIT;
        double far = 1 << 20;
        return new DocumentView(
                json.choice("mode", ViewMode.class, ViewMode::key).orElse(usual.mode()),
                json.number("zoom", 0, DocumentView.MAX_ZOOM).orElse(usual.zoom()),
                json.number("centreX", -far, far).orElse(usual.centreImageX()),
                json.number("centreY", -far, far).orElse(usual.centreImageY()),
                json.number("overlayOpacity", 0, 1).orElse(usual.overlayOpacity()),
                json.number("wipe", 0, 1).orElse(usual.wipe()));
    }
}
