package veduta.io.annotation;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * The panoptic JSON of COCO. It is read as a stream, and only the segments of one picture are kept,
 * since a file may describe a hundred thousand.
 */
public final class PanopticJson {
    private static final long MAX_FILE_BYTES = 256L << 20;
    private static final int MAX_NESTING = 24;

    private final Path file;

    private PanopticJson(Path file) {
        this.file = file;
    }

    /**
     * The panoptic annotations in a JSON file.
     *
     * @return empty if it is other JSON or damaged before its first segments
     * @throws FileFormatException if it is larger than any JSON that is read
     * @throws IOException if it cannot be read
     */
    public static Optional<PanopticJson> of(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new FileFormatException(
                    file, Texts.get("fault.coco.too-large", MAX_FILE_BYTES >> 20));
        }
        try (JsonReader json = open(file)) {
            boolean found = PanopticWalk.hasSegments(json);
            return found ? Optional.of(new PanopticJson(file)) : Optional.empty();
        } catch (CharacterCodingException
                | MalformedJsonException
                | EOFException
                | IllegalStateException
                | NumberFormatException other) {
            return Optional.empty();
        }
    }

    private static JsonReader open(Path file) throws IOException {
        JsonReader json = new JsonReader(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        json.setNestingLimit(MAX_NESTING);
        return json;
    }

    /**
     * The number of pictures.
     *
     * @throws FileFormatException if the file is damaged
     * @throws IOException if it cannot be read
     */
    public int frames() throws IOException {
        return read(0).count();
    }

    /**
     * One picture.
     *
     * @param frame its place from 0; for 0 the picture that is called like the file goes first
     * @throws FileFormatException if the file is damaged or holds no such picture
     * @throws IOException if it cannot be read
     */
    public PanopticImage read(int frame) throws IOException {
        try (JsonReader json = open(file)) {
            return new PanopticWalk(json, file, frame).read();
        } catch (FileFormatException fault) {
            throw fault;
        } catch (CharacterCodingException
                | MalformedJsonException
                | EOFException
                | IllegalStateException
                | NumberFormatException fault) {
            throw new FileFormatException(file, Texts.get("fault.coco.damaged"), fault);
        }
    }

    /**
     * The picture of segment ids: beside the file or in the folder that is called like it.
     *
     * @throws FileFormatException if it is not there
     */
    public Path picture(PanopticImage image) throws FileFormatException {
        String name = image.fileName().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        try {
            Path folder = file.resolveSibling(stem(String.valueOf(file.getFileName())));
            for (Path candidate : List.of(file.resolveSibling(last), folder.resolve(last))) {
                if (Files.isRegularFile(candidate)) {
                    return candidate;
                }
            }
        } catch (InvalidPathException unusual) {
            throw new FileFormatException(file, Texts.get("fault.coco.picture", last), unusual);
        }
        throw new FileFormatException(file, Texts.get("fault.coco.picture", last));
    }

    static String stem(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }
}
