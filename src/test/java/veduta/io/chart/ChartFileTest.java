package veduta.io.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;

class ChartFileTest {
    private static final Size SIZE = new Size(600, 300);
    private static final Pattern LINE =
            Pattern.compile("stroke=\"#(0072b2|e69f00)\"[^>]* points=\"([^\"]*)\"");

    @TempDir Path folder;

    private static LineChart chart(boolean logarithmic) {
        List<LineChart.Point> falling = new ArrayList<>();
        for (int step = 0; step <= 10; step++) {
            falling.add(new LineChart.Point(step, Math.pow(10, 2 - step / 5.0)));
        }
        return new LineChart(
                "step",
                "loss",
                logarithmic,
                List.of(
                        new LineChart.Line("a <b> & c", falling),
                        new LineChart.Line(
                                "level",
                                List.of(new LineChart.Point(0, 10), new LineChart.Point(10, 10)))));
    }

    private List<List<double[]>> lines(LineChart chart) throws Exception {
        Path file = folder.resolve("chart.svg");
        ChartFile.write(file, chart, SIZE);
        List<List<double[]>> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(Files.readString(file));
        while (matcher.find()) {
            List<double[]> places = new ArrayList<>();
            for (String place : matcher.group(2).split(" ")) {
                String[] parts = place.split(",");
                places.add(
                        new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])});
            }
            lines.add(places);
        }
        return lines;
    }

    @Test
    void svg_linearChart_hasEveryPointInItsPlace() throws Exception {
        List<List<double[]>> lines = lines(chart(false));
        // Each line, and its sample in the legend behind it.
        assertEquals(4, lines.size());
        List<double[]> falling = lines.get(0);
        List<double[]> level = lines.get(2);
        assertEquals(11, falling.size());
        double height = level.get(0)[1] - falling.get(0)[1];
        // From 100 to 10 and from 100 to 1.
        assertEquals(90.0 / 99, height / (falling.get(10)[1] - falling.get(0)[1]), 2e-3);
        assertEquals(level.get(0)[0], falling.get(0)[0]);
        assertEquals(level.get(1)[0], falling.get(10)[0]);
    }

    @Test
    void svg_logarithmicChart_drawsEqualFactorsAlike() throws Exception {
        List<double[]> falling = lines(chart(true)).get(0);
        for (int i = 2; i < falling.size(); i++) {
            assertEquals(
                    falling.get(1)[1] - falling.get(0)[1],
                    falling.get(i)[1] - falling.get(i - 1)[1],
                    0.11);
        }
    }

    @Test
    void svg_names_areText() throws Exception {
        Path file = folder.resolve("chart.svg");
        ChartFile.write(file, chart(false), SIZE);
        String text = Files.readString(file);
        assertTrue(text.contains(">a &lt;b&gt; &amp; c</text>"), text);
        assertTrue(text.contains(">step</text>") && text.contains(">loss</text>"), text);
        assertTrue(text.endsWith("</svg>\n"), text);
    }

    @Test
    void write_twice_givesTheSameBytes() throws Exception {
        for (String name : List.of("a.svg", "a.png")) {
            Path first = folder.resolve(name);
            Path second = folder.resolve("again-" + name);
            ChartFile.write(first, chart(true), SIZE);
            ChartFile.write(second, chart(true), SIZE);
            assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        }
    }

    @Test
    void png_chart_hasBothColoursOnWhite() throws Exception {
        Path file = folder.resolve("chart.png");
        ChartFile.write(file, chart(false), SIZE);
        RgbImage picture = new Photos().read(file);
        assertEquals(SIZE, picture.size());
        int blue = 0;
        int orange = 0;
        int white = 0;
        for (int y = 0; y < SIZE.height(); y++) {
            for (int x = 0; x < SIZE.width(); x++) {
                int rgb = picture.rgb(x, y) & 0xFFFFFF;
                blue += rgb == 0x0072B2 ? 1 : 0;
                orange += rgb == 0xE69F00 ? 1 : 0;
                white += rgb == 0xFFFFFF ? 1 : 0;
            }
        }
        assertTrue(blue > 100, blue + " blue pixels");
        assertTrue(orange > 300, orange + " orange pixels");
        assertTrue(white > SIZE.pixels() / 2, white + " white pixels");
    }
}
