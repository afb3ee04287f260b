package veduta.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.image.Dots;
import veduta.image.PixelRect;
import veduta.image.Size;

final class LabelDitheringTest {
    private static LabelMap halves(Size size) {
        byte[] labels = new byte[Math.toIntExact(size.pixels())];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % size.width() < size.width() / 2 ? 3 : 200);
        }
        return LabelMap.of(size, labels);
    }

    @ParameterizedTest
    @CsvSource({"128x64", "100x301", "1024x512"})
    void of_namedClass_getsDotsOfVoidAndTheOtherNone(String text) {
        LabelMap plain = halves(Size.parse(text));
        LabelMap rough = new LabelDithering(List.of(3)).of(plain);
        long[] counts = rough.counts();
        assertEquals(plain.counts()[200], counts[200]);
        double share = (double) counts[LabelMap.VOID] / plain.counts()[3];
        assertEquals(0.11, share, 0.03);
        assertEquals(rough, new LabelDithering(List.of(3)).of(plain));
    }

    @Test
    void of_noClass_changesNothing() {
        LabelMap plain = halves(new Size(40, 30));
        assertEquals(plain, new LabelDithering(List.of()).of(plain));
        assertEquals(plain, new LabelDithering(List.of(7)).of(plain));
    }

    /** An edit elsewhere moves no dot: pictures are retouched around edits. */
    @Test
    void of_editedLayout_keepsTheDotsElsewhere() {
        Size size = new Size(96, 48);
        LabelMap plain = halves(size);
        byte[] edited = plain.toBytes();
        for (int i = 0; i < 10; i++) {
            edited[20 * 96 + 10 + i] = 5;
        }
        byte[] before = new LabelDithering(List.of(3)).of(plain).toBytes();
        byte[] after = new LabelDithering(List.of(3)).of(LabelMap.of(size, edited)).toBytes();
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            boolean inEdit = i / 96 == 20 && i % 96 >= 10 && i % 96 < 20;
            assertTrue(inEdit || before[i] == after[i], "pixel " + i);
            changed += before[i] == after[i] ? 0 : 1;
        }
        assertEquals(10, changed);
    }

    /** Also at the right and lower border, where a cell may be cut. */
    @ParameterizedTest
    @CsvSource({"1x1", "3x3", "4x4", "40x31", "100x385"})
    void of_plainLayout_isVoidExactlyUnderDots(String text) {
        Size size = Size.parse(text);
        LabelMap dithered = new LabelDithering(List.of(254)).of(LabelMap.filled(size, 254));
        Dots dots = Dots.forHeight(1, size.height());
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                PixelRect pixel = new PixelRect(x, y, 1, 1);
                boolean dotted = dots.dot(dots.cell(x), dots.cell(y)).contains(pixel);
                assertEquals(dotted ? LabelMap.VOID : 254, dithered.label(x, y), pixel.toString());
            }
        }
    }
}
