package veduta.io.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import veduta.io.document.ViewMode;
import veduta.io.json.JsonFields;

/** The form of preferences in their file. */
final class SettingsJson {
    static final String FORMAT = "veduta-settings/1";
    private static final String AT_SIDE = "collectionAtSide";
    private static final String LARGE = "collectionLarge";

    private SettingsJson() {}

    /** Puts preferences into an object that may hold more than this version knows. */
    static void write(Settings settings, JsonObject json) {
        json.addProperty("format", FORMAT);
        json.addProperty("theme", settings.theme().key());
        settings.window().ifPresent(place -> json.add("window", window(json, place)));
        JsonObject dividers = new JsonObject();
        new TreeMap<>(settings.dividers()).forEach(dividers::addProperty);
        json.add("dividers", dividers);
        JsonArray recent = new JsonArray();
        settings.recentFiles().forEach(file -> recent.add(file.toString()));
        json.add("recentFiles", recent);
        settings.lastFolder()
                .ifPresent(folder -> json.addProperty("lastFolder", folder.toString()));
        LastSession last = settings.lastSession();
        json.remove("lastDocument");
        last.document().ifPresent(file -> json.addProperty("lastDocument", file.toString()));
        json.addProperty("view", last.view().key());
        json.addProperty("panels", last.panels());
        json.remove("panes");
        if (last.panes() != PanePlacement.AUTO) {
            json.addProperty("panes", last.panes().key());
        }
        writeIf(last.collection().atSide(), json, AT_SIDE);
        writeIf(last.collection().large(), json, LARGE);
        JsonObject models = new JsonObject();
        new TreeMap<>(settings.models()).forEach(models::addProperty);
        json.add("models", models);
        json.addProperty("render", settings.renderMoment().key());
        json.addProperty("device", settings.device());
        json.addProperty("precision", settings.precision());
        json.addProperty("brushSize", settings.brushSizePx());
        json.addProperty("historyMegabytes", settings.historyMegabytes());
        json.remove("training");
        if (!settings.training().isEmpty()) {
            JsonObject training = new JsonObject();
            new TreeMap<>(settings.training()).forEach(training::addProperty);
            json.add("training", training);
        }
    }

    private static JsonObject window(JsonObject json, WindowPlace place) {
        JsonObject window = JsonFields.of(json).fields("window").toObject();
        window.addProperty("x", place.x());
        window.addProperty("y", place.y());
        window.addProperty("width", place.width());
        window.addProperty("height", place.height());
        window.addProperty("maximised", place.maximised());
        return window;
    }

    /** Takes what can be read; the rest is as it is for a new user. */
    static Settings read(JsonFields json) {
        Settings usual = Settings.DEFAULT;
        JsonFields places = json.fields("dividers");
        Map<String, Double> dividers = new TreeMap<>();
        for (String name : places.names()) {
            places.number(name, 0, 1).ifPresent(position -> dividers.put(name, position));
        }
        List<Path> recent =
                json.texts("recentFiles").stream()
                        .flatMap(text -> path(text).stream())
                        .distinct()
                        .limit(Settings.MAX_RECENT)
                        .toList();
        return new Settings(
                json.choice("theme", Theme.class, Theme::key).orElse(usual.theme()),
                window(json.fields("window")),
                dividers,
                recent,
                json.text("lastFolder").flatMap(SettingsJson::path),
                lastSession(json),
                json.fields("models").textsByName(),
                json.choice("render", RenderMoment.class, RenderMoment::key)
                        .orElse(usual.renderMoment()),
                json.text("device").orElse(usual.device()),
                json.text("precision").orElse(usual.precision()),
                json.whole("brushSize", 1, Settings.MAX_BRUSH_PX).orElse(usual.brushSizePx()),
                json.whole("historyMegabytes", Settings.MIN_HISTORY_MB, Settings.MAX_HISTORY_MB)
                        .orElse(usual.historyMegabytes()),
                json.fields("training").textsByName());
    }

    private static LastSession lastSession(JsonFields json) {
        return new LastSession(
                json.text("lastDocument").flatMap(SettingsJson::path),
                json.choice("view", ViewMode.class, ViewMode::key).orElse(LastSession.FIRST.view()),
                json.flag("panels").orElse(LastSession.FIRST.panels()),
                json.choice("panes", PanePlacement.class, PanePlacement::key)
                        .orElse(LastSession.FIRST.panes()),
                new CollectionPlace(
                        json.flag(AT_SIDE).orElse(false), json.flag(LARGE).orElse(false)));
    }

    /** Only what is not as usual stands in the file. */
    private static void writeIf(boolean set, JsonObject json, String key) {
        json.remove(key);
        if (set) {
            json.addProperty(key, true);
        }
    }

    private static Optional<WindowPlace> window(JsonFields json) {
        double far = WindowPlace.FAR;
        OptionalDouble x = json.number("x", -far, far);
        OptionalDouble y = json.number("y", -far, far);
        OptionalDouble width = json.number("width", 1, far);
        OptionalDouble height = json.number("height", 1, far);
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new WindowPlace(
                        x.getAsDouble(),
                        y.getAsDouble(),
                        width.getAsDouble(),
                        height.getAsDouble(),
                        json.flag("maximised").orElse(false)));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
