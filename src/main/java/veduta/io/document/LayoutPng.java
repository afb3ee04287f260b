package veduta.io.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PixelLimits;
import veduta.io.raster.PngReader;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The layout inside a document: an indexed PNG file whose indices are the labels and whose colours
 * are the palette's. Void is index 255, in a colour that no class has, so that the file is
 * understood by indices and by colours.
 */
final class LayoutPng {
    private LayoutPng() {}

    static byte[] bytes(LabelMap layout, Palette palette) throws IOException {
        Set<Integer> taken = new HashSet<>();
        palette.classes().forEach(each -> taken.add(each.rgb()));
        int free = 0;
        while (taken.contains(free)) {
            free += 0x010101;
        }
        int[] table = new int[LabelMap.VOID + 1];
        for (int label = 0; label < table.length; label++) {
            int voidColour = free;
            table[label] = palette.byLabel(label).map(each -> each.rgb()).orElse(voidColour);
        }
        return new PngWriter().toBytes(RawPicture.indexed(layout.size(), layout.toBytes(), table));
    }

    /** Reads the labels; whether they fit a palette is for the caller to see. */
    static LabelMap read(Path file, InputStream in) throws IOException {
        RawPicture picture = new PngReader(PixelLimits.LAYOUT).read(file, in, Long.MAX_VALUE);
        if (picture.kind() != SampleKind.INDEXED && picture.kind() != SampleKind.GRAY8) {
            throw new FileFormatException(file, Texts.get("fault.document.no-indexed-layout"));
        }
        byte[] labels = new byte[picture.pixels()];
        for (int pixel = 0; pixel < labels.length; pixel++) {
            labels[pixel] = (byte) picture.value(pixel);
        }
        return LabelMap.of(picture.size(), labels);
    }
}
