package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import veduta.io.raster.FileFormatException;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Reads layouts the way a user chose, or the most likely way. */
public final class LayoutReader {
    private static final double MOST_MOVED = 0.5;

    /** Scores that differ by no more than this say the same. */
    private static final double ABOUT_AS_LIKELY = 0.05;

    private final LayoutFiles files;

    /** Reads by these encodings. */
    public LayoutReader(LayoutFiles files) {
        this.files = files;
    }

    /**
     * Reads a layout. Where only a palette is chosen, the most likely encoding that gives this
     * palette is taken.
     *
     * @throws FileFormatException if the file cannot be read in the chosen way
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout read(Path file, LayoutChoice choice) throws IOException {
        return read(SourceFile.open(file), choice);
    }

    /**
     * Reads a layout of an opened file as {@link #read(Path, LayoutChoice)} does.
     *
     * @throws FileFormatException if the file cannot be read in the chosen way
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout read(SourceFile file, LayoutChoice choice) throws IOException {
        if (choice.encoding().isPresent()) {
            ReadOptions options = new ReadOptions(choice.palette(), choice.frame());
            return files.read(file, choice.encoding(), options);
        }
        return choice.palette().isPresent()
                ? byPalette(file, choice.palette().get(), choice, 1)
                : readPreferring(file, choice, palette -> false);
    }

    /**
     * Reads a layout that is to be of a palette, though nobody said so.
     *
     * @param choice says which layout, and whether a guess is refused
     * @throws FileFormatException if no encoding of this palette knows at least half of the pixels
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout readAs(Path file, String paletteKey, LayoutChoice choice)
            throws IOException {
        return byPalette(SourceFile.open(file), paletteKey, choice, MOST_MOVED);
    }

    /**
     * Reads a layout as the most likely encoding; of several that are about as likely, as one of a
     * preferred palette.
     *
     * @param choice says which layout, and whether a guess is refused
     * @param preferred whether a palette, named by its key, is preferred
     * @throws FileFormatException if it is of no encoding
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout readPreferring(Path file, LayoutChoice choice, Predicate<String> preferred)
            throws IOException {
        return readPreferring(SourceFile.open(file), choice, preferred);
    }

    /** As above, of a file that is open. */
    public DecodedLayout readPreferring(
            SourceFile source, LayoutChoice choice, Predicate<String> preferred)
            throws IOException {
        List<Detection> detections = files.encodings().detect(source);
        Detection best =
                files.likeliest(detections)
                        .orElseThrow(
                                () ->
                                        new FileFormatException(
                                                source.path(), Texts.get("fault.no-label-map")));
        GuessedReading reading =
                new GuessedReading(files.encodings(), source, Optional.empty(), choice);
        double least = Math.max(LayoutFiles.LEAST_SCORE, best.score() - ABOUT_AS_LIKELY);
        for (Detection detection : detections) {
            if (detection.score() >= least) {
                DecodedLayout decoded = reading.read(detection);
                if (preferred.test(decoded.palette().key())) {
                    return reading.judged(decoded, detection, detections);
                }
            }
        }
        return reading.judged(reading.read(best), best, detections);
    }

    /** The palette of a key, if it is at hand. */
    public Optional<Palette> palette(String key) {
        return files.palette(key);
    }

    private DecodedLayout byPalette(
            SourceFile source, String palette, LayoutChoice choice, double mostMoved)
            throws IOException {
        List<Detection> detections = files.encodings().detect(source, Optional.of(palette));
        GuessedReading reading =
                new GuessedReading(files.encodings(), source, Optional.of(palette), choice);
        for (Detection detection : detections) {
            if (mostMoved <= MOST_MOVED && needsPalette(detection, source)) {
                throw PictureLayout.askForPalette(source);
            }
            DecodedLayout decoded = reading.read(detection);
            double most = mostMoved * decoded.layout().size().pixels();
            // Colours may all be a little off and still be distinguished; the score knows.
            boolean near =
                    reading.isOfColours(detection) && detection.score() >= LayoutFiles.LEAST_SCORE;
            if (decoded.palette().key().equals(palette)
                    && (near || decoded.movedPixels() <= most)) {
                return reading.judged(decoded, detection, detections);
            }
        }
        throw new FileFormatException(
                source.path(),
                detections.isEmpty()
                        ? Texts.get("fault.no-known-encoding")
                        : Texts.get("fault.other-palette", detections.get(0).key(), palette));
    }

    private boolean needsPalette(Detection detection, SourceFile source) {
        return files.encodings()
                .find(detection.key())
                .filter(encoding -> encoding.needsPalette(source))
                .isPresent();
    }
}
