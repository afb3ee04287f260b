package veduta.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.app.FileKinds;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.archive.ArchiveWriter;
import veduta.io.document.SampleDocuments;
import veduta.io.document.VedutaFile;
import veduta.io.encoding.Detection;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteCatalog;
import veduta.io.palette.PaletteJson;
import veduta.io.photo.Photos;
import veduta.io.photo.RecipePng;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

class FileRecognitionTest {
    private static final List<Palette> PALETTES = new PaletteCatalog(List.of()).all();
    private static final Palette CITYSCAPES = PALETTES.get(0);
    private static final LayoutFiles LAYOUTS = new LayoutFiles(Encodings.all(), PALETTES);

    private final FileHandlers recognition = FileKinds.handlers(LAYOUTS);

    @TempDir Path folder;

    @Test
    void recognise_document_whateverItsName() throws IOException {
        Path file = folder.resolve("backup.zip");
        new VedutaFile("1").write(file, SampleDocuments.full());
        assertKind(FileKind.DOCUMENT, file);
    }

    @Test
    void recognise_damagedDocument_byItsName() throws IOException {
        Path file = folder.resolve("town.veduta");
        Files.writeString(file, "broken");
        assertKind(FileKind.DOCUMENT, file);
    }

    @Test
    void recognise_layouts_givesTheirEncodings() throws IOException {
        for (String key : List.of("cityscapes-color", "cityscapes-polygons", "labelme")) {
            String ending = key.endsWith("color") ? ".png" : ".json";
            Path file = folder.resolve("a-" + key + ending);
            LAYOUTS.write(stripes(), CITYSCAPES, key, file);
            DroppedFile seen = recognition.recognise(file).file();
            assertEquals(FileKind.LAYOUT, seen.kind());
            assertEquals(key, seen.encodings().get(0).key());
            assertEquals(seen.encodings().get(0).reason(), seen.reason());
        }
    }

    @Test
    void recognise_photo_stillNamesEncodings() throws IOException {
        Path file = folder.resolve("holiday.png");
        new Photos().write(file, noise());
        DroppedFile seen = recognition.recognise(file).file();
        assertEquals(FileKind.PHOTO, seen.kind());
        assertTrue(
                seen.encodings().stream().map(Detection::key).toList().contains("palette-color"));
    }

    @Test
    void recognise_pictureWithRecipe_isNoPhoto() throws IOException {
        Path file = folder.resolve("street.png");
        new RecipePng().write(file, noise(), Map.of("Veduta-Recipe", "{}"), stripes());
        assertKind(FileKind.PICTURE, file);
    }

    @Test
    void recognise_palettes_ofBothKinds() throws Exception {
        Path json = folder.resolve("a.txt");
        new PaletteJson().write(CITYSCAPES, "test", json);
        assertKind(FileKind.PALETTE, json);
        Path gimp = folder.resolve("a.gpl");
        new GimpPalette().write(CITYSCAPES, gimp);
        assertKind(FileKind.PALETTE, gimp);
    }

    @Test
    void recognise_brokenPalette_saysWhere() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{\"format\": 1,\n\"classes\": [}");
        assertUnknown(
                "mine.json, line 2: this is not valid JSON; look for a missing comma, quote or"
                        + " bracket.",
                file);
    }

    @Test
    void recognise_models_ownAndForeign() throws IOException {
        assertKind(
                FileKind.MODEL, safetensors("{\"__metadata__\":{\"format\":\"veduta-model/1\"}}"));
        assertKind(FileKind.WEIGHTS, safetensors("{\"__metadata__\":{\"format\":\"pt\"}}"));
    }

    @Test
    void recognise_weightsOfOtherPrograms_byContentOrName() throws IOException {
        Path old = folder.resolve("vgg.bin");
        Files.write(
                old,
                new byte[] {
                    (byte) 0x80,
                    2,
                    (byte) 0x8A,
                    10,
                    0x6C,
                    (byte) 0xFC,
                    (byte) 0x9C,
                    0x46,
                    (byte) 0xF9,
                    0x20,
                    0x6A,
                    (byte) 0xA8,
                    0x50,
                    0x19,
                    0x2E,
                    0
                });
        assertKind(FileKind.WEIGHTS, old);
        Path data = folder.resolve("model.ckpt.data-00000-of-00001");
        Files.write(data, new byte[100]);
        assertKind(FileKind.WEIGHTS, data);
        Path index = folder.resolve("model.ckpt.index");
        Files.write(
                index,
                ByteBuffer.allocate(56)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(48, 0xDB4775248B80FB57L)
                        .array());
        assertKind(FileKind.WEIGHTS, index);
        assertKind(FileKind.WEIGHTS, archive("new.pth", "archive/data.pkl"));
        assertKind(FileKind.UNKNOWN, archive("other.zip", "readme.txt"));
    }

    @Test
    void recognise_veryLargeFile_isNotReadWhole() throws IOException {
        Path file = folder.resolve("model.ckpt.data-00000-of-00001");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertKind(FileKind.WEIGHTS, file);
    }

    @Test
    void recognise_nothingOfUse_saysWhy() throws IOException {
        assertUnknown("'" + folder.getFileName() + "' is a folder, not a file.", folder);
        assertUnknown("'none' does not exist.", folder.resolve("none"));
        Path file = folder.resolve("notes.png");
        Files.write(file, new byte[0]);
        assertUnknown("'notes.png' is empty.", file);
        Files.writeString(file, "Dear diary");
        assertUnknown(
                "'notes.png' is not a picture that can be read; use PNG, TIFF, BMP, GIF, JPEG,"
                        + " WebP or PSD.",
                file);
        Path json = folder.resolve("package.json");
        Files.writeString(json, "{\"name\": \"x\"}");
        assertEquals(FileKind.UNKNOWN, recognition.recognise(json).file().kind());
    }

    @Test
    void recognise_cutPicture_isUnknown() throws IOException {
        Path whole = folder.resolve("a.png");
        LAYOUTS.write(stripes(), CITYSCAPES, "cityscapes-color", whole);
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.png");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 30));
        DroppedFile seen = recognition.recognise(cut).file();
        assertEquals(FileKind.UNKNOWN, seen.kind());
        assertTrue(seen.reason().startsWith("'cut.png' is cut short"), seen.reason());
    }

    private void assertKind(FileKind kind, Path file) {
        DroppedFile seen = recognition.recognise(file).file();
        assertEquals(kind, seen.kind(), seen.reason());
        assertTrue(seen.reason().endsWith("."));
    }

    private void assertUnknown(String reason, Path file) {
        assertEquals(
                new DroppedFile(file, FileKind.UNKNOWN, List.of(), reason),
                recognition.recognise(file).file());
    }

    private Path safetensors(String header) throws IOException {
        Path file = folder.resolve("weights.bin");
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                ByteBuffer.allocate(8 + text.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(text.length)
                        .put(text)
                        .array());
        return file;
    }

    private Path archive(String name, String part) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            ArchiveWriter archive = new ArchiveWriter(out);
            archive.store(part, new byte[100]);
            archive.finish();
        }
        return file;
    }

    private static LabelMap stripes() {
        byte[] labels = new byte[64 * 32];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i / 128);
        }
        return LabelMap.of(new Size(64, 32), labels);
    }

    private static RgbImage noise() {
        byte[] rgb = new byte[3 * 64 * 32];
        new Random(5).nextBytes(rgb);
        return RgbImage.of(new Size(64, 32), rgb);
    }
}
