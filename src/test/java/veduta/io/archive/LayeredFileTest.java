package veduta.io.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;

class LayeredFileTest {
    private static final RawPicture RED = picture(2, 1, 0xFF0000);
    private static final RawPicture GREEN = picture(2, 1, 0x00FF00);

    @TempDir Path folder;
    private Path file;

    @Test
    void layer_named_isThatLayerAsItIs() throws IOException {
        write(
                "image/openraster",
                "<image w='2' h='1'><stack><stack name='a'>"
                        + "<layer name='LAYOUT' src='data/l.png'/></stack></stack></image>",
                GREEN);

        assertTrue(LayeredFile.is(file));
        RawPicture layer = new LayeredFile(file).layer("Layout");
        assertEquals(SampleKind.RGB, layer.kind());
        assertEquals(0x00FF00, layer.rgb(0));
        assertEquals(0xFF0000, new LayeredFile(file).merged().rgb(0));
    }

    /** Painting programs cut layers to what is painted. */
    @Test
    void layer_smallerThanTheCanvas_liesWhereItWas() throws IOException {
        write(
                "image/openraster",
                "<image w='4' h='2'><stack><layer name='Layout' src='data/l.png' x='3' y='1'/>"
                        + "</stack></image>",
                GREEN);

        RawPicture layer = new LayeredFile(file).layer("Layout");

        assertEquals(new Size(4, 2), layer.size());
        assertEquals(0, layer.alpha(6));
        assertEquals(255, layer.alpha(7));
        assertEquals(0x00FF00, layer.rgb(7));
    }

    @Test
    void layer_ofNoSuchName_isTheMergedPicture() throws IOException {
        write(
                "image/openraster",
                "<image w='2' h='1'><stack><layer src='data/l.png'/></stack></image>",
                GREEN);

        assertEquals(0xFF0000, new LayeredFile(file).layer("Layout").rgb(0));
    }

    @Test
    void layer_krita_isTheMergedPicture() throws IOException {
        write("application/x-krita", "", GREEN);

        assertEquals(0xFF0000, new LayeredFile(file).layer("Layout").rgb(0));
    }

    @Test
    void layer_brokenList_isRefused() throws IOException {
        write("image/openraster", "<image w='2' h='1'><stack", GREEN);

        assertSentence("'a.ora' is damaged: its list of layers cannot be read.");
    }

    @Test
    void layer_missingPicture_isRefused() throws IOException {
        write(
                "image/openraster",
                "<image w='2' h='1'><layer name='Layout' src='b.png'/></image>",
                GREEN);

        assertSentence("'a.ora' is damaged: the picture 'b.png' is missing in it.");
    }

    @Test
    void layer_cutShort_isRefused() throws IOException {
        write("image/openraster", "<image w='2' h='1'/>", GREEN);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThrows(FileFormatException.class, () -> new LayeredFile(file).layer("Layout"));
    }

    @Test
    void layer_hugeCanvas_isRefused() throws IOException {
        write(
                "image/openraster",
                "<image w='60000' h='60000'><layer name='Layout' src='data/l.png'/></image>",
                GREEN);

        assertThrows(FileFormatException.class, () -> new LayeredFile(file).layer("Layout"));
    }

    @Test
    void is_otherArchive_isNone() throws IOException {
        write("application/zip", "", GREEN);

        assertFalse(LayeredFile.is(file));
    }

    private void assertSentence(String sentence) {
        FileFormatException fault =
                assertThrows(
                        FileFormatException.class, () -> new LayeredFile(file).layer("Layout"));
        assertEquals(sentence, fault.getMessage());
    }

    private void write(String type, String list, RawPicture layer) throws IOException {
        file = folder.resolve("a.ora");
        try (OutputStream out = Files.newOutputStream(file)) {
            ArchiveWriter archive = new ArchiveWriter(out);
            archive.store("mimetype", type.getBytes(StandardCharsets.US_ASCII));
            if (!list.isEmpty()) {
                archive.deflate("stack.xml", list.getBytes(StandardCharsets.UTF_8));
            }
            archive.deflate("data/l.png", new PngWriter().toBytes(layer));
            archive.store("mergedimage.png", new PngWriter().toBytes(RED));
            archive.finish();
        }
    }

    private static RawPicture picture(int width, int height, int rgb) {
        byte[] samples = new byte[3 * width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (rgb >> 8 * (2 - i % 3));
        }
        return RawPicture.of(new Size(width, height), SampleKind.RGB, samples);
    }
}
