package veduta.toy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import veduta.image.Size;
import veduta.io.encoding.DecodedLayout;
import veduta.io.encoding.Detection;
import veduta.io.encoding.EncodingFactory;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.ReadOptions;
import veduta.io.encoding.SourceFile;
import veduta.io.encoding.WritableEncoding;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/**
 * An encoding that the program does not have: gray pictures with the last row first. Made of public
 * classes only, as somebody would who adds one.
 */
public final class UpsideDownEncoding implements WritableEncoding {
    /** Its key. */
    public static final String KEY = "toy-upside-down";

    private static final String ENDING = "_flipped.png";

    private final Palette palette;

    private UpsideDownEncoding(Palette palette) {
        this.palette = palette;
    }

    /** The encodings of the program, and this one. */
    public static List<EncodingFactory> besideAll() {
        List<EncodingFactory> all = new ArrayList<>(Encodings.all());
        all.add(EncodingFactory.ofPalette("nyu13", UpsideDownEncoding::new));
        return all;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Upside down";
    }

    @Override
    public Detection detect(SourceFile source) {
        boolean named = source.path().toString().endsWith(ENDING);
        return new Detection(KEY, named ? 1 : 0, named ? "Its name says so." : "It has no name.");
    }

    @Override
    public DecodedLayout read(SourceFile source, ReadOptions options) throws IOException {
        RawPicture picture = source.requirePicture();
        if (picture.kind() != SampleKind.GRAY8) {
            throw new FileFormatException(source.path(), "It is not gray.");
        }
        byte[] labels = new byte[picture.pixels()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) picture.value(flipped(picture.size(), i));
        }
        return new DecodedLayout(LabelMap.of(picture.size(), labels), palette, 0);
    }

    @Override
    public String fileName(String stem, Palette of) {
        return stem + ENDING;
    }

    @Override
    public void write(LabelMap layout, Palette of, Path file) throws IOException {
        Size size = layout.size();
        byte[] samples = new byte[(int) size.pixels()];
        for (int i = 0; i < samples.length; i++) {
            int from = flipped(size, i);
            samples[i] = (byte) layout.label(from % size.width(), from / size.width());
        }
        new PngWriter().write(file, RawPicture.of(size, SampleKind.GRAY8, samples));
    }

    private static int flipped(Size size, int pixel) {
        int row = size.height() - 1 - pixel / size.width();
        return row * size.width() + pixel % size.width();
    }
}
