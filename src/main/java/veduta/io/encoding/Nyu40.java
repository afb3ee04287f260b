package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import veduta.io.matlab.Mat5Matrices;
import veduta.io.matlab.NumberGrid;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * NYU Depth with 40 classes: gray, 0 void, 1..40; or a MATLAB 5 file whose matrix {@code
 * segmentation} holds the same numbers.
 */
final class Nyu40 extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "nyu40";

    private static final String VARIABLE = "segmentation";

    Nyu40(Palette palette) {
        super(
                "_nyu40.png",
                new IdScheme(palette, "nyu40", 0),
                new NameHints("nyu40", List.of(), List.of("nyu", "indoor")),
                SampleKind.GRAY8);
    }

    @Override
    public Detection detect(SourceFile source) {
        if (source.content() != FileContent.MATLAB5) {
            return super.detect(source);
        }
        boolean found = source.matlab().flatMap(m -> m.find(VARIABLE)).isPresent();
        return found
                ? new Detection(key(), 0.9, Texts.get("recognised.matrix", VARIABLE))
                : Detection.impossible(key(), Texts.get("recognised.no-matrix", VARIABLE));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        if (source.content() != FileContent.MATLAB5) {
            return super.read(source, options);
        }
        NumberGrid grid = new Mat5Matrices(source.path()).read(VARIABLE);
        return scheme().decode(grid.size(), grid::value);
    }
}
