package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/** Layout files of any encoding: recognised, read and written. */
public final class LayoutFiles {
    /** A photo scores less than this as any encoding, a label map in lossy colours more. */
    static final double LEAST_SCORE = 0.25;

    private final List<EncodingFactory> factories;
    private final Supplier<List<Palette>> palettes;
    private volatile Known known;

    /** The encodings of some palettes. */
    private record Known(List<Palette> palettes, EncodingCatalog encodings) {}

    /**
     * Works with encodings for whatever palettes there are at each moment.
     *
     * @param factories of the encodings; where two are as likely, the first counts
     * @param palettes asked at each use
     */
    public LayoutFiles(List<EncodingFactory> factories, Supplier<List<Palette>> palettes) {
        this.factories = List.copyOf(factories);
        this.palettes = palettes;
        this.known = known(palettes.get());
    }

    /** Works with encodings for these palettes. */
    public LayoutFiles(List<EncodingFactory> factories, List<Palette> palettes) {
        this(factories, () -> palettes);
    }

    /** The palette of a key, if it is at hand. */
    Optional<Palette> palette(String key) {
        return palettes.get().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    private Known known(List<Palette> now) {
        return new Known(now, new EncodingCatalog(factories, now));
    }

    /** The encodings. */
    public EncodingCatalog encodings() {
        List<Palette> now = palettes.get();
        Known last = known;
        if (!now.equals(last.palettes())) {
            last = known(now);
            known = last;
        }
        return last.encodings();
    }

    /**
     * The encodings that a file may be of, the most likely first.
     *
     * @throws FileFormatException if the file is damaged, too large or of no known format
     * @throws IOException if it cannot be read
     */
    public List<Detection> detect(Path file) throws IOException {
        return detect(SourceFile.open(file));
    }

    /** The encodings that an opened file may be of, the most likely first. */
    public List<Detection> detect(SourceFile source) {
        return encodings().detect(source);
    }

    /**
     * The encodings that an opened file may be of if it is to be read into a palette, the most
     * likely first.
     *
     * @param paletteKey key of the palette that encodings are judged with which leave a choice
     */
    public List<Detection> detect(SourceFile source, Optional<String> paletteKey) {
        return encodings().detect(source, paletteKey);
    }

    /**
     * The likeliest of some detections; empty if all are so unlikely that the file is rather a
     * photo or something else.
     *
     * @param detections what {@link #detect} gave
     */
    public Optional<Detection> likeliest(List<Detection> detections) {
        return detections.stream().findFirst().filter(first -> first.score() >= LEAST_SCORE);
    }

    /**
     * Reads a layout.
     *
     * @param encodingKey encoding to read it as; if empty, the most likely one
     * @throws FileFormatException if that is impossible, or none is likely
     * @throws IOException if the file cannot be read
     */
    public DecodedLayout read(Path file, Optional<String> encodingKey, ReadOptions options)
            throws IOException {
        return read(SourceFile.open(file), encodingKey, options);
    }

    /**
     * Reads a layout of an opened file.
     *
     * @param encodingKey encoding to read it as; if empty, the most likely one
     * @throws FileFormatException if that is impossible, or none is likely
     * @throws IOException if the file cannot be read
     */
    public DecodedLayout read(SourceFile source, Optional<String> encodingKey, ReadOptions options)
            throws IOException {
        return read(encoding(source, encodingKey), source, options);
    }

    /** Reads a layout of a file that has it. */
    static DecodedLayout read(Encoding encoding, SourceFile source, ReadOptions options)
            throws IOException {
        int frames = encoding.frames(source);
        if (options.frame() >= frames) {
            throw new FileFormatException(
                    source.path(),
                    Texts.get("fault.no-such-layout", frames, encoding.key(), options.frame() + 1));
        }
        return encoding.read(source, options);
    }

    /**
     * Reads a layout as the most likely encoding.
     *
     * @throws FileFormatException if it is of none
     * @throws IOException if the file cannot be read
     */
    public DecodedLayout read(Path file) throws IOException {
        return read(file, Optional.empty(), ReadOptions.DEFAULT);
    }

    /**
     * The number of layouts in an opened file.
     *
     * @param encodingKey encoding to read it as; if empty, the most likely one
     * @throws FileFormatException if that is impossible
     * @throws IOException if the file cannot be read
     */
    public int frames(SourceFile source, Optional<String> encodingKey) throws IOException {
        return encoding(source, encodingKey).frames(source);
    }

    /**
     * Writes a layout; an existing file is replaced.
     *
     * @param encodingKey encoding to write
     * @throws FileFormatException if the encoding does not exist, cannot be written or cannot hold
     *     the palette
     * @throws IOException if the file cannot be written
     */
    public void write(LabelMap layout, Palette palette, String encodingKey, Path file)
            throws IOException {
        if (!(require(file, encodingKey) instanceof WritableEncoding encoding)) {
            throw new FileFormatException(file, Texts.get("fault.read-only", encodingKey));
        }
        encoding.write(layout, palette, file);
    }

    private Encoding encoding(SourceFile source, Optional<String> encodingKey)
            throws FileFormatException {
        if (encodingKey.isPresent()) {
            return require(source.path(), encodingKey.get());
        }
        Optional<Detection> likeliest = likeliest(encodings().detect(source));
        if (likeliest.isEmpty()) {
            throw new FileFormatException(source.path(), Texts.get("fault.no-label-map"));
        }
        return require(source.path(), likeliest.get().key());
    }

    private Encoding require(Path file, String key) throws FileFormatException {
        return encodings()
                .find(key)
                .orElseThrow(
                        () -> new FileFormatException(file, Texts.get("fault.no-encoding", key)));
    }
}
