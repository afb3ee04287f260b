package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import veduta.image.Size;

final class ConfusionMatrixTest {
    @Test
    void scores_oneOfFourWrong_areThoseOfTheDefinition() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        matrix.add(Layouts.of("0011."), Layouts.of("00100"));
        assertEquals(4, matrix.pixels());
        assertEquals(0.75, matrix.pixelAccuracy());
        assertEquals(2.0 / 3, matrix.intersectionOverUnion(0), 1e-12);
        assertEquals(0.5, matrix.intersectionOverUnion(1), 1e-12);
        assertTrue(Double.isNaN(matrix.intersectionOverUnion(2)));
        assertEquals((2.0 / 3 + 0.5) / 2, matrix.meanIntersectionOverUnion(), 1e-12);
    }

    @Test
    void add_readAsVoid_countsAsWrong() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        matrix.add(Layouts.of("01"), Layouts.of("0."));
        assertEquals(0.5, matrix.pixelAccuracy());
        assertEquals(0, matrix.intersectionOverUnion(1));
    }

    @Test
    void add_classThatIsNotThere_lowersOnlyWhatWasTakenForIt() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        matrix.add(Layouts.of("0000"), Layouts.of("0002"));
        assertEquals(0.75, matrix.meanIntersectionOverUnion(), 1e-12);
    }

    @Test
    void meanIntersectionOverUnion_someClasses_leavesTheOthersOut() {
        ConfusionMatrix matrix = new ConfusionMatrix(3);
        matrix.add(Layouts.of("0011."), Layouts.of("00100"));
        assertEquals(2, matrix.labelled(0));
        assertEquals(0, matrix.labelled(2));
        assertEquals(2.0 / 3, matrix.meanIntersectionOverUnion(label -> label == 0), 1e-12);
        assertTrue(Double.isNaN(matrix.meanIntersectionOverUnion(label -> false)));
    }

    @Test
    void add_otherSize_isRefused() {
        ConfusionMatrix matrix = new ConfusionMatrix(2);
        LabelMap wide = LabelMap.filled(new Size(3, 1), 0);
        assertThrows(IllegalArgumentException.class, () -> matrix.add(wide, Layouts.of("01")));
    }
}
