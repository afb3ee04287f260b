package veduta.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.Pictures;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.photo.Photos;
import veduta.layout.ColouredLayout;
import veduta.layout.Palette;
import veduta.storage.AtomicFile;

/** An evaluation as one HTML file with its pictures inside, for screens of any width. */
public final class EvaluationReport {
    private static final int WIDEST = 320;
    private static final int ROWS = 12;
    private static final String STYLE =
            ":root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:auto;"
                + "max-width:70rem;padding:1rem}table{border-collapse:collapse;margin-bottom:1rem}td,th{padding:.2rem"
                + " .8rem .2rem 0;text-align:right}td:first-child,th:first-child{"
                + "text-align:left}div.scroll{overflow-x:auto}div.row{display:grid;gap:.3rem;"
                + "grid-template-columns:repeat(auto-fill,minmax(8rem,1fr))}figure{margin:0}"
                + "img{width:100%;display:block}figcaption{font-size:.8rem}p.caveat{border-left:.3rem"
                + " solid #c80;padding-left:.7rem}";

    private final Palette palette;
    private final Photos photos;
    private final List<String> samples = new ArrayList<>();

    /** An empty report that paints layouts in the colours of {@code palette}. */
    public EvaluationReport(Palette palette, Photos photos) {
        this.palette = palette;
        this.photos = photos;
    }

    /**
     * Takes up the pictures of about twelve of all pairs.
     *
     * @param number of the pair, from 1 to {@code total}
     * @throws IOException if there is no room for temporary files
     */
    public void add(int number, int total, EvaluationService.Sample sample) throws IOException {
        int every = (total + ROWS - 1) / ROWS;
        if ((number - 1) % every != 0) {
            return;
        }
        Pictures pictures = sample.pictures();
        Size size = shown(pictures.size());
        StringBuilder row = new StringBuilder("<h3>" + escaped(sample.name()) + "</h3>");
        row.append("<div class=row>");
        row.append(figure(ColouredLayout.of(sample.layout(), palette, size), ".png", "layout"));
        for (int image = 0; image < pictures.count(); image++) {
            row.append(figure(small(pictures.toImage(image), size), ".jpg", "" + (image + 1)));
        }
        row.append(figure(small(sample.photo(), size), ".jpg", "photo"));
        samples.add(row.append("</div>\n").toString());
    }

    /**
     * Writes the report.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, String model, EvaluationResult result) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>");
        page.append("<meta name=viewport content='width=device-width,initial-scale=1'><title>");
        page.append(escaped(model)).append("</title><style>").append(STYLE).append("</style>\n");
        page.append("<h1>").append(escaped(model)).append("</h1>\n<p>");
        page.append(result.pairs()).append(" pairs at ").append(result.size());
        page.append(". Distance ").append(number(result.distance()));
        page.append(" (0 is the photo, 1 as far as a painting of the classes' mean colours; the");
        page.append(" best picture of each pair), diversity ").append(number(result.diversity()));
        page.append(".</p>\n");
        for (String caveat : result.caveats()) {
            page.append("<p class=caveat>").append(escaped(caveat)).append("</p>\n");
        }
        tables(page, result);
        samples.forEach(page::append);
        byte[] bytes = page.append("</html>\n").toString().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private static void tables(StringBuilder page, EvaluationResult result) {
        head(page, "Level", "best picture", "all pictures", "mean colours");
        result.levels()
                .forEach(
                        level ->
                                row(
                                        page,
                                        level.name(),
                                        level.best(),
                                        level.mean(),
                                        level.meanColour()));
        page.append("</table></div>\n");
        head(page, "Picture", "distance", "share of being best", "colours off", "chroma");
        int at = 0;
        for (EvaluationResult.Picture picture : result.pictures()) {
            at++;
            row(
                    page,
                    "" + at,
                    picture.distance(),
                    picture.best(),
                    picture.colour(),
                    picture.chroma());
        }
        page.append("</table></div>\n");
        Optional<EvaluationResult.Reading> reading = result.reading();
        if (reading.isPresent()) {
            head(page, "Layout as read from", "pixel accuracy", "mean IoU");
            score(page, "photos (at most)", reading.get().photos());
            score(page, "pictures", reading.get().renders());
            score(page, "mean colours", reading.get().paintings());
            page.append("</table></div>\n");
        }
    }

    private static void score(StringBuilder page, String name, EvaluationResult.Score score) {
        row(page, name, score.pixelAccuracy(), score.meanIoU());
    }

    private static void head(StringBuilder page, String... cells) {
        page.append("<div class=scroll><table><tr>");
        for (String cell : cells) {
            page.append("<th>").append(cell).append("</th>");
        }
        page.append("</tr>\n");
    }

    private static void row(StringBuilder page, String name, double... values) {
        page.append("<tr><td>").append(escaped(name)).append("</td>");
        for (double value : values) {
            page.append("<td>").append(number(value)).append("</td>");
        }
        page.append("</tr>\n");
    }

    private String figure(RgbImage picture, String ending, String caption) throws IOException {
        Path file = Files.createTempFile("veduta-report", ending);
        try {
            photos.write(file, picture);
            String text = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            String kind = ending.equals(".png") ? "png" : "jpeg";
            return "<figure><img alt='"
                    + caption
                    + "' src='data:image/"
                    + kind
                    + ";base64,"
                    + text
                    + "'><figcaption>"
                    + caption
                    + "</figcaption></figure>";
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Size shown(Size size) {
        if (size.width() <= WIDEST) {
            return size;
        }
        return new Size(WIDEST, Math.max(1, size.height() * WIDEST / size.width()));
    }

    private static RgbImage small(RgbImage picture, Size size) {
        float[] planes = PhotoPlanes.of(picture, PixelRect.of(picture.size()), size, false);
        int plane = Math.toIntExact(size.pixels());
        float[] values = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            values[3 * (i % plane) + i / plane] = planes[i];
        }
        return new PictureValues(size, 1, values).toImage(0);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "unknown";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
