package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import veduta.io.raster.PngWriter;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

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
            return Detection.impossible(key(), Texts.get("recognised.no-colours"));
        }
        ColourDetector.Fit fit = found.get();
        NameHints.Strength hint = hints.of(source);
        double score =
                switch (hint) {
                    case CLEAR -> 0.4 + 0.58 * (fit.isWhole() ? 1 : fit.score());
                    case FAINT -> (plainScore + 0.04) * fit.score();
                    case NONE -> plainScore * fit.score();
                };
        return new Detection(
                key(), score, (fit.isWhole() ? all(hint) : some(hint, fit)) + fit.remark());
    }

    /** Why, where all colours fit. */
    private static String all(NameHints.Strength hint) {
        return switch (hint) {
            case CLEAR -> Texts.get("recognised.colours.all.named");
            case FAINT -> Texts.get("recognised.colours.all.hinted");
            case NONE -> Texts.get("recognised.colours.all");
        };
    }

    /** Why, where some colours fit. */
    private static String some(NameHints.Strength hint, ColourDetector.Fit fit) {
        return switch (hint) {
            case CLEAR ->
                    Texts.get("recognised.colours.some.named", fit.exactShare(), fit.nearShare());
            case FAINT ->
                    Texts.get("recognised.colours.some.hinted", fit.exactShare(), fit.nearShare());
            case NONE ->
                    Texts.get(
                            "recognised.colours.some",
                            IdDetector.percentFirst(fit.exact()),
                            fit.nearShare());
        };
    }

    @Override
    public final DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        return ColourSnapper.decode(key, new ColourDetector(key).picture(source));
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
