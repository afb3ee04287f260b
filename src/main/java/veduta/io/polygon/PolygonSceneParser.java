package veduta.io.polygon;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.io.polygon.PolygonScene.Dialect;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/** Walks through one JSON document and collects its areas. */
final class PolygonSceneParser {
    static final String PALETTE_FIELD = "veduta_palette";

    /** Says that polygons go through pixels; without it, those with a palette go along edges. */
    static final String RULE_FIELD = "veduta_outlines";

    static final String RULE = "pixels";
    static final int MAX_CORNERS = 1 << 21;
    private static final int MAX_LABEL = 200;
    private static final double MAX_COORDINATE = 1e7;

    private final Path file;
    private final JsonReader json;
    private final List<ShapeEntry> entries = new ArrayList<>();
    private @Nullable Dialect dialect;
    private long width;
    private long height;
    private int corners;
    private Optional<String> paletteKey = Optional.empty();
    private Optional<String> imagePath = Optional.empty();
    private boolean throughPixels;

    PolygonSceneParser(Path file, JsonReader json) {
        this.file = file;
        this.json = json;
    }

    PolygonScene parse(PixelLimits limits) throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            field(json.nextName());
        }
        json.endObject();
        if (dialect == null) {
            throw new FileFormatException(file, Texts.get("fault.polygons.none"));
        }
        // Polygons can fill any area with a few bytes, so the file's length says nothing here.
        Size size =
                width == 0 || height == 0
                        ? new PictureBeside(file, imagePath).size(limits)
                        : limits.check(file, width, height, Long.MAX_VALUE);
        List<PolygonShape> shapes = new ArrayList<>();
        Map<String, Integer> passedOver = new HashMap<>();
        for (ShapeEntry entry : entries) {
            Optional<ShapeArea> area = entry.area(file, paletteKey.isPresent() && !throughPixels);
            if (area.isPresent()) {
                shapes.add(new PolygonShape(entry.label(), area.get()));
            } else {
                passedOver.merge(entry.kind(), 1, Integer::sum);
            }
        }
        return new PolygonScene(dialect, size, shapes, paletteKey, passedOver);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "imgWidth", "imageWidth" -> width = side();
            case "imgHeight", "imageHeight" -> height = side();
            case "objects" -> shapes(Dialect.CITYSCAPES);
            case "shapes" -> shapes(Dialect.LABELME);
            case "imagePath" -> imagePath = Optional.ofNullable(textOrNull());
            case PALETTE_FIELD -> paletteKey = Optional.of(json.nextString());
            case RULE_FIELD -> throughPixels = RULE.equals(json.nextString());
            default -> json.skipValue();
        }
    }

    /** labelme may leave the size null. */
    private long side() throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return 0;
        }
        double side = json.nextDouble();
        if (!(side >= 0 && side < MAX_COORDINATE * 1e3)) {
            throw new FileFormatException(
                    file, Texts.get("fault.polygons.side", String.valueOf(side)));
        }
        return (long) side;
    }

    private void shapes(Dialect found) throws IOException {
        if (dialect != null) {
            throw new FileFormatException(file, Texts.get("fault.polygons.two-lists"));
        }
        dialect = found;
        json.beginArray();
        while (json.hasNext()) {
            shape();
        }
        json.endArray();
    }

    private void shape() throws IOException {
        String label = "";
        String kind = "polygon";
        @Nullable String mask = null;
        boolean deleted = false;
        double[] points = new double[0];
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "label" -> label = label();
                case "shape_type" -> kind = kind();
                case "mask" -> mask = textOrNull();
                case "deleted" -> deleted = deleted();
                case "polygon", "points" -> points = points();
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (!deleted) {
            entries.add(new ShapeEntry(label, kind, points, mask));
        }
    }

    /** Early versions of labelme leave the kind null and mean polygons. */
    private String kind() throws IOException {
        String given = textOrNull();
        return given == null
                ? "polygon"
                : given.substring(0, Math.min(MAX_LABEL, given.length())).toLowerCase(Locale.ROOT);
    }

    private @Nullable String textOrNull() throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return null;
        }
        return json.nextString();
    }

    private String label() throws IOException {
        String label = json.nextString();
        if (label.length() > MAX_LABEL) {
            throw new FileFormatException(
                    file, Texts.get("fault.polygons.long-name", label.length()));
        }
        return label;
    }

    /** Cityscapes writes a number, LabelMe's descendants a boolean. */
    private boolean deleted() throws IOException {
        if (json.peek() == JsonToken.BOOLEAN) {
            return json.nextBoolean();
        }
        return json.nextDouble() != 0;
    }

    private double[] points() throws IOException {
        double[] points = new double[16];
        int count = 0;
        json.beginArray();
        while (json.hasNext()) {
            if (++corners > MAX_CORNERS) {
                throw new FileFormatException(file, Texts.get("fault.polygons.many-corners"));
            }
            if (count == points.length) {
                points = Arrays.copyOf(points, 2 * count);
            }
            json.beginArray();
            points[count++] = coordinate();
            points[count++] = coordinate();
            json.endArray();
        }
        json.endArray();
        return Arrays.copyOf(points, count);
    }

    private double coordinate() throws IOException {
        double value = json.nextDouble();
        if (!(Math.abs(value) <= MAX_COORDINATE)) {
            throw new FileFormatException(
                    file, Texts.get("fault.polygons.corner", String.valueOf(value)));
        }
        return value;
    }
}
