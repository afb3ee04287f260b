package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.compute.Precision;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.DocumentModel;
import veduta.io.document.DocumentPicture;
import veduta.io.document.DocumentView;
import veduta.io.document.ReferencePhoto;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.document.ViewMode;
import veduta.io.palette.PaletteCatalog;
import veduta.io.settings.LastSession;
import veduta.io.settings.RenderMoment;
import veduta.io.settings.Settings;
import veduta.io.settings.SettingsFile;
import veduta.io.settings.Theme;
import veduta.io.settings.WindowPlace;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Files of Veduta 0.1.0, no value in which is the usual one, are read as they were meant. */
class FormerFilesTest {
    private static final Path FORMER = Path.of("src/test/resources/veduta/fixtures-0.1.0");
    private static final PaletteCatalog PALETTES = new PaletteCatalog(List.of());

    @TempDir Path folder;

    @Test
    void read_formerDocument_hasEverything() throws Exception {
        VedutaDocument document = new VedutaFile("0.2.0").read(FORMER.resolve("rooms.veduta"));
        LabelMap layout = roomsLayout();
        assertEquals(layout, document.layout());
        assertEquals(palette("nyu13"), document.palette());
        assertEquals(new DocumentView(ViewMode.WIPE, 2.5, 1.25, -3, 0.75, 0.375), document.view());
        assertEquals(
                Optional.of(new DocumentModel("Three \"rooms\"", "00ff".repeat(16))),
                document.model());
        assertEquals(OptionalInt.of(1), document.chosen());
        assertEquals(Set.of("ceiling", "floor"), document.lockedClasses());
        assertEquals(2, document.pictures().size());
        assertPicture(1, false, document.pictures().get(0));
        assertPicture(3, true, document.pictures().get(1));
        ReferencePhoto reference = document.reference().orElseThrow();
        assertEquals("png", reference.ending());
        assertEquals(0.125, reference.opacity());
        assertEquals(noise(9), reference.image());
    }

    private static void assertPicture(int number, boolean locked, DocumentPicture picture)
            throws IOException {
        assertEquals(number, picture.number());
        assertEquals(locked, picture.locked());
        assertEquals(noise(number), picture.image());
        assertEquals(Optional.of(roomsLayout()), picture.content().layout());
        assertEquals(Map.of("Veduta-Recipe", "{\"n\":" + number + "}"), picture.content().texts());
    }

    @Test
    void write_formerDocument_givesTheSameBytes() throws Exception {
        Path former = FORMER.resolve("rooms.veduta");
        VedutaFile files = new VedutaFile("0.1.0");
        Path again = folder.resolve("again.veduta");
        files.write(again, files.read(former));
        assertArrayEquals(Files.readAllBytes(former), Files.readAllBytes(again));
    }

    /** Loading sets a broken file aside, so that a copy is read. */
    @Test
    void load_formerSettings_haveEverything() throws Exception {
        Path former = FORMER.resolve("settings.json");
        Path copy = Files.copy(former, folder.resolve("settings.json"));
        Settings expected =
                new Settings(
                        Theme.DARK,
                        Optional.of(new WindowPlace(-10, 20.5, 1280, 801, true)),
                        Map.of("left", 0.25, "right", 0.625),
                        List.of(Path.of("/home/ann/b.veduta"), Path.of("/home/ann/ö.png")),
                        Optional.of(Path.of("/home/ann/pictures")),
                        new LastSession(
                                Optional.of(Path.of("/home/ann/b.veduta")),
                                ViewMode.OVERLAY,
                                false),
                        Map.of("cityscapes", "street", "nyu13", "Three Rooms"),
                        RenderMoment.STROKE_END,
                        "cpu",
                        "bfloat16",
                        399,
                        513,
                        Map.of());
        assertEquals(
                new SettingsFile.Loaded(expected, Optional.empty()), new SettingsFile(copy).load());
        Path again = folder.resolve("again.json");
        new SettingsFile(again).save(expected);
        assertArrayEquals(Files.readAllBytes(former), Files.readAllBytes(again));
    }

    @Test
    void read_formerPicture_hasItsRecipeAndLayout() throws Exception {
        EmbeddedRecipe embedded = new PictureExport(PALETTES).read(FORMER.resolve("facade.png"));
        assertEquals(
                new Recipe(
                        "0.1.0",
                        "facades",
                        "9c1fa2e89875e41997b4e2d20b02e51eed3de77b28a975c289c30db67bbeca04",
                        "cmp-facades",
                        new Size(64, 64),
                        Precision.BFLOAT16,
                        "cpu",
                        2,
                        1),
                embedded.recipe());
        assertEquals(
                "{\"format\":1,\"version\":\"0.1.0\",\"model\":\"facades\",\"sha256\":"
                        + "\"9c1fa2e89875e41997b4e2d20b02e51eed3de77b28a975c289c30db67bbeca04\","
                        + "\"palette\":\"cmp-facades\",\"size\":\"64x64\","
                        + "\"precision\":\"bfloat16\",\"device\":\"cpu\",\"picture\":2}",
                embedded.recipe().toJson());
        assertEquals(palette("cmp-facades"), embedded.palette());
        assertEquals(new Size(256, 256), embedded.layout().size());
        byte[] sha = MessageDigest.getInstance("SHA-256").digest(embedded.layout().toBytes());
        assertEquals(
                "b655ed9804510d19c8093624de339694b982c6c586196a2f72ff36b750de97ae",
                HexFormat.of().formatHex(sha));
    }

    private static Palette palette(String key) {
        return PALETTES.find(key).orElseThrow();
    }

    private static LabelMap roomsLayout() {
        byte[] labels = new byte[12 * 8];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 12 < 3 ? LabelMap.VOID : i % 13);
        }
        return LabelMap.of(new Size(12, 8), labels);
    }

    private static RgbImage noise(long seed) {
        byte[] rgb = new byte[3 * 5 * 4];
        new Random(seed).nextBytes(rgb);
        return RgbImage.of(new Size(5, 4), rgb);
    }
}
