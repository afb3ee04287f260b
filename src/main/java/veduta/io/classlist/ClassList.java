package veduta.io.classlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * The class names in a text file beside label pictures, or one folder above: {@code labelmap.txt}
 * (CVAT: {@code name:r,g,b:parts:actions}), {@code label_color.txt} or {@code label_colors.txt}
 * (CamVid: {@code r g b name}), {@code class_names.txt} or {@code labels.txt} (labelme: a name a
 * line, in index order; {@code __ignore__} is not counted), {@code _classes.csv} (Roboflow: {@code
 * value, name} below a heading).
 */
public final class ClassList {
    private static final List<String> FILES =
            List.of(
                    "labelmap.txt",
                    "label_color.txt",
                    "label_colors.txt",
                    "class_names.txt",
                    "labels.txt",
                    ListLine.ROBOFLOW_FILE);

    private static final long MAX_BYTES = 1 << 20;

    private final String fileName;
    private final List<ListLine> entries;

    private ClassList(String fileName, List<ListLine> entries) {
        this.fileName = fileName;
        this.entries = List.copyOf(entries);
    }

    /**
     * Looks for a list.
     *
     * @throws FileFormatException if there is one, but it is too large
     * @throws IOException if it cannot be read
     */
    public static Optional<ClassList> beside(Path picture) throws IOException {
        Path folder = picture.toAbsolutePath().getParent();
        for (int level = 0; level < 2 && folder != null; level++) {
            for (String name : FILES) {
                Path file = folder.resolve(name);
                if (Files.isRegularFile(file)) {
                    ClassList list = read(file);
                    if (!list.entries.isEmpty()) {
                        return Optional.of(list);
                    }
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    private static ClassList read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new FileFormatException(file, Texts.get("fault.names-too-large"));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        String name = String.valueOf(file.getFileName());
        return new ClassList(
                name,
                name.equals(ListLine.ROBOFLOW_FILE)
                        ? ListLine.ofRoboflow(text)
                        : ListLine.ofText(text));
    }

    /** The name of the file. */
    public String fileName() {
        return fileName;
    }

    /** The names of the classes in the order of the file. */
    public List<String> names() {
        return entries.stream().map(ListLine::name).toList();
    }

    /** The colours of the classes as {@code 0xRRGGBB} in the order of the file; -1 for none. */
    public List<Integer> colours() {
        return entries.stream().map(ListLine::rgb).toList();
    }

    /** Whether every class has a colour. */
    public boolean hasColours() {
        return entries.stream().allMatch(entry -> entry.rgb() >= 0);
    }

    /** Whether the file says which number stands for each class. */
    public boolean hasNumbers() {
        return entries.stream().allMatch(entry -> entry.number() >= 0);
    }

    /**
     * Which class an index of a picture means: the one with this number, the one with its colour in
     * the table, or, where the list has neither, the one at its position.
     *
     * @param table the picture's colour table; empty if it has none
     * @return position of the class, or -1
     */
    public int position(int index, int[] table) {
        if (hasNumbers()) {
            return find(entry -> entry.number() == index);
        }
        if (index < table.length) {
            int byColour = find(entry -> entry.rgb() == table[index]);
            if (byColour >= 0) {
                return byColour;
            }
        }
        boolean coloured = entries.stream().anyMatch(entry -> entry.rgb() >= 0);
        boolean byPosition = table.length == 0 || !coloured;
        return byPosition && index < entries.size() ? index : -1;
    }

    private int find(Predicate<ListLine> wanted) {
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(entries.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
