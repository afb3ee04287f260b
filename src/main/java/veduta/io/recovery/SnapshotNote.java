package veduta.io.recovery;

import com.google.gson.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import veduta.io.json.JsonFields;

/**
 * What is known of a document beside its content.
 *
 * @param title its name for people; may be empty
 * @param origin file that it was opened from or last saved to; empty if it never was
 * @param unsaved whether it has changes that are not in that file
 * @param when when this was so
 */
public record SnapshotNote(String title, Optional<Path> origin, boolean unsaved, Instant when) {
    String toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("format", "veduta-recovery/1");
        json.addProperty("title", title);
        origin.ifPresent(file -> json.addProperty("origin", file.toString()));
        json.addProperty("unsaved", unsaved);
        json.addProperty("when", when.toString());
        return json.toString();
    }

    /** Reads a note; what cannot be read is taken for unknown and unsaved. */
    static SnapshotNote parse(String text) {
        JsonFields json = JsonFields.parse(text).orElse(JsonFields.none());
        return new SnapshotNote(
                json.text("title").orElse(""),
                json.text("origin").flatMap(SnapshotNote::path),
                json.flag("unsaved").orElse(true),
                json.text("when").map(SnapshotNote::instant).orElse(Instant.EPOCH));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
