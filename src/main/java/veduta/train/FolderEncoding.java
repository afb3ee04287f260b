package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import veduta.file.encoding.Detection;
import veduta.file.encoding.LayoutFiles;
import veduta.file.encoding.ReadOptions;

/**
 * Finds the one encoding that the label files of a data set share. A single file seldom tells: it
 * may show few classes, and then its numbers fit several encodings.
 */
final class FolderEncoding {
    private static final int SAMPLED = 8;

    private final LayoutFiles layouts;

    FolderEncoding(LayoutFiles layouts) {
        this.layouts = layouts;
    }

    /**
     * The key of the encoding that fits a sample of the files best, among those that read into the
     * wanted palette.
     *
     * @param files label files of one data set, at least one
     * @throws IOException if none fits or a sampled file cannot be read
     */
    String find(List<Path> files, String paletteKey) throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>();
        int count = Math.min(SAMPLED, files.size());
        for (int i = 0; i < count; i++) {
            Path file = files.get((int) ((long) i * files.size() / count));
            for (Detection detection : layouts.detect(file)) {
                scores.merge(detection.key(), detection.score(), Double::sum);
            }
        }
        List<String> ranked = new ArrayList<>(scores.keySet());
        ranked.sort(Comparator.comparing(key -> -scores.getOrDefault(key, 0.0)));
        for (String key : ranked) {
            String palette =
                    layouts.read(files.get(0), Optional.of(key), ReadOptions.palette(paletteKey))
                            .palette()
                            .key();
            if (palette.equals(paletteKey)) {
                return key;
            }
        }
        throw new IOException(
                "The label maps of "
                        + files.get(0).getParent()
                        + " are of no encoding for the palette '"
                        + paletteKey
                        + "'; name the palette that they have with --palette.");
    }
}
