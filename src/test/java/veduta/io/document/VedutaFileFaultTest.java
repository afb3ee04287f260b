package veduta.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

class VedutaFileFaultTest {
    private final VedutaFile files = new VedutaFile("1.2.3");

    @TempDir Path folder;

    @Test
    void read_noArchive_saysSo() throws IOException {
        Path file = folder.resolve("a.veduta");
        Files.writeString(file, "not a zip archive at all");
        assertFault(file, "'a.veduta' is not a zip archive.");
    }

    @Test
    void read_otherArchive_saysSo() throws IOException {
        Path file = Archives.write(folder, Map.of("readme.txt", new byte[3]));
        assertFault(file, "'changed.veduta' is not a Veduta document.");
    }

    @Test
    void read_laterFormat_asksForANewerProgram() throws IOException {
        Map<String, byte[]> parts = sample();
        String head = new String(parts.get("document.json"), StandardCharsets.UTF_8);
        parts.put(
                "document.json",
                head.replace("veduta-document/1", "veduta-document/2")
                        .getBytes(StandardCharsets.UTF_8));
        assertFault(
                Archives.write(folder, parts),
                "'changed.veduta' was saved by a later Veduta; open it with a newer version.");
    }

    @Test
    void read_missingParts_namesThem() throws IOException {
        for (String[] part :
                new String[][] {
                    {"layout.png", "its layout"},
                    {"pictures/2.png", "a picture"},
                    {"reference.jpg", "its reference photo"}
                }) {
            Map<String, byte[]> parts = sample();
            parts.remove(part[0]);
            assertFault(
                    Archives.write(folder, parts),
                    "'changed.veduta' is cut short or damaged: " + part[1] + " is missing.");
        }
    }

    @Test
    void read_nameThatPointsOutside_isRefused() throws IOException {
        for (String name : new String[] {"../x", "/x", "a/../../x", "a\\x", "C:x"}) {
            Map<String, byte[]> parts = sample();
            parts.put(name, new byte[1]);
            assertFault(
                    Archives.write(folder, parts),
                    "'changed.veduta' is not opened: one of its parts has a name that points"
                            + " outside.");
        }
    }

    @Test
    void read_bomb_isRefused() throws IOException {
        Map<String, byte[]> parts = sample();
        parts.put("future.bin", new byte[257 << 20]);
        assertFault(
                Archives.write(folder, parts),
                "'changed.veduta' is not opened: it unpacks to more than 256 MB.");
    }

    @Test
    void read_labelsBeyondThePalette_areRefused() throws IOException {
        Map<String, byte[]> parts = sample();
        Palette large = SampleDocuments.palette("coco-stuff");
        parts.put("layout.png", LayoutPng.bytes(LabelMap.filled(new Size(2, 2), 19), large));
        assertFault(
                Archives.write(folder, parts),
                "'changed.veduta' is damaged: its layout has classes that its palette has not.");
    }

    @Test
    void read_layoutThatClaimsToBeHuge_isRefused() throws IOException {
        Map<String, byte[]> parts = sample();
        byte[] png = parts.get("layout.png");
        png[16] = 0x7F;
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        Path file = Archives.write(folder, parts);
        String message =
                assertThrows(FileFormatException.class, () -> files.read(file)).getMessage();
        assertTrue(message.startsWith("'changed.veduta' is too large: "), message);
    }

    @Test
    void read_cutAnywhere_failsWithASentenceOrIsWhole() throws IOException {
        VedutaDocument document = small();
        byte[] whole = wholeFile(document);
        for (int length = 0; length < whole.length; length++) {
            assertSentenceOrSame(Arrays.copyOf(whole, length), document);
        }
    }

    @Test
    void read_anyByteChanged_failsWithASentenceOrGivesADocument() throws IOException {
        VedutaDocument document = small();
        byte[] whole = wholeFile(document);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Path file = folder.resolve("changed.veduta");
            Files.write(file, changed);
            try {
                assertEquals(document.layout(), files.read(file).layout());
            } catch (FileFormatException e) {
                assertTrue(e.getMessage().startsWith("'changed.veduta' "), e.getMessage());
            }
        }
    }

    private void assertSentenceOrSame(byte[] bytes, VedutaDocument document) throws IOException {
        Path file = folder.resolve("cut.veduta");
        Files.write(file, bytes);
        try {
            assertEquals(document, files.read(file));
        } catch (FileFormatException e) {
            assertTrue(e.getMessage().startsWith("'cut.veduta' "), e.getMessage());
        }
    }

    private byte[] wholeFile(VedutaDocument document) throws IOException {
        Path file = folder.resolve("whole.veduta");
        files.write(file, document);
        return Files.readAllBytes(file);
    }

    /** Everything, but a short palette: every byte of the file is tried. */
    private static VedutaDocument small() throws IOException {
        VedutaDocument full = SampleDocuments.full();
        Palette palette = full.palette();
        return new VedutaDocument(
                full.layout(),
                new Palette("short", "Short", palette.classes().subList(0, 11), List.of()),
                full.view(),
                full.model(),
                full.pictures(),
                full.chosen(),
                full.lockedClasses(),
                full.reference());
    }

    private Map<String, byte[]> sample() throws IOException {
        Path file = folder.resolve("whole.veduta");
        files.write(file, SampleDocuments.full());
        return Archives.parts(file);
    }

    private void assertFault(Path file, String sentence) {
        assertEquals(
                sentence,
                assertThrows(FileFormatException.class, () -> files.read(file)).getMessage());
    }
}
