package veduta.training.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import veduta.io.encoding.Detection;
import veduta.io.encoding.Guess;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.encoding.SourceFile;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
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
     * An encoding.
     *
     * @param key its key
     * @param doubt one sentence that says how it was recognised, if that is not plain
     */
    record Found(String key, Optional<String> doubt) {}

    /**
     * The encoding that fits a sample of the files best, among those that read into the wanted
     * palette. Files that cannot be read do not count.
     *
     * @param entries pairs of one data set, at least one
     * @param strict whether an encoding that is not recognised well is refused
     * @throws IOException if none fits or no sampled file can be read
     */
    Found find(List<PairEntry> entries, String paletteKey, boolean strict) throws IOException {
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, String> reasons = new LinkedHashMap<>();
        Path readable = null;
        @Nullable IOException fault = null;
        int count = Math.min(SAMPLED, entries.size());
        int read = 0;
        for (int i = 0; i < count; i++) {
            Path file = entries.get((int) ((long) i * entries.size() / count)).label();
            try {
                SourceFile source = SourceFile.open(file);
                for (Detection detection : layouts.detect(source, Optional.of(paletteKey))) {
                    scores.merge(detection.key(), detection.score(), Double::sum);
                    reasons.putIfAbsent(detection.key(), detection.reason());
                }
                readable = readable == null ? file : readable;
                read++;
            } catch (IOException failure) {
                fault = fault == null ? failure : fault;
            }
        }
        if (readable == null) {
            throw fault == null ? new IOException(Texts.get("fault.pairs.no-labels")) : fault;
        }
        List<Detection> ranked = new ArrayList<>();
        for (Map.Entry<String, Double> each : scores.entrySet()) {
            ranked.add(
                    new Detection(
                            each.getKey(),
                            Math.min(1, each.getValue() / read),
                            reasons.getOrDefault(each.getKey(), "")));
        }
        ranked.sort(Comparator.comparing(each -> -each.score()));
        for (Detection detection : ranked) {
            if (reads(readable, detection.key(), paletteKey)) {
                return found(readable, detection, ranked, paletteKey, strict);
            }
        }
        throw new IOException(
                Texts.get(
                        "fault.pairs.encoding", String.valueOf(readable.getParent()), paletteKey));
    }

    private Found found(
            Path file, Detection taken, List<Detection> all, String paletteKey, boolean strict)
            throws IOException {
        Optional<Detection> next = Optional.empty();
        ReadOptions options = ReadOptions.palette(paletteKey);
        LabelMap layout = layouts.read(file, Optional.of(taken.key()), options).layout();
        for (Detection other : all) {
            boolean close = other.score() >= taken.score() - Guess.CLOSE;
            if (next.isEmpty()
                    && close
                    && !other.key().equals(taken.key())
                    && reads(file, other.key(), paletteKey)
                    && !layouts.read(file, Optional.of(other.key()), options)
                            .layout()
                            .equals(layout)) {
                next = Optional.of(other);
            }
        }
        Guess guess = new Guess(taken, paletteKey, next);
        if (strict && !guess.isSure()) {
            throw new IOException(
                    Texts.get(
                            "fault.pairs.guess",
                            String.valueOf(file.getParent()),
                            taken.key(),
                            String.format(Locale.ROOT, "%.2f", taken.score())));
        }
        return new Found(
                taken.key(), guess.isPlain() ? Optional.empty() : Optional.of(guess.sentence()));
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
