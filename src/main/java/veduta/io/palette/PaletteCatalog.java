package veduta.io.palette;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The palettes at hand: those that come with the program and those in the user's folders. A user's
 * palette replaces a bundled one of the same key if it says which numbers stand for its classes;
 * one that does not, as those of painting programs, leaves the bundled numbers alone. A broken file
 * is reported and left out.
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
                    "coco-stuff",
                    "voc",
                    "mapillary-vistas",
                    "idd",
                    "synthia");

    private final PaletteJson json = new PaletteJson();
    private final GimpPalette gimp = new GimpPalette();
    private final List<Path> userFolders;
    private volatile Found found;

    /** What one look into the folders has found. */
    private static final class Found {
        private final Map<String, Palette> palettes = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private final Set<String> own = new HashSet<>();
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
     * Adds a palette whose file has been put into a user's folder, as {@link #reload} would. Any
     * thread.
     *
     * @return one sentence if the palette goes by another key than its own
     */
    public synchronized Optional<String> add(Palette palette) {
        Found more = new Found();
        more.palettes.putAll(found.palettes);
        more.problems.addAll(found.problems);
        more.own.addAll(found.own);
        Optional<String> note = admit(more, palette);
        note.ifPresent(more.problems::add);
        more.all = List.copyOf(more.palettes.values());
        found = more;
        return note;
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

    /**
     * One sentence for each file that could not be read, or not all of it, or whose palette goes by
     * another key.
     */
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
            Palette palette = json.read(in, name);
            fresh.palettes.put(palette.key(), palette);
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
                    admit(fresh, read.palette()).ifPresent(fresh.problems::add);
                } else {
                    admit(fresh, json.read(file)).ifPresent(fresh.problems::add);
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

    /**
     * Takes in a user's palette.
     *
     * @return one sentence if it goes by another key than its own
     */
    private static Optional<String> admit(Found fresh, Palette palette) {
        String key = palette.key();
        Palette present = fresh.palettes.get(key);
        if (present == null || (!fresh.own.contains(key) && OwnPalette.hasNumbers(palette))) {
            fresh.palettes.put(key, palette);
            fresh.own.add(key);
            return Optional.empty();
        }
        if (present.equals(palette)) {
            return Optional.empty();
        }
        if (!fresh.own.contains(key) && OwnPalette.hasSameColours(palette, present)) {
            fresh.palettes.put(key, OwnPalette.withTitles(present, palette));
            return Optional.empty();
        }
        Palette numbered = OwnPalette.withKey(palette, Slug.distinct(key, fresh.palettes.keySet()));
        boolean known = fresh.palettes.values().stream().anyMatch(other -> sameBut(other, palette));
        if (known) {
            return Optional.empty();
        }
        fresh.palettes.put(numbered.key(), numbered);
        fresh.own.add(numbered.key());
        return Optional.of(
                Texts.get("fault.palette.other-key", palette.title(), key, numbered.key()));
    }

    /** Whether two palettes differ in nothing but their keys. */
    private static boolean sameBut(Palette other, Palette palette) {
        return OwnPalette.withKey(palette, other.key()).equals(other);
    }

    private static String sentence(PaletteException e) {
        return String.valueOf(e.getMessage());
    }
}
