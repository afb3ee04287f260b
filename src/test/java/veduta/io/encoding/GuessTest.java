package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import veduta.image.Size;
import veduta.io.raster.FileFormatException;
import veduta.io.raster.PngWriter;
import veduta.io.raster.RawPicture;
import veduta.io.raster.SampleKind;
import veduta.layout.Palette;
import veduta.layout.SemanticClass;

/** What is said of a layout whose encoding nobody named, and of what it cannot hold. */
final class GuessTest extends EncodingCase {
    private static final LayoutChoice STRICT =
            new LayoutChoice(Optional.empty(), Optional.empty(), 0, true);

    private final LayoutReader reader = new LayoutReader(files);

    @Test
    void read_clearFile_isPlain() throws IOException {
        Guess guess =
                reader.read(gray("a_labelIds.png", 7, 23, 26), LayoutChoice.NONE)
                        .guess()
                        .orElseThrow();

        assertTrue(guess.isPlain(), guess.sentence());
    }

    /** Two encodings of the same colours give the same layout; there is nothing to choose. */
    @Test
    void read_severalEncodingsOfTheSameLayout_isPlain() throws IOException {
        Path file = colours("a.png", 0x804080, 0x4682B4, 0xF423E8, 0xDC143C);

        assertTrue(reader.read(file, LayoutChoice.NONE).guess().orElseThrow().isPlain());
    }

    @Test
    void read_maskOfTwoValues_isAGuessThatIsSaidAndRefusedWhenStrict() throws IOException {
        Path file = gray("task-3-tag-road-0.png", 0, 255, 255, 0);

        Guess guess = reader.read(file, LayoutChoice.NONE).guess().orElseThrow();

        assertFalse(guess.isPlain());
        assertTrue(guess.sentence().startsWith("It was read as " + guess.taken().key()));
        if (!guess.isSure()) {
            assertThrows(FileFormatException.class, () -> reader.read(file, STRICT));
        }
    }

    @Test
    void read_guessBelowSure_isRefusedWhenStrict() throws IOException {
        Path file = gray("x.png", 0, 140, 255, 3);

        Guess guess = reader.read(file, LayoutChoice.NONE).guess().orElseThrow();
        FileFormatException e =
                assertThrows(FileFormatException.class, () -> reader.read(file, STRICT));

        assertTrue(guess.taken().score() < 0.6, guess.sentence());
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith(
                                "'x.png' is recognised only as a guess, as " + guess.taken().key()),
                e.getMessage());
    }

    @Test
    void read_numbersOfSeveralEncodings_saysTheNext() throws IOException {
        Path file = gray("x.png", 0, 1, 2, 8, 10);

        Guess guess = reader.read(file, LayoutChoice.NONE).guess().orElseThrow();

        assertTrue(guess.next().isPresent(), guess.sentence());
        assertTrue(guess.next().get().score() >= guess.taken().score() - 0.1, guess.sentence());
        assertTrue(guess.sentence().contains(guess.next().get().key()));
    }

    @Test
    void read_namedEncoding_isNoGuess() throws IOException {
        LayoutChoice named = new LayoutChoice(Optional.of("nyu40"), Optional.empty(), 0, true);

        assertTrue(reader.read(gray("x.png", 1, 2), named).guess().isEmpty());
    }

    @Test
    void read_classesThatThePaletteLeavesOut_areCounted() throws IOException {
        DecodedLayout ids = files.read(gray("a_labelIds.png", 7, 9, 10, 29, 0));
        DecodedLayout colours = files.read(colours("a_color.png", 0x804080, 0xFAAAA0, 0x000000));

        assertEquals(new Dropped(0, 3), ids.dropped());
        assertEquals(new Dropped(0, 1), colours.dropped());
    }

    @Test
    void read_instances_areCounted() throws IOException {
        Path file = folder.resolve("a_instanceIds.png");
        ByteBuffer samples = ByteBuffer.allocate(10);
        for (int value : List.of(7, 26_001, 26_001, 26_002, 24_000)) {
            samples.putShort((short) value);
        }
        new PngWriter()
                .write(file, RawPicture.of(new Size(5, 1), SampleKind.GRAY16, samples.array()));

        assertEquals(new Dropped(3, 0), files.read(file).dropped());
    }

    @Test
    void detect_paletteOfOnesOwn_goesBeforeBundledOnes() throws IOException {
        Palette city = SampleFiles.palette("cityscapes");
        List<SemanticClass> renamed =
                city.classes().stream()
                        .map(
                                each ->
                                        new SemanticClass(
                                                "my-" + each.key(),
                                                each.title(),
                                                each.rgb(),
                                                "other",
                                                Map.of(),
                                                List.of()))
                        .toList();
        Palette mine = new Palette("mine", "Mine", renamed, List.of());
        List<Palette> all = new ArrayList<>(SampleFiles.PALETTES);
        all.add(mine);
        LayoutFiles own = new LayoutFiles(Encodings.all(), all);
        Path file = colours("a.png", 0x804080, 0x4682B4, 0xF423E8);

        assertEquals("mine", own.read(file).palette().key());
        assertEquals("palette-color", own.detect(file).get(0).key());
        assertTrue(
                own.detect(SourceFile.open(file), Optional.of("nyu13")).stream()
                        .filter(each -> each.key().equals("palette-color"))
                        .allMatch(each -> each.reason().contains("'nyu13'")));
    }
}
