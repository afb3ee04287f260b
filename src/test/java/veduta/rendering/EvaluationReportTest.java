package veduta.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.evaluation.Judgement;
import veduta.api.evaluation.Lattice;
import veduta.api.evaluation.ModelSize;
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

    private static EvaluationReport pages() throws Exception {
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
        return report;
    }

    private static EvaluationResult result() {
        return new EvaluationResult(
                1,
                "2x1",
                List.of(new EvaluationResult.Level(NAME + 3, 0.25, 0.5, 1)),
                0.125,
                List.of(new EvaluationResult.Picture(0.125, 1, 2, Double.NaN)),
                0,
                Optional.empty(),
                Optional.of(
                        new Judgement(
                                NAME + 5,
                                "512x256",
                                3,
                                new EvaluationResult.Score(0.9, 0.7),
                                Map.of("vivid", new EvaluationResult.Score(0.8, 0.6)),
                                new EvaluationResult.Score(0.5, 0.4),
                                List.of(new EvaluationResult.Score(0.5, 0.4375)))),
                new Appearance(
                        "256x128",
                        new Appearance.Look(4, 8, 100, 10),
                        List.of(new Appearance.Look(3, 2, 150, 5))),
                Optional.of(
                        new Lattice(
                                7,
                                new Lattice.Peak(0.5, 3.2, List.of(0.5, 0.25, 0.1)),
                                List.of(new Lattice.Peak(2.5, 4, List.of(0.1, 2.5, 0.2))))),
                0.25,
                List.of(NAME + 4));
    }

    /** Names of models, files and levels come from elsewhere, and the report opens in a browser. */
    @Test
    void write_namesWithMarkup_areShownAsText() throws Exception {
        Path file = folder.resolve("report.html");
        pages().write(file, NAME + 2, result());
        String text = Files.readString(file);
        for (int place = 1; place <= 5; place++) {
            assertTrue(text.contains(ESCAPED + place), "place " + place);
        }
        assertFalse(text.contains("<script"));
        assertTrue(text.contains("<td>0.250</td><td>0.500</td><td>1.000</td>"), text);
        assertTrue(text.contains("<td>unknown</td>"), text);
        assertTrue(text.contains("photos, vivid</td><td>0.800</td><td>0.600</td>"), text);
        assertTrue(text.contains("picture 1</td><td>0.500</td><td>0.438</td>"), text);
        // Contrast, brightness and chroma of pictures are shares of the photos'.
        assertTrue(text.contains("<td>0.750</td><td>0.250</td><td>1.500</td><td>0.500</td>"), text);
        assertTrue(text.contains("<td>2.500</td><td>4.000</td><td>0.100</td>"), text);
    }

    /** A report that is shown to others has to say where its figures come from. */
    @Test
    void write_origin_isOnThePageAndTablesAreBesideIt() throws Exception {
        Path model = Files.writeString(folder.resolve("m.safetensors"), "abc");
        EvaluationReport report = pages();
        report.from(
                new ReportOrigin(
                        Instant.parse("2026-03-04T05:06:07.89Z"),
                        "veduta evaluate --model m",
                        Path.of("cities", "val"),
                        List.of(ReportOrigin.Model.of("m", model))));
        report.write(folder.resolve("report.html"), "m", result());

        String text = Files.readString(folder.resolve("report.html"));
        for (String expected :
                List.of(
                        "2026-03-04T05:06:07Z",
                        "veduta evaluate --model m",
                        Path.of("cities", "val").toString(),
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        "development",
                        "no upper bound")) {
            assertTrue(text.contains(expected), expected);
        }
        assertTrue(text.matches("(?s).*measured pairs</td><td>[0-9a-f]{64}</td>.*"), text);
        List<String> rows = Files.readAllLines(folder.resolve("report.csv"));
        assertTrue(rows.contains("Level,best picture,all pictures,mean colours"), rows::toString);
        assertTrue(rows.contains(NAME + "3,0.250,0.500,1.000"), rows::toString);
    }

    @Test
    void dataDigest_ofOtherLabels_isAnother() throws Exception {
        EvaluationReport one = pages();
        EvaluationReport other = pages();
        assertEquals(one.dataDigest(), other.dataDigest());
        one.add(2, 2, sample("01"));
        other.add(2, 2, sample("10"));
        assertNotEquals(one.dataDigest(), other.dataDigest());
    }

    private static EvaluationService.Sample sample(String labels) {
        return new EvaluationService.Sample(
                "a",
                Layouts.of(labels),
                new PictureValues(SIZE, 1, new float[6]).rounded(),
                RgbImage.of(SIZE, new byte[6]));
    }

    @Test
    void write_twoModels_areRowsBelowThePhotosAndPicturesBesideEachOther() throws Exception {
        ComparisonReport comparison = new ComparisonReport();
        comparison.add(NAME + 2, new ModelSize(12345, 300_400_000), result(), pages());
        comparison.add("plain", new ModelSize(54_414_531, 1_000_000), result(), pages());
        Path file = folder.resolve("comparison.html");
        comparison.write(file);
        String text = Files.readString(file);
        assertFalse(text.contains("<script"));
        assertFalse(text.contains("alt='<") || text.contains("alt='&lt;script&gt;alert('"));
        assertTrue(text.contains("<figcaption>" + ESCAPED + "2</figcaption>"), text);
        assertTrue(text.contains("plain: " + ESCAPED + "4"), text);
        List<String> lines = comparison.table().text().lines().toList();
        assertEquals(5, lines.size());
        // Judge, contrast, brightness and chroma of the photos, then of the pictures.
        assertTrue(lines.get(2).contains("| 0.700           | 0.900 "), lines.get(2));
        assertTrue(lines.get(4).contains("| 0.400           | 0.500 "), lines.get(4));
        assertTrue(
                lines.get(4).replaceAll(" +", " ").contains("| 0.750 | 0.250 | 1.500 | 0.500 |"),
                lines.get(4));
        // Colours off, lattice, seconds, memory and parameters.
        assertTrue(
                lines.get(3)
                        .replaceAll(" +", " ")
                        .endsWith("| 2.000 | 2.500 | 0.250 | 300 | 12345 |"),
                lines.get(3));
        assertTrue(lines.get(4).replaceAll(" +", " ").endsWith("| 1 | 54414531 |"), lines.get(4));
    }
}
