package veduta.io.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The palettes at hand: those that come with the program and those in the user's folders. A user's
 * palette replaces a bundled one of the same key; a broken file is reported and left out.
 */
public final class PaletteCatalog {
    /** Keys of the palettes that come with the program, in the order in which they are offered. */
    public static final List<String> BUNDLED =
            List.of(
                    "cityscapes",
                    "landscape",
                    "nyu40",
                    "nyu13",
                    "camvid",
                    "cmp-facades",
                    "ade20k150",
                    "coco-stuff");

    private final PaletteJson json = new PaletteJson();
    private final GimpPalette gimp = new GimpPalette();
    private final List<Path> userFolders;
    private volatile Found found;

    /** What one look into the folders has found. */
    private static final class Found {
        private final Map<String, Palette> palettes = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private List<Palette> all = List.of();
    }

    /**
     * Reads the bundled palettes, then every {@code .json} and {@code .gpl} file of the folders.
     *
     * @param userFolders folders in rising precedence; those that do not exist are passed over
     */
    public PaletteCatalog(List<Path> userFolders) {
        this.userFolders = List.copyOf(userFolders);
        this.found = look();
    }

    /** Reads the folders again; whoever asks from now on sees what has changed. Any thread. */
    public synchronized void reload() {
        found = look();
    }

    /**
     * Adds a palette whose file has been put into a user's folder; one of the same key is replaced.
     * Any thread.
     */
    public synchronized void add(Palette palette) {
        Found more = new Found();
        more.palettes.putAll(found.palettes);
        more.problems.addAll(found.problems);
        add(more, palette);
        more.all = List.copyOf(more.palettes.values());
        found = more;
    }

    private Found look() {
        Found fresh = new Found();
        BUNDLED.forEach(key -> addBundled(fresh, key));
        userFolders.forEach(folder -> addFolder(fresh, folder));
        fresh.all = List.copyOf(fresh.palettes.values());
        return fresh;
    }

    /** The palette with this key, if there is one. */
    public Optional<Palette> find(String key) {
        return Optional.ofNullable(found.palettes.get(key));
    }

    /** All palettes, the bundled ones first; the same list until {@link #reload}. */
    public List<Palette> all() {
        return found.all;
    }

    /** One sentence for each file that could not be read, or not all of it. */
    public List<String> problems() {
        return List.copyOf(found.problems);
    }

    private void addBundled(Found fresh, String key) {
        String name = key + ".json";
        try (InputStream in =
                PaletteCatalog.class.getResourceAsStream("/veduta/palettes/" + name)) {
            if (in == null) {
                fresh.problems.add(Texts.get("fault.palette.not-installed", name));
                return;
            }
            add(fresh, json.read(in, name));
        } catch (IOException e) {
            fresh.problems.add(Texts.get("fault.palette.unreadable-in-program", name));
        } catch (PaletteException e) {
            fresh.problems.add(sentence(e));
        }
    }

    private void addFolder(Found fresh, Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(folder, PaletteCatalog::isPalette)) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            fresh.problems.add(Texts.get("fault.palette.unreadable-folder", folder));
            return;
        }
        files.sort(null);
        for (Path file : files) {
            try {
                boolean isGimp = ending(file).endsWith(".gpl");
                if (isGimp) {
                    GimpPalette.Read read = gimp.readWithNotes(file);
                    fresh.problems.addAll(read.notes());
                    add(fresh, read.palette());
                } else {
                    add(fresh, json.read(file));
                }
            } catch (PaletteException e) {
                fresh.problems.add(sentence(e));
            }
        }
    }

    private static boolean isPalette(Path file) {
        return ending(file).endsWith(".gpl") || ending(file).endsWith(".json");
    }

    private static String ending(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    private static void add(Found fresh, Palette palette) {
        fresh.palettes.put(palette.key(), palette);
    }

    private static String sentence(PaletteException e) {
        return String.valueOf(e.getMessage());
    }
}
