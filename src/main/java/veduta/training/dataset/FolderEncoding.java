package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.io.encoding.Detection;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/**
 * Finds the one encoding that the label files of a data set share. A single file is seldom enough:
 * it may show few classes, and then its numbers fit several encodings.
 */
final class FolderEncoding {
    private static final int SAMPLED = 8;

    private final LayoutFiles layouts;

    FolderEncoding(LayoutFiles layouts) {
        this.layouts = layouts;
    }

    /**
     * The key of the encoding that fits a sample of the files best, among those that read into the
     * wanted palette. Files that cannot be read do not count.
     *
     * @param entries pairs of one data set, at least one
     * @throws IOException if none fits or no sampled file can be read
     */
    String find(List<PairEntry> entries, String paletteKey) throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>();
        Path readable = null;
        @Nullable IOException fault = null;
        int count = Math.min(SAMPLED, entries.size());
        for (int i = 0; i < count; i++) {
            Path file = entries.get((int) ((long) i * entries.size() / count)).label();
            try {
                for (Detection detection : layouts.detect(file)) {
                    scores.merge(detection.key(), detection.score(), Double::sum);
                }
                readable = readable == null ? file : readable;
            } catch (IOException failure) {
                fault = fault == null ? failure : fault;
            }
        }
        if (readable == null) {
            throw fault == null ? new IOException(Texts.get("fault.pairs.no-labels")) : fault;
        }
        List<String> ranked = new ArrayList<>(scores.keySet());
        ranked.sort(Comparator.comparing(key -> -scores.getOrDefault(key, 0.0)));
        for (String key : ranked) {
            if (reads(readable, key, paletteKey)) {
                return key;
            }
        }
        throw new IOException(
                Texts.get(
                        "fault.pairs.encoding", String.valueOf(readable.getParent()), paletteKey));
    }

    /**
     * Makes sure that the encoding of a known data set reads into the wanted palette.
     *
     * @throws IOException if it does not; one sentence for the user
     */
    void require(DataSets.Found found, String encoding, String paletteKey) throws IOException {
        @Nullable IOException fault = null;
        List<PairEntry> entries = found.listing().entries();
        for (PairEntry entry : entries.subList(0, Math.min(SAMPLED, entries.size()))) {
            try {
                String palette =
                        paletteOf(entry.label(), encoding, paletteKey, entry.frame().orElse(0));
                if (!palette.equals(paletteKey)) {
                    throw otherPalette(found.title(), palette, paletteKey);
                }
                return;
            } catch (FileFormatException failure) {
                fault = failure;
            }
        }
        if (fault != null) {
            throw fault;
        }
    }

    private static IOException otherPalette(String title, String palette, String wanted) {
        return new IOException(Texts.get("fault.pairs.other-palette", title, palette, wanted));
    }

    /** Whether a file can be read as an encoding, into the wanted palette. */
    private boolean reads(Path file, String encoding, String paletteKey) throws IOException {
        try {
            return paletteOf(file, encoding, paletteKey, 0).equals(paletteKey);
        } catch (FileFormatException otherwise) {
            return false;
        }
    }

    private String paletteOf(Path file, String encoding, String paletteKey, int frame)
            throws IOException {
        ReadOptions options = new ReadOptions(Optional.of(paletteKey), frame);
        return layouts.read(file, Optional.of(encoding), options).palette().key();
    }
}
