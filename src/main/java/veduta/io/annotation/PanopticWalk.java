package veduta.io.annotation;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** One walk through a panoptic file of COCO, which keeps the segments of one picture. */
final class PanopticWalk {
    private static final int MAX_ID = 0xFFFFFF;
    private static final int MAX_SEGMENTS = 1 << 17;
    private static final int MAX_CLASSES = 1 << 14;
    private static final int MAX_NAME = 200;

    private final JsonReader json;
    private final Path file;
    private final int frame;
    private final Map<Long, String> classes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private @Nullable Found chosen;
    private boolean matched;
    private int count;

    PanopticWalk(JsonReader json, Path file, int frame) {
        this.json = json;
        this.file = file;
        this.frame = frame;
    }

    /** The class number of each segment id of a picture. */
    private record Found(String fileName, int position, Map<Integer, Long> segments) {}

    /** Whether the first annotation has segments. */
    static boolean hasSegments(JsonReader json) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals("shapes") || name.equals("objects")) {
                return false;
            }
            if (name.equals("annotations")) {
                return firstHasSegments(json);
            }
            json.skipValue();
        }
        return false;
    }

    private static boolean firstHasSegments(JsonReader json) throws IOException {
        json.beginArray();
        if (!json.hasNext()) {
            return false;
        }
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("segments_info")) {
                return true;
            }
            json.skipValue();
        }
        return false;
    }

    PanopticImage read() throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "annotations" -> each(this::annotation);
                case "categories" -> each(this::category);
                default -> json.skipValue();
            }
        }
        json.endObject();
        Found found = chosen;
        if (found == null) {
            throw new FileFormatException(file, Texts.get("fault.coco.none"));
        }
        Map<Integer, String> segments = new HashMap<>();
        found.segments()
                .forEach(
                        (id, number) ->
                                segments.put(id, classes.getOrDefault(number, "" + number)));
        return new PanopticImage(found.fileName(), found.position(), count, segments, names);
    }

    /** Reads one entry of a list. */
    @FunctionalInterface
    private interface Entry {
        void read() throws IOException;
    }

    private void each(Entry entry) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            json.beginObject();
            entry.read();
            json.endObject();
        }
        json.endArray();
    }

    private void category() throws IOException {
        long id = -1;
        String name = "";
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextLong();
                case "name" -> name = json.nextString();
                default -> json.skipValue();
            }
        }
        if (names.size() >= MAX_CLASSES || name.length() > MAX_NAME) {
            throw new FileFormatException(file, Texts.get("fault.coco.classes"));
        }
        classes.put(id, name);
        names.add(name);
    }

    private void annotation() throws IOException {
        String name = "";
        Map<Integer, Long> segments = new HashMap<>();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "file_name" -> name = json.nextString();
                case "segments_info" -> each(() -> segment(segments));
                default -> json.skipValue();
            }
        }
        boolean called =
                frame == 0
                        && !matched
                        && PanopticJson.stem(name)
                                .equals(PanopticJson.stem(String.valueOf(file.getFileName())));
        if (called || (count == frame && !matched)) {
            chosen = new Found(name, count, segments);
            matched = called;
        }
        count++;
    }

    private void segment(Map<Integer, Long> segments) throws IOException {
        long id = -1;
        long number = -1;
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "id" -> id = json.nextLong();
                case "category_id" -> number = json.nextLong();
                default -> json.skipValue();
            }
        }
        if (id < 0 || id > MAX_ID || segments.size() >= MAX_SEGMENTS) {
            throw new FileFormatException(file, Texts.get("fault.coco.segment", id));
        }
        segments.put((int) id, number);
    }
}
