package veduta.io.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The full ADE20K of 2016, {@code *_seg.png}: the class of a pixel is red / 10 * 256 + green, blue
 * numbers the instance. Classes beyond those that its authors fold into the 150 of the scene
 * parsing benchmark are void. Written without instances.
 */
final class Ade20kFull implements WritableEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "ade20k150";

    private static final int STEP = 10;
    private static final int CLASSES = 3148;

    private final Palette palette;
    private final IdScheme scheme;
    private final NameHints hints =
            new NameHints("ade20k-full", List.of(), List.of("ade_train", "ade_val", "ade_frame"));

    Ade20kFull(Palette palette) {
        this.palette = palette;
        this.scheme = new IdScheme(palette, "ade20k-full", 0);
    }

    @Override
    public String key() {
        return hints.key();
    }

    @Override
    public Detection detect(SourceFile source) {
        Optional<RawPicture> picture = source.picture().filter(Ade20kFull::isColours);
        if (picture.isEmpty() || !scheme.hasNumbers()) {
            return Detection.impossible(key(), Texts.get("recognised.no-colours"));
        }
        ColourCounts colours = source.colours().orElseGet(() -> ColourCounts.of(picture.get()));
        double transparent = colours.transparentFraction();
        double valid = colours.fraction(rgb -> number(rgb) >= 0) + transparent;
        double known = colours.fraction(rgb -> scheme.label(number(rgb)) != LabelMap.VOID);
        if (valid < 1) {
            return Detection.impossible(key(), Texts.get("recognised.ade.none"));
        }
        return switch (hints.of(source)) {
            case CLEAR -> new Detection(key(), 0.98, Texts.get("recognised.ade.named"));
            case FAINT ->
                    new Detection(key(), 0.7 + 0.26 * known, Texts.get("recognised.ade.named"));
            case NONE -> new Detection(key(), 0.7 * known, Texts.get("recognised.ade"));
        };
    }

    private static boolean isColours(RawPicture picture) {
        return !picture.kind().isNumber() || picture.kind() == SampleKind.INDEXED;
    }

    /** The number that a colour stands for; -1 if it stands for none. */
    private static int number(int rgb) {
        int red = rgb >> 16 & 0xFF;
        int number = red / STEP * 256 + (rgb >> 8 & 0xFF);
        return red % STEP == 0 && number <= CLASSES ? number : -1;
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        RawPicture picture = source.requirePicture();
        if (!isColours(picture)) {
            throw new FileFormatException(source.path(), Texts.get("fault.no-colours"));
        }
        scheme.requireNumbers(source.path(), key());
        byte[] labels = new byte[picture.pixels()];
        long moved = 0;
        long dropped = 0;
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int number = picture.alpha(pixel) == 0 ? 0 : number(picture.rgb(pixel));
            labels[pixel] = (byte) scheme.label(number);
            moved += number < 0 ? 1 : 0;
            dropped += number > 0 && !scheme.knows(number) ? 1 : 0;
        }
        return new DecodedLayout(LabelMap.of(picture.size(), labels), palette, moved)
                .withDropped(new Dropped(0, dropped));
    }

    @Override
    public String fileName(String stem, Palette of) {
        return stem + "_ade20k-full.png";
    }

    @Override
    public void write(LabelMap layout, Palette of, Path file) throws IOException {
        PaletteCheck.same(file, key(), palette, of, layout);
        scheme.requireNumbers(file, key(), layout);
        byte[] labels = layout.toBytes();
        byte[] rgb = new byte[3 * labels.length];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            int number = scheme.id(labels[pixel] & 0xFF);
            rgb[3 * pixel] = (byte) (number / 256 * STEP);
            rgb[3 * pixel + 1] = (byte) number;
        }
        new PngWriter().write(file, RawPicture.of(layout.size(), SampleKind.RGB, rgb));
    }
}
