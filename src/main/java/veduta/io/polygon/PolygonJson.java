package veduta.io.polygon;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.text.Texts;

/**
 * Reads the JSON of Cityscapes ({@code *_polygons.json}) and of labelme. Streams, and refuses files
 * that are too long, nested too deeply or hold too many corners before they take much memory.
 */
public final class PolygonJson {
    private static final long MAX_FILE_BYTES = 64L << 20;
    private static final int MAX_NESTING = 24;

    private final PixelLimits limits;

    /** A reader that refuses pictures beyond these limits. */
    public PolygonJson(PixelLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws FileFormatException if it is not such JSON, damaged or too large
     * @throws IOException if it cannot be read
     */
    public PolygonScene read(Path file) throws IOException {
        long bytes = Files.size(file);
        if (bytes > MAX_FILE_BYTES) {
            throw new FileFormatException(
                    file, Texts.get("fault.polygons.too-large", MAX_FILE_BYTES >> 20));
        }
        if (isWide(file)) {
            throw new FileFormatException(file, Texts.get("fault.polygons.no-utf8"));
        }
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                JsonReader json = new JsonReader(text)) {
            json.setNestingLimit(MAX_NESTING);
            PolygonSceneParser parser = new PolygonSceneParser(file, json);
            return parser.parse(limits);
        } catch (FileFormatException e) {
            throw e;
        } catch (CharacterCodingException e) {
            throw new FileFormatException(file, Texts.get("fault.polygons.no-utf8"), e);
        } catch (MalformedJsonException
                | EOFException
                | IllegalStateException
                | NumberFormatException e) {
            throw new FileFormatException(file, Texts.get("fault.polygons.bad-json"), e);
        }
    }

    /** Whether the text has two bytes a letter, which JSON that begins like UTF-8 never has. */
    private static boolean isWide(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(2);
            int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
            return first == 0xFFFE || first == 0xFEFF || (first != 0 && (first & 0xFF) == 0);
        }
    }
}
