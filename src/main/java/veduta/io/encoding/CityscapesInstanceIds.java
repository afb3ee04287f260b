package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Cityscapes {@code *_instanceIds.png}: 16-bit gray; a value below 1000 is a label id, a larger one
 * is 1000 times the label id plus the number of the instance. Written without instances.
 */
final class CityscapesInstanceIds implements WritableEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "cityscapes";

    private static final int INSTANCES = 1000;

    private final IdScheme scheme;
    private final NameHints hints =
            new NameHints(
                    "cityscapes-instance-ids",
                    List.of("instanceids"),
                    List.of("cityscapes", "gtfine", "gtcoarse"));

    CityscapesInstanceIds(Palette palette) {
        this.scheme = new IdScheme(palette, "label-id", 0);
    }

    @Override
    public String key() {
        return hints.key();
    }

    @Override
    public Detection detect(SourceFile source) {
        if (source.values().isEmpty() || source.picture().isEmpty() || !scheme.hasNumbers()) {
            return Detection.impossible(key(), Texts.get("recognised.no-numbers"));
        }
        ValueCounts values = source.values().get();
        boolean wide = source.picture().get().kind() == SampleKind.GRAY16;
        boolean named = hints.of(source) == NameHints.Strength.CLEAR;
        double known = values.fraction(v -> scheme.knows(labelId(v)));
        boolean instances = values.largest() >= INSTANCES;
        String range = values.inWords();
        if (!wide && !named) {
            return new Detection(key(), 0.1 * known, Texts.get("recognised.instances.narrow"));
        }
        if (known < 1) {
            return new Detection(
                    key(),
                    (named ? 0.8 : 0.3) * known * known,
                    Texts.get(
                            "recognised.instances.unknown",
                            IdDetector.percentFirst(1 - known),
                            range));
        }
        if (named) {
            return new Detection(
                    key(), wide ? 0.99 : 0.9, Texts.get("recognised.ids.named", range));
        }
        return new Detection(
                key(), instances ? 0.95 : 0.65, Texts.get("recognised.instances.fit", range));
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        scheme.requireNumbers(source.path(), key());
        DecodedLayout decoded =
                scheme.decode(source.requireNumbers(key()), CityscapesInstanceIds::labelId);
        long instances =
                source.values().stream()
                        .flatMapToInt(values -> Arrays.stream(values.distinct()))
                        .filter(value -> value >= INSTANCES)
                        .count();
        return decoded.withDropped(decoded.dropped().withInstances(instances));
    }

    @Override
    public String fileName(String stem, Palette palette) {
        return stem + "_instanceIds.png";
    }

    @Override
    public void write(LabelMap layout, Palette palette, Path file) throws IOException {
        PaletteCheck.same(file, key(), scheme.palette(), palette, layout);
        scheme.requireNumbers(file, key(), layout);
        byte[] ids = scheme.encode(layout);
        byte[] wide = new byte[2 * ids.length];
        for (int pixel = 0; pixel < ids.length; pixel++) {
            wide[2 * pixel + 1] = ids[pixel];
        }
        new PngWriter().write(file, RawPicture.of(layout.size(), SampleKind.GRAY16, wide));
    }

    private static int labelId(int value) {
        return value < INSTANCES ? value : value / INSTANCES;
    }
}
