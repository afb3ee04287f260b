package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.io.document.SampleDocuments;
import veduta.io.document.VedutaDocument;
import veduta.io.document.VedutaFile;
import veduta.io.raster.FileFormatException;

class VedutaLayoutTest {
    private final LayoutFiles files = new LayoutFiles(Encodings.all(), SampleFiles.PALETTES);

    @TempDir Path folder;

    @Test
    void detectRead_document_givesItsLayout() throws IOException {
        VedutaDocument document = SampleDocuments.full();
        Path file = document(document);
        assertEquals(
                List.of(new Detection("veduta-document", 1, "It is a document of Veduta.")),
                files.detect(file));
        assertEquals(new DecodedLayout(document.layout(), document.palette(), 0), files.read(file));
    }

    @Test
    void read_otherPaletteWanted_saysWhich() throws IOException {
        Path file = document(SampleDocuments.plain());
        LayoutChoice nyu = new LayoutChoice(Optional.empty(), Optional.of("nyu40"));
        FileFormatException fault =
                assertThrows(
                        FileFormatException.class, () -> new LayoutReader(files).read(file, nyu));
        assertEquals(
                "'a.veduta' holds a layout of the palette 'cityscapes' and cannot be read as"
                        + " 'nyu40'.",
                fault.getMessage());
    }

    @Test
    void write_document_isRefused() {
        VedutaDocument document = SampleDocuments.plain();
        assertThrows(
                FileFormatException.class,
                () ->
                        files.write(
                                document.layout(),
                                document.palette(),
                                "veduta-document",
                                folder.resolve("a.veduta")));
    }

    private Path document(VedutaDocument document) throws IOException {
        Path file = folder.resolve("a.veduta");
        new VedutaFile("1").write(file, document);
        return file;
    }
}
