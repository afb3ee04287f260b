package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import veduta.api.evaluation.EvaluationService;
import veduta.image.PictureValues;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;

class ComparisonSheetTest {
    private static final Size SIZE = new Size(16, 8);
    private static final int GAP = 8;

    @TempDir Path folder;

    private static ComparisonSheet sheet(int rows, boolean photos) {
        return new ComparisonSheet(
                new PaletteCatalog(List.of()).find("cityscapes").orElseThrow(), rows, photos);
    }

    /** A pair whose picture has one gray and whose photo another. */
    private static EvaluationService.Sample sample(int number, int gray) {
        float[] values = new float[3 * (int) SIZE.pixels()];
        Arrays.fill(values, gray);
        byte[] photo = new byte[values.length];
        Arrays.fill(photo, (byte) 200);
        return new EvaluationService.Sample(
                "pair " + number,
                LabelMap.of(SIZE, new byte[(int) SIZE.pixels()]),
                new PictureValues(SIZE, 1, values).rounded(),
                RgbImage.of(SIZE, photo));
    }

    private static void show(ComparisonSheet sheet, String model, int pairs, int gray) {
        sheet.begin(model);
        for (int number = 1; number <= pairs; number++) {
            sheet.add(number, pairs, sample(number, gray + number));
        }
    }

    @ParameterizedTest
    @CsvSource({"400, 8, 1 51 101 151 201 251 301 351", "10, 4, 1 3 6 8", "3, 8, 1 2 3", "1, 1, 1"})
    void pairs_ofASet_areEvenlySpread(int pairs, int rows, String expected) {
        ComparisonSheet sheet = sheet(rows, false);
        show(sheet, "a", pairs, 0);
        List<String> names = new ArrayList<>();
        for (String number : expected.split(" ")) {
            names.add("pair " + number);
        }
        assertEquals(names, sheet.pairs());
    }

    private RgbImage written(boolean photos) throws Exception {
        ComparisonSheet sheet = sheet(2, photos);
        show(sheet, "a", 4, 10);
        show(sheet, "b", 4, 50);
        Path file = folder.resolve("sheet.png");
        sheet.write(file);
        return new Photos().read(file);
    }

    private static int gray(RgbImage sheet, int column, int row) {
        return sheet.rgb(
                        GAP + column * (SIZE.width() + GAP) + 3,
                        GAP + row * (SIZE.height() + GAP) + 3)
                & 0xFF;
    }

    @Test
    void write_twoModels_haveAColumnEachAndNoPhoto() throws Exception {
        RgbImage sheet = written(false);
        assertEquals(new Size(4 * GAP + 3 * 16, 3 * GAP + 2 * 8), sheet.size());
        assertEquals(11, gray(sheet, 1, 0));
        assertEquals(51, gray(sheet, 2, 0));
        assertEquals(13, gray(sheet, 1, 1));
        assertEquals(53, gray(sheet, 2, 1));
        // The first class of the palette is road.
        assertEquals(0x804080, sheet.rgb(GAP + 3, GAP + 3) & 0xFFFFFF);
    }

    @Test
    void write_withPhotos_endsInThem() throws Exception {
        RgbImage sheet = written(true);
        assertEquals(new Size(5 * GAP + 4 * 16, 3 * GAP + 2 * 8), sheet.size());
        assertEquals(200, gray(sheet, 3, 0));
        assertEquals(200, gray(sheet, 3, 1));
    }

    @Test
    void columns_photos_areNamedOnlyWhereTheyAreShown() {
        ComparisonSheet plain = sheet(1, false);
        plain.begin("a");
        assertEquals(List.of("layout", "a"), plain.columns());
        ComparisonSheet whole = sheet(1, true);
        whole.begin("a");
        assertEquals(List.of("layout", "a", "photo"), whole.columns());
    }
}
