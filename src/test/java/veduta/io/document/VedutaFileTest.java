package veduta.io.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import veduta.io.encoding.RandomLayouts;
import veduta.io.palette.PaletteCatalog;
import veduta.layout.LabelMap;
import veduta.layout.Layouts;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

class VedutaFileTest {
    private static final List<String> PALETTES = PaletteCatalog.BUNDLED;

    private final VedutaFile files = new VedutaFile("1.2.3");

    @TempDir Path folder;

    @ParameterizedTest
    @FieldSource("PALETTES")
    void writeRead_randomLayouts_areTheSame(String paletteKey) throws IOException {
        Palette palette = SampleDocuments.palette(paletteKey);
        Path file = folder.resolve("a.veduta");
        for (LabelMap layout : RandomLayouts.of(palette.size(), 20_260_301)) {
            VedutaDocument document = VedutaDocument.of(layout, palette);
            files.write(file, document);
            assertEquals(document, files.read(file));
        }
    }

    @Test
    void writeRead_everything_isTheSame() throws IOException {
        VedutaDocument document = SampleDocuments.full();
        Path file = folder.resolve("a.veduta");
        files.write(file, document);
        VedutaDocument read = files.read(file);
        assertEquals(document, read);
        assertEquals(SampleDocuments.noise(3), read.pictures().get(1).image());
        assertEquals(Optional.of(read.layout()), read.pictures().get(1).content().layout());
        assertEquals(
                Map.of("Veduta-Recipe", "{\"n\":3}"), read.pictures().get(1).content().texts());
    }

    @Test
    void write_twice_givesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.veduta");
        Path two = folder.resolve("two.veduta");
        files.write(one, SampleDocuments.full());
        files.write(two, SampleDocuments.full());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @Test
    void read_paletteThatNoFileCouldHold_isTheSame() throws IOException {
        SemanticClass odd =
                new SemanticClass("größe-1", " ", 0, "", Map.of("x", List.of(3, 3)), List.of(""));
        Palette palette = new Palette("From File", "", List.of(odd), List.of());
        VedutaDocument document = VedutaDocument.of(Layouts.of("0."), palette);
        Path file = folder.resolve("a.veduta");
        files.write(file, document);
        assertEquals(document, files.read(file));
    }

    @Test
    void layoutPng_otherProgram_seesThePalettesColoursAndALoneColourForVoid() throws IOException {
        VedutaDocument document = SampleDocuments.plain();
        Path file = folder.resolve("a.veduta");
        files.write(file, document);
        BufferedImage seen =
                ImageIO.read(new ByteArrayInputStream(Archives.parts(file).get("layout.png")));
        assertEquals(255, seen.getRaster().getSample(0, 1, 0));
        Set<Integer> classColours = new HashSet<>();
        document.palette().classes().forEach(each -> classColours.add(each.rgb()));
        assertTrue(!classColours.contains(seen.getRGB(0, 1) & 0xFFFFFF));
        for (int y = 0; y < 3; y++) {
            for (int x = y == 1 ? 1 : 0; x < 4; x++) {
                int label = document.layout().label(x, y);
                assertEquals(label, seen.getRaster().getSample(x, y, 0));
                assertEquals(
                        document.palette().classes().get(label).rgb(),
                        seen.getRGB(x, y) & 0xFFFFFF);
            }
        }
    }

    @Test
    void read_unknownPartsAndFields_arePassedOver() throws IOException {
        Map<String, byte[]> parts = parts(SampleDocuments.full());
        JsonObject head = head(parts);
        head.addProperty("future", "field");
        head.getAsJsonObject("view").addProperty("rotation", 90);
        head.getAsJsonObject("palette").addProperty("future", 1);
        put(parts, head);
        parts.put("future/part.bin", new byte[100]);
        assertEquals(SampleDocuments.full(), files.read(Archives.write(folder, parts)));
    }

    @Test
    void read_missingAndUnsuitableOptionalFields_areTheUsualOnes() throws IOException {
        Map<String, byte[]> parts = parts(SampleDocuments.full());
        JsonObject head = head(parts);
        for (String name : List.of("program", "model", "pictures", "lockedClasses", "reference")) {
            head.remove(name);
        }
        head.getAsJsonObject("view").addProperty("mode", "holographic");
        head.getAsJsonObject("view").addProperty("zoom", -1);
        head.getAsJsonObject("view").addProperty("wipe", "left");
        put(parts, head);
        DocumentView view = new DocumentView(ViewMode.SIDE_BY_SIDE, 0, 1.25, -3, 0.75, 0.5);
        assertEquals(
                SampleDocuments.plain().withView(view), files.read(Archives.write(folder, parts)));
    }

    @Test
    void write_tooMuchToBeOpenedAgain_leavesTheOldFile() throws IOException {
        Path file = folder.resolve("a.veduta");
        files.write(file, SampleDocuments.plain());
        ReferencePhoto photo =
                new ReferencePhoto(
                        StoredBytes.wrap(new byte[VedutaFile.MAX_KEPT_BYTES + 1]), "jpg", 1);
        VedutaDocument document = SampleDocuments.plain().withReference(Optional.of(photo));
        assertThrows(IOException.class, () -> files.write(file, document));
        assertEquals(SampleDocuments.plain(), files.read(file));
        assertEquals(List.of(file), Archives.list(folder));
    }

    @Test
    void document_labelBeyondThePalette_isRefused() {
        LabelMap layout = LabelMap.filled(new veduta.image.Size(1, 1), 19);
        Palette palette = SampleDocuments.palette("cityscapes");
        assertThrows(IllegalArgumentException.class, () -> VedutaDocument.of(layout, palette));
    }

    private Map<String, byte[]> parts(VedutaDocument document) throws IOException {
        Path file = folder.resolve("whole.veduta");
        files.write(file, document);
        return Archives.parts(file);
    }

    private static JsonObject head(Map<String, byte[]> parts) {
        String text = new String(parts.get("document.json"), StandardCharsets.UTF_8);
        return JsonParser.parseString(text).getAsJsonObject();
    }

    private static void put(Map<String, byte[]> parts, JsonObject head) {
        parts.put("document.json", head.toString().getBytes(StandardCharsets.UTF_8));
    }
}
