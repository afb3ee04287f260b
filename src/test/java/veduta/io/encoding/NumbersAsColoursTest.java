package veduta.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Label maps whose numbers a program has stored as gray colours, in red, or in a table of grays.
 */
final class NumbersAsColoursTest extends EncodingCase {
    private static final int[] IDS = {7, 8, 11, 12, 21, 23, 24, 26, 33, 0, 9};
    private static final int[] LABELS = {0, 1, 2, 3, 8, 10, 11, 13, 18, 255, 255};

    private static int[] grays(int... values) {
        return IntStream.of(values).map(value -> value * 0x010101).toArray();
    }

    @Test
    void read_idsInThreeEqualChannels_areIds() throws IOException {
        Path file = colours("a_labelIds.png", grays(IDS));

        assertEquals("cityscapes-label-ids", files.detect(file).get(0).key());
        assertLabels(files.read(file), LABELS);
        assertLabels(
                files.read(file, Optional.of("cityscapes-label-ids"), ReadOptions.DEFAULT), LABELS);
    }

    @Test
    void read_idsInRedAlone_areIdsWhenAskedForAndProposedWhenNamed() throws IOException {
        int[] red = IntStream.of(IDS).map(value -> value << 16).toArray();
        Path named = colours("a_labelIds.png", red);
        Path unnamed = colours("a.png", red);

        assertEquals("cityscapes-label-ids", files.detect(named).get(0).key());
        assertLabels(
                files.read(unnamed, Optional.of("cityscapes-label-ids"), ReadOptions.DEFAULT),
                LABELS);
        assertTrue(
                files.detect(unnamed).stream()
                        .anyMatch(each -> each.key().equals("cityscapes-label-ids")));
    }

    /** What gray colours and numbers have in common is decided for colours. */
    @Test
    void detect_graysOfAPalette_areItsColours() throws IOException {
        Path file = colours("a.png", 0x464646, 0x999999, 0x464646);

        assertEquals("cityscapes-color", files.detect(file).get(0).key());
        assertLabels(files.read(file), 2, 5, 2);
    }

    @Test
    void read_tableOfGrays_itsValuesCount() throws IOException {
        int[] indices = IntStream.range(0, IDS.length).toArray();
        Path named = indexed("a_labelIds.png", grays(IDS), indices);
        Path unnamed = indexed("a.png", grays(IDS), indices);

        assertLabels(files.read(named), LABELS);
        assertLabels(
                files.read(unnamed, Optional.of("cityscapes-label-ids"), ReadOptions.DEFAULT),
                LABELS);
        assertLabels(
                files.read(
                        gray("b.png", IDS),
                        Optional.of("cityscapes-label-ids"),
                        ReadOptions.DEFAULT),
                LABELS);
    }

    /** No program that packs a picture gives one gray two indices; here the indices were meant. */
    @Test
    void read_tableThatRepeatsAGray_itsIndicesCount() throws IOException {
        int[] black = new int[34];
        Path file = indexed("a_labelIds.png", black, 7, 8, 26, 0);

        assertLabels(files.read(file), 0, 1, 13, 255);
    }

    @Test
    void read_tableThatIsTheIdentity_isLikeGray() throws IOException {
        Path file = indexed("a_labelIds.png", grays(IntStream.range(0, 34).toArray()), 7, 26, 33);

        assertLabels(files.read(file), 0, 13, 18);
    }

    @Test
    void detect_nameAgainstTheTable_theTableDecides() throws IOException {
        int[] table = {0x464646, 0x4682B4, 0x6B8E23, 0x804080};
        for (String name : new String[] {"im-gta.png", "a_labelIds.png", "a_trainIds.png"}) {
            Path file = indexed(name, table, 0, 1, 2, 3, 3);

            assertEquals("cityscapes-color", files.detect(file).get(0).key(), name);
            assertLabels(files.read(file), 2, 10, 8, 0, 0);
        }
    }

    @Test
    void detect_tableInTheOrderOfAScheme_isThisScheme() throws IOException {
        int[] table = new int[14];
        table[1] = SampleFiles.palette("nyu13").classes().get(0).rgb();
        table[5] = SampleFiles.palette("nyu13").classes().get(4).rgb();

        Path file = indexed("a.png", table, 1, 5, 5, 0);

        assertLabels(files.read(file), 0, 4, 4, 255);
        assertEquals("nyu13", files.read(file).palette().key());
    }
}
