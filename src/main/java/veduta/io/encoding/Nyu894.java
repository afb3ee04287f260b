package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.io.matlab.Hdf5Labels;
import veduta.io.matlab.MatlabVariable;
import veduta.io.matlab.NumberGrid;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * NYU Depth v2 with its 894 original classes, folded into 40: the array {@code labels} of {@code
 * nyu_depth_v2_labeled.mat} (one layout a frame), or a gray picture. Read only, since the folding
 * cannot be undone.
 */
final class Nyu894 implements Encoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "nyu40";

    private static final String VARIABLE = "labels";
    private static final int LARGEST = 894;
    private static final int LARGEST_OF_40 = 40;

    private final IdScheme scheme;
    private final NameHints hints = new NameHints("nyu894", List.of(), List.of("nyu"));

    Nyu894(Palette palette) {
        this.scheme = new IdScheme(palette, "nyu894", 0);
    }

    @Override
    public String key() {
        return hints.key();
    }

    @Override
    public Detection detect(SourceFile source) {
        if (source.content() == FileContent.HDF5) {
            return stack(source).isPresent()
                    ? new Detection(key(), 0.95, Texts.get("recognised.array", VARIABLE))
                    : Detection.impossible(key(), Texts.get("recognised.no-array", VARIABLE));
        }
        if (source.values().isEmpty() || !scheme.hasNumbers()) {
            return Detection.impossible(key(), Texts.get("recognised.nyu.other"));
        }
        ValueCounts values = source.values().get();
        if (values.largest() > LARGEST) {
            return Detection.impossible(key(), Texts.get("recognised.nyu.above", LARGEST));
        }
        if (hints.of(source) == NameHints.Strength.CLEAR) {
            return new Detection(key(), 0.97, Texts.get("recognised.nyu.named", LARGEST));
        }
        boolean wide = source.picture().map(p -> p.kind() == SampleKind.GRAY16).orElse(false);
        boolean beyond = values.largest() > LARGEST_OF_40;
        double score = wide && beyond ? 0.8 : beyond ? 0.2 : 0.1;
        return new Detection(key(), score, Texts.get("recognised.nyu.gray", values.largest()));
    }

    @Override
    public int frames(SourceFile source) throws IOException {
        return stack(source)
                .map(v -> v.dimensions().size() < 3 ? 1L : v.dimensions().get(2))
                .map(Math::toIntExact)
                .orElse(1);
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        if (source.content() == FileContent.HDF5) {
            NumberGrid grid = new Hdf5Labels(source.path()).read(VARIABLE, options.frame());
            return scheme.decode(grid.size(), grid::value);
        }
        scheme.requireNumbers(source.path(), key());
        return scheme.decode(source.requireNumbers(key()));
    }

    private static Optional<MatlabVariable> stack(SourceFile source) {
        return source.matlab().flatMap(m -> m.find(VARIABLE));
    }
}
