package veduta.io.encoding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * The class names in a text file beside label pictures, or one folder above: {@code labelmap.txt}
 * (CVAT: {@code name:r,g,b:parts:actions}), {@code label_color.txt} or {@code label_colors.txt}
 * (CamVid: {@code r g b name}), {@code class_names.txt} or {@code labels.txt} (labelme: a name a
 * line, in index order; {@code __ignore__} is not counted).
 */
final class IndexNames {
    private static final List<String> FILES =
            List.of(
                    "labelmap.txt",
                    "label_color.txt",
                    "label_colors.txt",
                    "class_names.txt",
                    "labels.txt");

    private static final long MAX_BYTES = 1 << 20;
    private static final Pattern CVAT =
            Pattern.compile("([^:]+):(\\d{1,3}),(\\d{1,3}),(\\d{1,3})(:.*)?");
    private static final Pattern CAMVID =
            Pattern.compile("(\\d{1,3})[ ,\\t]+(\\d{1,3})[ ,\\t]+(\\d{1,3})[ ,\\t]+(.+)");

    private final String fileName;
    private final List<Entry> entries;

    private IndexNames(String fileName, List<Entry> entries) {
        this.fileName = fileName;
        this.entries = List.copyOf(entries);
    }

    /**
     * One class.
     *
     * @param rgb colour as {@code 0xRRGGBB}, or -1
     */
    record Entry(String name, int rgb) {}

    /**
     * Looks for a file of names.
     *
     * @throws FileFormatException if there is one, but it is too large or no text
     */
    static Optional<IndexNames> beside(Path picture) throws IOException {
        Path folder = picture.toAbsolutePath().getParent();
        for (int level = 0; level < 2 && folder != null; level++) {
            for (String name : FILES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(read(file));
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static IndexNames read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new FileFormatException(file, Texts.get("fault.names-too-large"));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#") && !line.equals("__ignore__")) {
                entries.add(entry(line));
            }
        }
        return new IndexNames(String.valueOf(file.getFileName()), entries);
    }

    private static Entry entry(String line) {
        Matcher cvat = CVAT.matcher(line);
        if (cvat.matches()) {
            return new Entry(cvat.group(1).strip(), rgb(cvat, 2));
        }
        Matcher camvid = CAMVID.matcher(line);
        if (camvid.matches()) {
            return new Entry(camvid.group(4).strip(), rgb(camvid, 1));
        }
        return new Entry(line, -1);
    }

    private static int rgb(Matcher matcher, int group) {
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            rgb = rgb << 8 | Math.min(255, Integer.parseInt(matcher.group(group + i)));
        }
        return rgb;
    }

    String fileName() {
        return fileName;
    }

    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }

    /**
     * Which entry an index means: the one with its colour in the table, if the entries have
     * colours, else the one at its position.
     *
     * @return position of the entry, or -1
     */
    int position(int index, int[] table) {
        if (index < table.length) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).rgb() == table[index]) {
                    return i;
                }
            }
        }
        boolean coloured = entries.stream().anyMatch(entry -> entry.rgb() >= 0);
        boolean byPosition = table.length == 0 || !coloured;
        return byPosition && index < entries.size() ? index : -1;
    }
}
