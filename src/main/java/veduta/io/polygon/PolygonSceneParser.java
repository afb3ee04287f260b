package veduta.io.polygon;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.io.polygon.PolygonScene.Dialect;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/** Walks through one JSON document and collects its areas. */
final class PolygonSceneParser {
    static final String PALETTE_FIELD = "veduta_palette";
    static final int MAX_CORNERS = 1 << 21;
    private static final int MAX_LABEL = 200;
    private static final double MAX_COORDINATE = 1e7;

    private final Path file;
    private final JsonReader json;
    private final List<PolygonShape> shapes = new ArrayList<>();
    private @Nullable Dialect dialect;
    private long width;
    private long height;
    private int corners;
    private Optional<String> paletteKey = Optional.empty();

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
        if (width == 0 || height == 0) {
            throw new FileFormatException(file, Texts.get("fault.polygons.no-size"));
        }
        // Polygons can fill any area with a few bytes, so the file's length says nothing here.
        return new PolygonScene(
                dialect, limits.check(file, width, height, Long.MAX_VALUE), shapes, paletteKey);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "imgWidth", "imageWidth" -> width = side();
            case "imgHeight", "imageHeight" -> height = side();
            case "objects" -> shapes(Dialect.CITYSCAPES);
            case "shapes" -> shapes(Dialect.LABELME);
            case PALETTE_FIELD -> paletteKey = Optional.of(json.nextString());
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
        String type = "polygon";
        boolean deleted = false;
        double[] points = new double[0];
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "label" -> label = label();
                case "shape_type" -> type = json.nextString().toLowerCase(Locale.ROOT);
                case "deleted" -> deleted = deleted();
                case "polygon", "points" -> points = points();
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (!deleted) {
            Optional<double[]> outline = ShapeOutline.of(type, points);
            if (outline.isPresent()) {
                shapes.add(new PolygonShape(label, outline.get()));
            }
        }
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
