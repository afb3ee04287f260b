package veduta.ui.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.api.compute.Precision;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.DocumentPicture;
import veduta.io.document.ReferencePhoto;
import veduta.io.document.StoredBytes;
import veduta.io.document.VedutaDocument;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.rendering.PictureExport;
import veduta.rendering.Recipe;
import veduta.rendering.Rendering;
import veduta.ui.collection.Favourite;
import veduta.ui.collection.PastRender;
import veduta.ui.editor.DocumentPictures.ShownPictures;

final class DocumentPicturesTest {
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());
    private static final Palette PALETTE = PALETTES.find("cityscapes").orElseThrow();
    private static final Size SIZE = new Size(4, 2);

    private final DocumentPictures pictures = new DocumentPictures(new PictureExport(PALETTES));

    private static RgbImage gray(int brightness) {
        byte[] rgb = new byte[24];
        java.util.Arrays.fill(rgb, (byte) brightness);
        return RgbImage.of(SIZE, rgb);
    }

    private static PastRender render(int brightness, int label) {
        Recipe recipe =
                new Recipe("1", "m", "00", "cityscapes", SIZE, Precision.FLOAT32, "cpu", 1, 1);
        return new PastRender(
                0,
                new Rendering(
                        Pictures.of(
                                List.of(
                                        gray(brightness),
                                        gray(brightness + 1),
                                        gray(brightness + 2))),
                        LabelMap.filled(SIZE, label),
                        PALETTE,
                        recipe));
    }

    private static VedutaDocument document() {
        return VedutaDocument.of(LabelMap.filled(SIZE, 3), PALETTE);
    }

    @Test
    void packUnpack_chosenAndLockedOfTheSameCollection_areTheSameAgain() throws Exception {
        PastRender render = render(50, 3);
        ShownPictures shown = new ShownPictures(render, 2, new Favourite(render, 1));
        VedutaDocument packed = pictures.pack(document(), shown);
        assertEquals("m", packed.model().orElseThrow().name());
        OpenedDocument opened = pictures.unpack(packed);
        assertEquals(Optional.of(render), opened.render());
        assertEquals(2, opened.chosen());
        assertEquals(Optional.of(new Favourite(render, 1)), opened.favourite());
        assertEquals(Optional.empty(), opened.problem());
    }

    @Test
    void packUnpack_lockedPictureOfAnEarlierRender_staysApart() throws Exception {
        PastRender render = render(50, 3);
        PastRender earlier = render(90, 7);
        OpenedDocument opened =
                pictures.unpack(
                        pictures.pack(
                                document(),
                                new ShownPictures(render, 0, new Favourite(earlier, 2))));
        assertEquals(Optional.of(render), opened.render());
        Favourite favourite = opened.favourite().orElseThrow();
        assertEquals(gray(92), favourite.picture());
        assertEquals(LabelMap.filled(SIZE, 7), favourite.render().layout());
    }

    @Test
    void pack_nothingRendered_keepsNothing() throws Exception {
        OpenedDocument opened =
                pictures.unpack(pictures.pack(document(), new ShownPictures(null, 0, null)));
        assertEquals(Optional.empty(), opened.render());
        assertEquals(Optional.empty(), opened.favourite());
    }

    @Test
    void unpack_damagedPicture_isLeftOutAndReported() throws Exception {
        VedutaDocument packed =
                pictures.pack(document(), new ShownPictures(render(50, 3), 0, null));
        List<DocumentPicture> damaged = new ArrayList<>(packed.pictures());
        byte[] png = damaged.get(1).png().toArray();
        damaged.set(
                1,
                new DocumentPicture(
                        StoredBytes.of(java.util.Arrays.copyOf(png, png.length / 2)), 2, false));
        OpenedDocument opened = pictures.unpack(packed.withPictures(damaged, packed.chosen()));
        assertEquals(Optional.empty(), opened.render());
        assertTrue(opened.problem().orElseThrow().contains("damaged"));
        assertEquals(document().layout(), opened.document().layout());
    }

    @Test
    void unpack_referencePhoto_givesItsPixels() throws Exception {
        RgbImage photo = gray(77);
        VedutaDocument kept = document().withReference(Optional.of(ReferencePhoto.of(photo, 0.25)));
        TracedPhoto traced = pictures.unpack(kept).reference().orElseThrow();
        assertEquals(photo, traced.image());
        assertEquals(0.25, traced.reference().opacity());
    }
}
