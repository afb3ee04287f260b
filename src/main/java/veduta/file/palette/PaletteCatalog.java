package veduta.file.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.layout.Palette;

/**
 * The palettes at hand: those that come with the program and those in the user's folders. A user's
 * palette replaces a bundled one of the same key; a broken file is reported and left out.
 */
public final class PaletteCatalog {
    /** Keys of the palettes that come with the program, in the order in which they are offered. */
    public static final List<String> BUNDLED =
            List.of(
                    "cityscapes",
                    "nyu40",
                    "nyu13",
                    "camvid",
                    "cmp-facades",
                    "ade20k150",
                    "coco-stuff");

    private final PaletteJson json = new PaletteJson();
    private final GimpPalette gimp = new GimpPalette();
    private final Map<String, Palette> palettes = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Reads the bundled palettes, then every {@code .json} and {@code .gpl} file of the folders.
     *
     * @param userFolders folders in rising precedence; those that do not exist are passed over
     */
    public PaletteCatalog(List<Path> userFolders) {
        BUNDLED.forEach(this::addBundled);
        userFolders.forEach(this::addFolder);
    }

    /** The palette with this key, if there is one. */
    public Optional<Palette> find(String key) {
        return Optional.ofNullable(palettes.get(key));
    }

    /** All palettes, the bundled ones first. */
    public List<Palette> all() {
        return List.copyOf(palettes.values());
    }

    /** One sentence for each file that could not be read. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    private void addBundled(String key) {
        String name = key + ".json";
        try (InputStream in =
                PaletteCatalog.class.getResourceAsStream("/veduta/palettes/" + name)) {
            if (in == null) {
                problems.add(name + " is missing from the program; install it anew.");
                return;
            }
            add(json.read(in, name));
        } catch (IOException e) {
            problems.add(name + " cannot be read from the program; install it anew.");
        } catch (PaletteException e) {
            problems.add(sentence(e));
        }
    }

    private void addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{json,gpl}")) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            problems.add("The palette folder " + folder + " cannot be read; check its rights.");
            return;
        }
        files.sort(null);
        for (Path file : files) {
            try {
                boolean isGimp = file.toString().endsWith(".gpl");
                add(isGimp ? gimp.read(file) : json.read(file));
            } catch (PaletteException e) {
                problems.add(sentence(e));
            }
        }
    }

    private void add(Palette palette) {
        palettes.put(palette.key(), palette);
    }

    private static String sentence(PaletteException e) {
        return String.valueOf(e.getMessage());
    }
}
