package veduta.io.palette;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;
import veduta.text.Texts;

/**
 * Reads and writes GIMP palettes (.gpl): a header, then one line {@code R G B name} a colour.
 *
 * <p>The format holds colours and names only. Reading makes each key from the name and numbers the
 * repeated ones; the palette's own is made from the file's name if its title has no letters or
 * digits that keys may have. Writing drops ids, aliases, categories and sources.
 */
public final class GimpPalette {
    private static final String HEADER = "GIMP Palette";
    private static final Pattern COLOUR =
            Pattern.compile("(\\d{1,3})\\s+(\\d{1,3})\\s+(\\d{1,3})(?:\\s+(.*))?");

    /** Palettes of GIMP 3 and Aseprite may have an opacity before the name, and say so. */
    private static final Pattern OPACITY = Pattern.compile("(\\d{1,3})(?:\\s+(.*))?");

    private static final Pattern CHANNELS = Pattern.compile("(?i)channels:\\s*rgba\\s*");

    /**
     * Reads a .gpl file. The palette's title is the file's {@code Name:}, else the file name.
     *
     * @throws PaletteException if the file cannot be read or is broken; the message names the file
     *     and the line
     */
    public Palette read(Path file) throws PaletteException {
        return readWithNotes(file).palette();
    }

    /**
     * A palette and what was done to read it.
     *
     * @param notes a sentence for each thing in the file that a palette cannot have
     */
    public record Read(Palette palette, List<String> notes) {
        /** Takes a copy of the list. */
        public Read {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a .gpl file as {@link #read} does: of colours that are there twice the first, without
     * opacity, and as Latin-1 what is no UTF-8.
     *
     * @throws PaletteException if the file cannot be read or is broken; the message names the file
     *     and the line
     */
    public Read readWithNotes(Path file) throws PaletteException {
        List<String> notes = new ArrayList<>();
        String text = TextFile.readOrLatin(file, notes);
        return new Read(parse(text, TextFile.nameOf(file), notes), notes);
    }

    /**
     * The palette in a text.
     *
     * @param name file name, for messages and for a palette without a name
     * @throws PaletteException if it is broken; the message has the name and the line
     */
    public Palette parse(String text, String name) throws PaletteException {
        return parse(text, name, new ArrayList<>());
    }

    private static Palette parse(String text, String name, List<String> notes)
            throws PaletteException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw PaletteException.at(name, 1, Texts.get("fault.palette.no-gimp", HEADER));
        }
        String fileTitle = name.replaceFirst("(?i)\\.gpl$", "");
        String title = fileTitle;
        List<SemanticClass> classes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Map<Integer, Integer> colours = new HashMap<>();
        boolean opacity = false;
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("Name:") && classes.isEmpty()) {
                String given = line.substring("Name:".length()).strip();
                title = given.isEmpty() ? title : given;
            } else if (CHANNELS.matcher(line).matches()) {
                opacity = true;
                notes.add(Texts.get("note.palette.opacity", name));
            } else if (!isSkipped(line)) {
                SemanticClass entry = entry(line, opacity, keys, name, i + 1);
                Integer first = colours.putIfAbsent(entry.rgb(), i + 1);
                if (first == null) {
                    classes.add(entry);
                } else {
                    notes.add(
                            Texts.get(
                                    "note.palette.colour-twice",
                                    name,
                                    i + 1,
                                    entry.title(),
                                    Colours.hex(entry.rgb()),
                                    first));
                }
            }
            if (classes.size() > LabelMap.VOID) {
                throw PaletteException.at(name, i + 1, Texts.get("fault.palette.many-classes"));
            }
        }
        if (classes.isEmpty()) {
            throw PaletteException.at(name, lines.size(), Texts.get("fault.palette.no-colour"));
        }
        String key = Slug.of(title, Slug.of(fileTitle, "palette"));
        return new Palette(key, title, classes, List.of());
    }

    /**
     * Writes a .gpl file; it appears complete or not at all.
     *
     * @throws PaletteException if it cannot be written
     */
    public void write(Palette palette, Path file) throws PaletteException {
        TextFile.write(file, format(palette));
    }

    /** The text that {@link #write} writes. */
    public String format(Palette palette) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        text.append("Name: ").append(oneLine(palette.title())).append("\nColumns: 0\n#\n");
        for (SemanticClass entry : palette.classes()) {
            int rgb = entry.rgb();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%3d %3d %3d\t%s\n",
                            rgb >> 16,
                            rgb >> 8 & 0xFF,
                            rgb & 0xFF,
                            oneLine(entry.title())));
        }
        return text.toString();
    }

    private static boolean isSkipped(String line) {
        return line.isEmpty()
                || line.startsWith("#")
                || line.startsWith("Columns:")
                || line.startsWith("Channels:");
    }

    /** Reads one colour line and takes its key. */
    private static SemanticClass entry(
            String line, boolean opacity, Set<String> keys, String file, int number)
            throws PaletteException {
        Matcher parts = COLOUR.matcher(line);
        if (!parts.matches()) {
            throw PaletteException.at(file, number, Texts.get("fault.palette.colour-line", line));
        }
        int rgb = 0;
        for (int group = 1; group <= 3; group++) {
            int sample = Integer.parseInt(parts.group(group));
            if (sample > 255) {
                throw PaletteException.at(file, number, Texts.get("fault.palette.sample", sample));
            }
            rgb = rgb << 8 | sample;
        }
        String given = parts.group(4);
        Matcher after = OPACITY.matcher(given == null ? "" : given);
        if (opacity && after.matches()) {
            given = after.group(2);
        }
        String title = given == null || given.isBlank() ? Colours.hex(rgb) : given.strip();
        String key = Slug.distinct(Slug.of(title, "class"), keys);
        keys.add(key);
        return new SemanticClass(key, title, rgb, "other", Map.of(), List.of());
    }

    private static String oneLine(String title) {
        return title.replaceAll("\\s+", " ").strip();
    }
}
