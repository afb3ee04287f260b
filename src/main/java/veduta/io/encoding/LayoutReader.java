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
        ReadOptions options = new ReadOptions(choice.palette(), choice.frame());
        if (choice.encoding().isPresent() || choice.palette().isEmpty()) {
            return files.read(file, choice.encoding(), options);
        }
        return byPalette(file, choice.palette().get(), choice.frame(), 1);
    }

    /**
     * Reads a layout that is to be of a palette, though nobody said so.
     *
     * @param frame position of the layout in a file that holds several, from 0
     * @throws FileFormatException if no encoding of this palette knows at least half of the pixels
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout readAs(Path file, String paletteKey, int frame) throws IOException {
        return byPalette(SourceFile.open(file), paletteKey, frame, MOST_MOVED);
    }

    /**
     * Reads a layout as the most likely encoding; of several that are about as likely, as one of a
     * preferred palette.
     *
     * @param frame position of the layout in a file that holds several, from 0
     * @param preferred whether a palette, named by its key, is preferred
     * @throws FileFormatException if it is of no encoding
     * @throws IOException if it cannot be read at all
     */
    public DecodedLayout readPreferring(SourceFile source, int frame, Predicate<String> preferred)
            throws IOException {
        ReadOptions options = new ReadOptions(Optional.empty(), frame);
        List<Detection> detections = files.encodings().detect(source);
        double best = detections.isEmpty() ? 0 : detections.get(0).score();
        double least = Math.max(LayoutFiles.LEAST_SCORE, best - ABOUT_AS_LIKELY);
        for (Detection detection : detections) {
            Optional<Encoding> encoding = files.encodings().find(detection.key());
            if (encoding.isPresent() && detection.score() >= least) {
                DecodedLayout decoded = LayoutFiles.read(encoding.get(), source, options);
                if (preferred.test(decoded.palette().key())) {
                    return decoded;
                }
            }
        }
        return files.read(source, Optional.empty(), options);
    }

    /** The palette of a key, if it is at hand. */
    public Optional<Palette> palette(String key) {
        return files.palette(key);
    }

    private DecodedLayout byPalette(SourceFile source, String palette, int frame, double mostMoved)
            throws IOException {
        ReadOptions options = new ReadOptions(Optional.of(palette), frame);
        List<Detection> detections = files.encodings().detect(source);
        for (Detection detection : detections) {
            Optional<Encoding> encoding = files.encodings().find(detection.key());
            if (encoding.isPresent()) {
                if (mostMoved <= MOST_MOVED && encoding.get().needsPalette(source)) {
                    throw PictureLayout.askForPalette(source);
                }
                DecodedLayout decoded = LayoutFiles.read(encoding.get(), source, options);
                double most = mostMoved * decoded.layout().size().pixels();
                // Colours may all be a little off and still be distinguished; the score knows.
                boolean near =
                        encoding.get() instanceof ColourEncoding
                                && detection.score() >= LayoutFiles.LEAST_SCORE;
                if (decoded.palette().key().equals(palette)
                        && (near || decoded.movedPixels() <= most)) {
                    return decoded;
                }
            }
        }
        throw new FileFormatException(
                source.path(),
                detections.isEmpty()
                        ? Texts.get("fault.no-known-encoding")
                        : Texts.get("fault.other-palette", detections.get(0).key(), palette));
    }
}
