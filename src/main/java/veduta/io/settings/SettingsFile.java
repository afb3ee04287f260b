package veduta.io.settings;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import veduta.io.json.JsonFields;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/**
 * The file of the user's preferences: JSON, format {@code veduta-settings/1}. Fields that this
 * version does not know are kept when it is written.
 */
public final class SettingsFile {
    private static final int MAX_BYTES = 1 << 20;

    private final Path file;

    /**
     * Works on a file, which need not exist; its folder is made when it is first written.
     *
     * @param file where the preferences are kept
     */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param settings the preferences, or the usual ones
     * @param problem one sentence for the user if the file was broken; it then stands beside under
     *     another name
     */
    public record Loaded(Settings settings, Optional<String> problem) {}

    /** Reads the preferences; a file that cannot be used is set aside, and the usual ones hold. */
    public Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        }
        try {
            Optional<JsonFields> json = present();
            if (json.isPresent()) {
                return new Loaded(SettingsJson.read(json.get()), Optional.empty());
            }
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return broken(Texts.get("fault.settings.set-aside", aside));
        } catch (IOException e) {
            return broken(Texts.get("fault.settings.unreadable", file));
        }
    }

    /**
     * Writes the preferences; the file is replaced when the new one is whole.
     *
     * @throws IOException if it cannot be written
     */
    public void save(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonObject json =
                (Files.exists(file) ? present() : Optional.<JsonFields>empty())
                        .map(JsonFields::toObject)
                        .orElseGet(JsonObject::new);
        SettingsJson.write(settings, json);
        String text =
                new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json)
                        + "\n";
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The fields of the file; empty if it is no file of preferences of this format. */
    private Optional<JsonFields> present() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        return JsonFields.parse(new String(bytes, StandardCharsets.UTF_8))
                .filter(
                        json ->
                                json.text("format")
                                        .filter(SettingsJson.FORMAT::equals)
                                        .isPresent());
    }

    private static Loaded broken(String sentence) {
        return new Loaded(Settings.DEFAULT, Optional.of(sentence));
    }
}
