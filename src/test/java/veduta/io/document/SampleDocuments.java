package veduta.io.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.layout.Palette;

/** Documents for tests. */
public final class SampleDocuments {
    private SampleDocuments() {}

    /** A bundled palette. */
    public static Palette palette(String key) {
        return new PaletteCatalog(List.of()).find(key).orElseThrow();
    }

    /** A small layout of Cityscapes and nothing else. */
    public static VedutaDocument plain() {
        return VedutaDocument.of(Layouts.of("0012", ".012", "aa01"), palette("cityscapes"));
    }

    /** A document that uses everything a document can hold. */
    public static VedutaDocument full() throws IOException {
        VedutaDocument plain = plain();
        return new VedutaDocument(
                plain.layout(),
                plain.palette(),
                new DocumentView(ViewMode.WIPE, 2.5, 1.25, -3, 0.75, 0.25),
                Optional.of(new DocumentModel("Straße \"1\"", "00ff", 7)),
                List.of(picture(1, plain.layout()), picture(3, plain.layout()).withLocked(true)),
                OptionalInt.of(1),
                Set.of("road", "sky"),
                Optional.of(
                        new ReferencePhoto(
                                StoredBytes.of(new byte[] {1, 2, 3, -1}), "jpg", 0.125)));
    }

    /** A picture of noise. */
    static DocumentPicture picture(int number, LabelMap layout) throws IOException {
        return DocumentPicture.of(
                noise(number),
                Map.of("Veduta-Recipe", "{\"n\":" + number + "}"),
                layout,
                number,
                false);
    }

    static RgbImage noise(long seed) {
        byte[] rgb = new byte[3 * 5 * 4];
        new Random(seed).nextBytes(rgb);
        return RgbImage.of(new Size(5, 4), rgb);
    }
}
