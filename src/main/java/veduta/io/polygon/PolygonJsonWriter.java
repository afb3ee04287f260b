package veduta.io.polygon;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import veduta.image.Size;
import veduta.io.polygon.PolygonScene.Dialect;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.storage.AtomicFile;
import veduta.text.Texts;

/** Writes the regions of a label map as the JSON of Cityscapes or labelme, without loss. */
public final class PolygonJsonWriter {
    private final Dialect dialect;
    private final @Nullable ShownPicture picture;

    private PolygonJsonWriter(Dialect dialect, @Nullable ShownPicture picture) {
        this.dialect = dialect;
        this.picture = picture;
    }

    /** A writer of the JSON of Cityscapes. */
    public static PolygonJsonWriter cityscapes() {
        return new PolygonJsonWriter(Dialect.CITYSCAPES, null);
    }

    /**
     * A writer of the JSON of labelme, which opens a file with its picture only.
     *
     * @param picture what labelme shows under the polygons
     */
    public static PolygonJsonWriter labelme(ShownPicture picture) {
        return new PolygonJsonWriter(Dialect.LABELME, picture);
    }

    /**
     * Writes a file.
     *
     * @param names the class name of each label
     * @param paletteKey noted in the file
     * @throws FileFormatException if the regions are too intricate for a polygon file
     * @throws IOException if it cannot be written
     */
    public void write(Path file, LabelMap layout, IntFunction<String> names, String paletteKey)
            throws IOException {
        List<RegionOutlines.Outline> outlines = RegionOutlines.trace(layout);
        long corners = outlines.stream().mapToLong(o -> o.corners().size() / 2).sum();
        if (corners > PolygonSceneParser.MAX_CORNERS) {
            throw new FileFormatException(file, Texts.get("fault.polygons.intricate-regions"));
        }
        AtomicFile.write(
                file,
                out -> {
                    JsonWriter json =
                            new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    write(json, layout.size(), outlines, names, paletteKey);
                    json.flush();
                });
    }

    private void write(
            JsonWriter json,
            Size size,
            List<RegionOutlines.Outline> outlines,
            IntFunction<String> names,
            String paletteKey)
            throws IOException {
        boolean labelme = dialect == Dialect.LABELME;
        json.beginObject();
        if (labelme) {
            json.name("version").value("5.0.0");
            json.name("flags").beginObject().endObject();
        }
        json.name(labelme ? "imageHeight" : "imgHeight").value(size.height());
        json.name(labelme ? "imageWidth" : "imgWidth").value(size.width());
        if (picture != null) {
            json.name("imagePath").value(picture.path());
            json.name("imageData");
            if (picture.isInside()) {
                json.value(Base64.getEncoder().encodeToString(picture.content()));
            } else {
                json.nullValue();
            }
        }
        json.name(PolygonSceneParser.PALETTE_FIELD).value(paletteKey);
        json.name(PolygonSceneParser.RULE_FIELD).value(PolygonSceneParser.RULE);
        json.name(labelme ? "shapes" : "objects").beginArray();
        for (RegionOutlines.Outline outline : outlines) {
            shape(json, outline, names.apply(outline.label()));
        }
        json.endArray();
        json.endObject();
    }

    private void shape(JsonWriter json, RegionOutlines.Outline outline, String name)
            throws IOException {
        boolean labelme = dialect == Dialect.LABELME;
        json.beginObject();
        json.name("label").value(name);
        json.name(labelme ? "points" : "polygon").beginArray();
        for (int i = 0; i < outline.corners().size(); i += 2) {
            json.beginArray();
            json.value(outline.corners().get(i)).value(outline.corners().get(i + 1));
            json.endArray();
        }
        json.endArray();
        if (labelme) {
            json.name("group_id").nullValue();
            json.name("shape_type").value("polygon");
            json.name("flags").beginObject().endObject();
        }
        json.endObject();
    }
}
