package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import veduta.image.Size;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/** Label maps in the colours of another space than sRGB. */
final class ProfiledLayoutTest extends EncodingCase {
    private enum Space {
        ADOBE_RGB(IccProfiles.ADOBE_RGB),
        PRO_PHOTO(IccProfiles.PRO_PHOTO);

        private final ICC_Profile profile;

        Space(ICC_Profile profile) {
            this.profile = profile;
        }
    }

    private static final List<String> KEYS = List.of("nyu40", "cityscapes", "landscape", "camvid");

    private static int[] colours(Palette palette) {
        return palette.classes().stream().mapToInt(SemanticClass::rgb).toArray();
    }

    private Path png(int[] colours, ICC_Profile profile) throws IOException {
        Path file = folder.resolve("a.png");
        byte[] rgb = new byte[3 * colours.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (colours[i / 3] >> (16 - i % 3 * 8));
        }
        RawPicture picture = RawPicture.of(new Size(colours.length, 1), SampleKind.RGB, rgb);
        new PngWriter().write(file, picture, List.of(IccProfiles.chunk(profile)));
        return file;
    }

    @ParameterizedTest
    @EnumSource(Space.class)
    void read_colourOfAnotherSpace_isTheClassOfAllPalettes(Space space) throws IOException {
        for (String key : KEYS) {
            Palette palette = SampleFiles.palette(key);
            Path file = png(IccProfiles.stored(space.profile, colours(palette)), space.profile);

            DecodedLayout read = files.read(file);

            assertEquals(key, read.palette().key());
            assertLabels(read, IntStream.range(0, palette.size()).toArray());
            assertEquals(0, read.movedPixels());
        }
    }

    @Test
    void detect_colourOfAnotherSpace_saysThatItWasConverted() throws IOException {
        ICC_Profile profile = IccProfiles.ADOBE_RGB;
        int[] colours = colours(SampleFiles.palette("nyu40"));

        Detection top = files.detect(png(IccProfiles.stored(profile, colours), profile)).get(0);

        assertTrue(top.score() >= Guess.SURE, top.toString());
        assertTrue(
                top.reason()
                        .endsWith(
                                "They were converted by its colour profile (Wide of test) first."),
                top.reason());
    }

    /** A program may have tagged the file without touching its colours. */
    @Test
    void read_coloursThatFitAsTheyAre_areNotConverted() throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        Path file = png(colours(palette), IccProfiles.PRO_PHOTO);

        Detection top = files.detect(file).get(0);

        assertEquals("cityscapes-color", top.key());
        assertEquals("All its colours are in the palette.", top.reason());
        assertLabels(files.read(file), IntStream.range(0, palette.size()).toArray());
    }

    @Test
    void read_tiffOfAnotherSpace_isTheClass() throws IOException {
        Palette palette = SampleFiles.palette("cityscapes");
        ICC_Profile profile = IccProfiles.ADOBE_RGB;
        int[] stored = IccProfiles.stored(profile, colours(palette));
        ComponentColorModel model =
                new ComponentColorModel(
                        new ICC_ColorSpace(profile), false, false, 1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(stored.length, 1);
        for (int x = 0; x < stored.length; x++) {
            raster.setPixel(
                    x, 0, new int[] {stored[x] >> 16, stored[x] >> 8 & 0xFF, stored[x] & 0xFF});
        }
        Path file = folder.resolve("a.tiff");
        assertTrue(
                ImageIO.write(
                        new BufferedImage(model, raster, false, null), "tiff", file.toFile()));
        assertTrue(
                ImageIO.read(file.toFile()).getColorModel().getColorSpace().getType()
                        == ColorSpace.TYPE_RGB);

        DecodedLayout read = files.read(file);

        assertLabels(read, IntStream.range(0, palette.size()).toArray());
    }
}
