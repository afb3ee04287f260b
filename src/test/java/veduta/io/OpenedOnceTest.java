package veduta.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.document.ReferencePhoto;
import veduta.io.encoding.Encodings;
import veduta.io.encoding.LayoutFiles;
import veduta.io.encoding.ReadOptions;
import veduta.io.encoding.SourceFile;
import veduta.io.handler.GimpPaletteHandler;
import veduta.io.handler.JsonPaletteHandler;
import veduta.io.handler.LayoutHandler;
import veduta.io.handler.PhotoFile;
import veduta.io.handler.PhotoHandler;
import veduta.io.palette.GimpPalette;
import veduta.io.palette.PaletteCatalog;
import veduta.io.palette.PaletteJson;
import veduta.io.photo.DecodedPicture;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** A file is decoded once, and whoever opens it gets what was decoded to recognise it. */
final class OpenedOnceTest {
    private static final List<Palette> PALETTES = new PaletteCatalog(List.of()).all();
    private static final LayoutFiles LAYOUTS = new LayoutFiles(Encodings.all(), PALETTES);

    private final List<Path> decoded = new ArrayList<>();
    private FileHandlers handlers;

    @TempDir Path folder;

    @BeforeEach
    void countDecodedPictures() {
        handlers =
                new FileHandlers(
                        List.of(new LayoutHandler(LAYOUTS), new PhotoHandler()),
                        LAYOUTS,
                        this::decode);
    }

    private DecodedPicture decode(Path file) throws IOException {
        decoded.add(file);
        return DecodedPicture.open(file);
    }

    private static RgbImage noise(long seed) {
        byte[] rgb = new byte[3 * 64 * 32];
        new Random(seed).nextBytes(rgb);
        return RgbImage.of(new Size(64, 32), rgb);
    }

    @Test
    void recognise_layout_carriesOnWhatWasDecodedOnce() throws IOException {
        LabelMap layout = LabelMap.filled(new Size(9, 7), 4);
        Path file = folder.resolve("a_color.png");
        LAYOUTS.write(layout, PALETTES.get(0), "cityscapes-color", file);
        Recognition recognised = handlers.recognise(file);
        Files.delete(file);
        assertEquals(FileKind.LAYOUT, recognised.file().kind());
        SourceFile source = recognised.content(SourceFile.class).orElseThrow();
        assertEquals(
                layout,
                LAYOUTS.read(source, Optional.of("cityscapes-color"), ReadOptions.DEFAULT)
                        .layout());
        assertEquals(List.of(file), decoded);
        assertEquals(3 * 9 * 7, recognised.bytes());
    }

    @Test
    void recognise_photosOfSeveralFormats_carriesOnWhatWasDecodedOnce() throws IOException {
        for (String name : List.of("a.png", "a.jpg", "a.tif")) {
            decoded.clear();
            Path file = folder.resolve(name);
            new Photos().write(file, noise(5));
            RgbImage expected = new Photos().read(file);
            ReferencePhoto reference = ReferencePhoto.of(file, 1);
            Recognition recognised = handlers.recognise(file);
            Files.delete(file);
            assertEquals(FileKind.PHOTO, recognised.file().kind(), recognised.file()::reason);
            PhotoFile photo = recognised.content(PhotoFile.class).orElseThrow();
            assertEquals(expected, photo.image(), name);
            assertEquals(reference, photo.reference(), name);
            assertEquals(List.of(file), decoded);
        }
    }

    @Test
    void recognise_photoReplacedWhileItIsRecognised_takesTheOneThatWasDecodedFirst()
            throws IOException {
        handlers =
                new FileHandlers(
                        List.of(new LayoutHandler(LAYOUTS), new PhotoHandler()),
                        LAYOUTS,
                        this::decodeAndReplace);
        for (String name : List.of("a.png", "a.jpg", "a.tif")) {
            Path file = folder.resolve(name);
            new Photos().write(file, noise(5));
            RgbImage expected = new Photos().read(file);
            PhotoFile photo = handlers.recognise(file).content(PhotoFile.class).orElseThrow();
            assertEquals(expected, photo.image(), name);
        }
    }

    private DecodedPicture decodeAndReplace(Path file) throws IOException {
        DecodedPicture first = DecodedPicture.open(file);
        new Photos().write(file, noise(6));
        return first;
    }

    @Test
    void recognise_palettes_carriesOnWhatWasParsedOnce() throws Exception {
        handlers =
                new FileHandlers(
                        List.of(new GimpPaletteHandler(), new JsonPaletteHandler()), LAYOUTS);
        Palette palette = PALETTES.get(0);
        Path gimp = folder.resolve("a.gpl");
        Path json = folder.resolve("a.json");
        new GimpPalette().write(palette, gimp);
        new PaletteJson().write(palette, "test", json);
        for (Path file : List.of(gimp, json)) {
            Recognition recognised = handlers.recognise(file);
            assertEquals(FileKind.PALETTE, recognised.file().kind());
            Palette read = recognised.content(Palette.class).orElseThrow();
            assertEquals(palette.size(), read.size());
        }
    }

    @Test
    void withoutContent_leavesTheFileToBeOpenedAgain() throws IOException {
        Path file = folder.resolve("a.png");
        new Photos().write(file, noise(5));
        Recognition recognised = handlers.recognise(file);
        Recognition light = recognised.withoutContent();
        assertEquals(recognised.file(), light.file());
        assertEquals(0, light.bytes());
        assertTrue(light.content(PhotoFile.class).isEmpty());
    }
}
