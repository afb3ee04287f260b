package veduta.file.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.file.raster.PngWriter;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** An encoding in the colours of one data set. */
abstract class ColourEncoding implements WritableEncoding {
    private final String ending;
    private final ColourKey key;
    private final NameHints hints;
    private final double plainScore;

    /**
     * An encoding.
     *
     * @param ending what follows the layout's name in usual file names
     * @param plainScore score of a file whose colours fit and whose name says nothing
     */
    ColourEncoding(String ending, Palette palette, NameHints hints, double plainScore) {
        this.ending = ending;
        this.key = new ColourKey(palette);
        this.hints = hints;
        this.plainScore = plainScore;
    }

    @Override
    public final String key() {
        return hints.key();
    }

    @Override
    public final Detection detect(SourceFile source) {
        Optional<ColourDetector.Fit> found = new ColourDetector(key).fit(source);
        if (found.isEmpty()) {
            return Detection.impossible(key(), "It is no picture in colour.");
        }
        ColourDetector.Fit fit = found.get();
        String colours = fit.inWords() + ".";
        return switch (hints.of(source)) {
            case CLEAR ->
                    new Detection(
                            key(), 0.4 + 0.58 * fit.score(), "Its name says so and " + colours);
            case FAINT ->
                    new Detection(
                            key(),
                            (plainScore + 0.04) * fit.score(),
                            "Its name points there and " + colours);
            case NONE ->
                    new Detection(
                            key(),
                            plainScore * fit.score(),
                            Character.toUpperCase(colours.charAt(0)) + colours.substring(1));
        };
    }

    @Override
    public final DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        return ColourSnapper.decode(key, source.requirePicture());
    }

    @Override
    public final String fileName(String stem, Palette palette) {
        return stem + ending;
    }

    @Override
    public final void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.same(file, key(), key.palette(), palette, layout);
        new PngWriter().write(file, key.encode(layout));
    }
}
