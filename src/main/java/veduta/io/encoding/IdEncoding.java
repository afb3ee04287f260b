package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** An encoding that stores one 8-bit number a pixel, the same for every pixel of a class. */
abstract class IdEncoding implements WritableEncoding {
    /** What is left of a score to data sets that are met less often than the others. */
    static final double RARE = 0.8;

    private final String ending;
    private final IdScheme scheme;
    private final NameHints hints;
    private final SampleKind kind;

    /**
     * An encoding.
     *
     * @param ending what follows the layout's name in usual file names
     * @param kind {@link SampleKind#GRAY8}, {@link SampleKind#INDEXED} or {@link SampleKind#RED16},
     *     in which it is written
     */
    IdEncoding(String ending, IdScheme scheme, NameHints hints, SampleKind kind) {
        this.ending = ending;
        this.scheme = scheme;
        this.hints = hints;
        this.kind = kind;
    }

    @Override
    public final String key() {
        return hints.key();
    }

    final IdScheme scheme() {
        return scheme;
    }

    /**
     * How much of a score is left to pictures that neither their name nor a colour table gives to
     * this encoding, 0..1: numbers as few as these fit many data sets.
     */
    double usual() {
        return 1;
    }

    @Override
    public Detection detect(SourceFile source) {
        return new IdDetector(scheme, hints, kind, usual()).detect(source);
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        scheme.requireNumbers(source.path(), key());
        return scheme.decode(source.requireNumbers(key()));
    }

    @Override
    public final String fileName(String stem, Palette palette) {
        return stem + ending;
    }

    @Override
    public final void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.same(file, key(), scheme.palette(), palette, layout);
        scheme.requireNumbers(file, key(), layout);
        byte[] ids = scheme.encode(layout);
        RawPicture picture =
                kind == SampleKind.INDEXED
                        ? RawPicture.indexed(layout.size(), ids, colourTable())
                        : RawPicture.of(layout.size(), kind, ids);
        new PngWriter().write(file, picture);
    }

    /** The colours of all numbers up to the largest. */
    int[] colourTable() {
        int largest = 255;
        while (largest > 0 && !scheme.knows(largest)) {
            largest--;
        }
        int[] table = new int[largest + 1];
        for (int id = 0; id < table.length; id++) {
            table[id] = scheme.colour(id);
        }
        return table;
    }
}
