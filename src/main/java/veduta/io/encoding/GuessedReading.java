package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.io.raster.FileFormatException;
import veduta.text.Texts;

/** Reads a file as the encodings that it may be of, and says how surely it is of one. */
final class GuessedReading {
    /** Scores are sums of fractions. */
    private static final double ROUNDING = 1e-9;

    private final EncodingCatalog encodings;
    private final SourceFile source;
    private final ReadOptions options;
    private final boolean strict;

    /**
     * Reads a file.
     *
     * @param palette key of the palette to read into; empty for the encoding's own
     */
    GuessedReading(
            EncodingCatalog encodings,
            SourceFile source,
            Optional<String> palette,
            LayoutChoice choice) {
        this.encodings = encodings;
        this.source = source;
        this.options = new ReadOptions(palette, choice.frame());
        this.strict = choice.strict();
    }

    private Encoding encoding(Detection detection) throws FileFormatException {
        return encodings
                .find(detection.key())
                .orElseThrow(
                        () ->
                                new FileFormatException(
                                        source.path(),
                                        Texts.get("fault.no-encoding", detection.key())));
    }

    /** Whether an encoding is one of colours, which may be a little off. */
    boolean isOfColours(Detection detection) throws FileFormatException {
        return encoding(detection) instanceof ColourEncoding;
    }

    /** The layout as one of the encodings. */
    DecodedLayout read(Detection detection) throws IOException {
        return LayoutFiles.read(encoding(detection), source, options);
    }

    /**
     * The layout with what is to be said of its recognition.
     *
     * @param taken the encoding it was read as
     * @param detections all encodings that it may be of
     * @throws FileFormatException if it is not recognised well and guesses are refused
     */
    DecodedLayout judged(DecodedLayout decoded, Detection taken, List<Detection> detections)
            throws IOException {
        Guess guess = new Guess(taken, decoded.palette().key(), next(decoded, taken, detections));
        if (strict && !guess.isSure()) {
            throw new FileFormatException(
                    source.path(),
                    Texts.get(
                            "fault.guess",
                            taken.key(),
                            String.format(Locale.ROOT, "%.2f", taken.score())));
        }
        return decoded.withGuess(guess);
    }

    /**
     * Another encoding, or another palette of the same one, that is about as likely; those that
     * give the same layout do not count.
     */
    private Optional<Detection> next(
            DecodedLayout decoded, Detection taken, List<Detection> detections) throws IOException {
        for (Detection other : detections) {
            boolean close = other.score() >= taken.score() - Guess.CLOSE - ROUNDING;
            if (close) {
                if (!other.key().equals(taken.key()) && differs(decoded, other, options)) {
                    return Optional.of(other);
                }
                Optional<Detection> palette = otherPalette(decoded, other);
                if (palette.isPresent()) {
                    return palette;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Detection> otherPalette(DecodedLayout decoded, Detection detection)
            throws IOException {
        if (options.paletteKey().isPresent()) {
            return Optional.empty();
        }
        Encoding encoding = encoding(detection);
        for (String palette : encoding.otherPalettes(source)) {
            ReadOptions other = new ReadOptions(Optional.of(palette), options.frame());
            if (differs(decoded, detection, other)) {
                return Optional.of(encoding.detect(source, Optional.of(palette)));
            }
        }
        return Optional.empty();
    }

    private boolean differs(DecodedLayout decoded, Detection other, ReadOptions how)
            throws IOException {
        try {
            DecodedLayout otherwise = LayoutFiles.read(encoding(other), source, how);
            boolean offered =
                    options.paletteKey().isEmpty()
                            || otherwise.palette().key().equals(decoded.palette().key());
            return offered && !decoded.isSameAs(otherwise);
        } catch (FileFormatException unreadable) {
            return false;
        }
    }
}
