package veduta.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import veduta.file.FileEndings;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;

/**
 * A folder with {@code photo} and {@code label} (or {@code labels}, {@code labelIds}) inside, whose
 * files are matched by their names without ending. Files that are not named like pictures or label
 * maps are passed over. Decoded pairs are kept while they fit a memory budget, the last used ones.
 */
public final class PairFolder implements PairSource {
    private static final List<String> LABEL_FOLDERS = List.of("label", "labels", "labelIds");

    private final List<Entry> files;
    private final Decoder decoder;
    private final Cache cache;
    private final List<String> unmatched;

    /** Decodes the two files of a pair. */
    public interface Decoder {
        /**
         * Reads a photo.
         *
         * @throws IOException if it cannot be read; the message is one sentence for the user
         */
        RgbImage photo(Path file) throws IOException;

        /**
         * Reads a layout.
         *
         * @throws IOException if it cannot be read; the message is one sentence for the user
         */
        LabelMap layout(Path file) throws IOException;
    }

    private record Entry(String name, Path photo, Path label) {}

    private PairFolder(
            List<Entry> files, Decoder decoder, long budgetBytes, List<String> unmatched) {
        this.files = files;
        this.decoder = decoder;
        this.cache = new Cache(budgetBytes);
        this.unmatched = List.copyOf(unmatched);
    }

    /**
     * Lists the pairs of a folder; nothing is decoded yet.
     *
     * @param budgetBytes memory that decoded pairs may take
     * @throws IOException if there is not one pair; the message is one sentence for the user
     */
    public static PairFolder open(Path folder, Decoder decoder, long budgetBytes)
            throws IOException {
        Map<String, Path> photos = byName(folder, "photo", FileEndings::isPicture);
        Map<String, Path> labels = byName(folder, labelFolder(folder), FileEndings::isLayout);
        List<Entry> files = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        photos.forEach(
                (name, photo) -> {
                    Path label = labels.remove(name);
                    if (label == null) {
                        unmatched.add(photo.toString());
                    } else {
                        files.add(new Entry(name, photo, label));
                    }
                });
        labels.values().forEach(label -> unmatched.add(label.toString()));
        if (files.isEmpty()) {
            throw new IOException(
                    folder
                            + " holds no pair: a photo and a label file need the same name, as in"
                            + " photo/1.jpg and label/1.png.");
        }
        return new PairFolder(files, decoder, budgetBytes, unmatched);
    }

    /** The folder of label maps; data sets call it differently. */
    private static String labelFolder(Path folder) {
        return LABEL_FOLDERS.stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .findFirst()
                .orElse(LABEL_FOLDERS.get(0));
    }

    private static Map<String, Path> byName(Path folder, String kind, Predicate<Path> wanted)
            throws IOException {
        Path inside = folder.resolve(kind);
        if (!Files.isDirectory(inside)) {
            throw new IOException(
                    folder
                            + " has no folder '"
                            + kind
                            + "'; put photos into 'photo' and label maps of the same names into"
                            + " 'label'.");
        }
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> entries = Files.list(inside)) {
            for (Path file : entries.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file) && !name.startsWith(".") && wanted.test(file)) {
                    int dot = name.lastIndexOf('.');
                    files.putIfAbsent(dot < 0 ? name : name.substring(0, dot), file);
                }
            }
        }
        return files;
    }

    @Override
    public List<String> unmatched() {
        return unmatched;
    }

    /** The label files in the order of the pairs. */
    public List<Path> labelFiles() {
        return files.stream().map(Entry::label).toList();
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public Pair pair(int index) throws IOException {
        Pair known = cache.get(index);
        if (known != null) {
            return known;
        }
        Entry pair = files.get(index);
        RgbImage photo = decoder.photo(pair.photo());
        LabelMap layout = decoder.layout(pair.label());
        if (!photo.size().equals(layout.size())) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "The photo %s is %s, but its layout is %s; both need one size.",
                            pair.photo(),
                            photo.size(),
                            layout.size()));
        }
        Pair read = new Pair(pair.name(), photo, layout);
        cache.put(index, read);
        return read;
    }

    /** Pairs by number, the least recently used leaving first. */
    private static final class Cache {
        private final long budgetBytes;
        private final Map<Integer, Pair> pairs = new LinkedHashMap<>(16, 0.75f, true);
        private long usedBytes;

        Cache(long budgetBytes) {
            this.budgetBytes = budgetBytes;
        }

        @Nullable Pair get(int index) {
            return pairs.get(index);
        }

        void put(int index, Pair pair) {
            pairs.put(index, pair);
            usedBytes += bytes(pair);
            var oldest = pairs.entrySet().iterator();
            while (usedBytes > budgetBytes && oldest.hasNext()) {
                usedBytes -= bytes(oldest.next().getValue());
                oldest.remove();
            }
        }

        private static long bytes(Pair pair) {
            return 4 * pair.layout().size().pixels();
        }
    }
}
