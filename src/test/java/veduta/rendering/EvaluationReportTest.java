package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.image.PictureValues;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.Layouts;

class EvaluationReportTest {
    private static final String NAME = "<script>alert('&')</script>";
    private static final String ESCAPED = "&lt;script&gt;alert('&amp;')&lt;/script&gt;";
    private static final Size SIZE = new Size(2, 1);

    @TempDir Path folder;

    /** Names of models, files and levels come from elsewhere, and the report opens in a browser. */
    @Test
    void write_namesWithMarkup_areShownAsText() throws Exception {
        EvaluationReport report =
                new EvaluationReport(
                        new PaletteCatalog(List.of()).find("cityscapes").orElseThrow(),
                        new Photos());
        report.add(
                1,
                1,
                new EvaluationService.Sample(
                        NAME + 1,
                        Layouts.of("01"),
                        new PictureValues(SIZE, 1, new float[6]).rounded(),
                        RgbImage.of(SIZE, new byte[6])));
        Path file = folder.resolve("report.html");
        report.write(
                file,
                NAME + 2,
                new EvaluationResult(
                        1,
                        "2x1",
                        List.of(new EvaluationResult.Level(NAME + 3, 0.25, 0.5, 1)),
                        0.125,
                        List.of(new EvaluationResult.Picture(0.125, 1, 2, Double.NaN)),
                        0,
                        Optional.empty(),
                        List.of(NAME + 4)));
        String text = Files.readString(file);
        for (int place = 1; place <= 4; place++) {
            assertTrue(text.contains(ESCAPED + place), "place " + place);
        }
        assertFalse(text.contains("<script"));
        assertTrue(text.contains("<td>0.250</td><td>0.500</td><td>1.000</td>"), text);
        assertTrue(text.contains("<td>unknown</td>"), text);
    }
}
