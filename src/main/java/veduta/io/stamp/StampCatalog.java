package veduta.io.stamp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.layout.Palette;
import veduta.layout.Stamp;
import veduta.text.Texts;

/** The stamps that come with the program. One that cannot be read is reported and left out. */
public final class StampCatalog {
    /** Keys of the stamps in the order in which they are offered. */
    public static final List<String> BUNDLED =
            List.of(
                    "car-side",
                    "car-front",
                    "van",
                    "bus",
                    "truck",
                    "person",
                    "pedestrian",
                    "cyclist",
                    "tree-round",
                    "tree-conifer",
                    "bush",
                    "traffic-light",
                    "traffic-sign",
                    "street-lamp",
                    "house-front",
                    "window",
                    "door",
                    "chair",
                    "sofa",
                    "table",
                    "bed",
                    "lamp",
                    "shelf");

    private final List<Stamp> stamps = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads all stamps. */
    public StampCatalog() {
        StampReader reader = new StampReader();
        BUNDLED.forEach(key -> add(reader, key));
    }

    /** All stamps. */
    public List<Stamp> all() {
        return List.copyOf(stamps);
    }

    /** The stamps that have a class in a palette; the others paint only the chosen class. */
    public List<Stamp> suiting(Palette palette) {
        return stamps.stream().filter(stamp -> stamp.suits(palette)).toList();
    }

    /** The stamp with this key, if there is one. */
    public Optional<Stamp> find(String key) {
        return stamps.stream().filter(stamp -> stamp.key().equals(key)).findFirst();
    }

    /** One sentence for each stamp that could not be read. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void add(StampReader reader, String key) {
        String name = key + ".svg";
        try (InputStream in =
                StampCatalog.class.getResourceAsStream("/veduta/icons/stamps/" + name)) {
            if (in == null) {
                problems.add(Texts.get("fault.stamp.not-installed", name));
                return;
            }
            stamps.add(reader.read(in, Path.of(name)));
        } catch (IOException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }
}
