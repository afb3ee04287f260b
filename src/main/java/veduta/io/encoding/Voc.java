package veduta.io.encoding;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * Pascal VOC: indexed, 0 background, 1..20, 255 void, with the colour table that the VOC
 * development kit computes for 256 indices. The same table is that of CVAT, labelme and others,
 * which number classes of their own; a list of them beside the picture decides.
 */
final class Voc extends IdEncoding {
    /** Key of the palette that its labels are of. */
    static final String PALETTE = "voc";

    private static final int FEWEST = 3;
    private static final int INDICES = 256;
    private static final int CLASSES = 21;

    Voc(Palette palette) {
        super(
                "_voc.png",
                new IdScheme(palette, "voc", LabelMap.VOID),
                new NameHints("voc", List.of(), List.of("pascal", "voc20", "segmentationclass")),
                SampleKind.INDEXED);
    }

    @Override
    double usual() {
        return RARE;
    }

    @Override
    public Detection detect(SourceFile source) {
        Detection byIds = super.detect(source);
        Optional<RawPicture> picture = source.picture().filter(p -> p.kind() == SampleKind.INDEXED);
        if (picture.isEmpty() || source.values().isEmpty() || !hasTable(picture.get())) {
            return byIds;
        }
        double known = source.values().get().fraction(scheme()::knows);
        if (known < 1) {
            return new Detection(
                    key(), 0.3 * known, Texts.get("recognised.voc.other-classes", CLASSES - 1));
        }
        return isListed(source)
                ? new Detection(key(), 0.4, Texts.get("recognised.voc.listed"))
                : new Detection(key(), 0.97, Texts.get("recognised.voc.table"));
    }

    private static boolean isListed(SourceFile source) {
        try {
            return source.classList().isPresent();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Whether the table is that of the development kit as far as it goes. */
    private static boolean hasTable(RawPicture picture) {
        int[] table = picture.colourTable();
        for (int index = 0; index < table.length; index++) {
            if (table[index] != colour(index)) {
                return false;
            }
        }
        return table.length >= FEWEST;
    }

    /** The bits of an index, from the lowest, go to red, green and blue by turns, highest first. */
    static int colour(int index) {
        int rgb = 0;
        for (int bit = 0; bit < 8; bit++) {
            int channel = bit % 3;
            if ((index >> bit & 1) == 1) {
                rgb |= 1 << (16 - 8 * channel + 7 - bit / 3);
            }
        }
        return rgb;
    }

    @Override
    int[] colourTable() {
        int[] table = new int[INDICES];
        for (int index = 0; index < INDICES; index++) {
            table[index] = colour(index);
        }
        return table;
    }
}
