package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import veduta.api.evaluation.Appearance;
import veduta.api.evaluation.EvaluationResult;
import veduta.api.evaluation.EvaluationService;
import veduta.api.evaluation.Judgement;
import veduta.api.evaluation.Lattice;
import veduta.io.photo.Photos;
import veduta.layout.Palette;

/** An evaluation as one HTML file with its pictures inside, for screens of any width. */
public final class EvaluationReport {
    private static final int ROWS = 12;

    private final Palette palette;
    private final Photos photos;
    private final List<ReportFigures> samples = new ArrayList<>();
    private final MeasuredData data = new MeasuredData();
    private @Nullable ReportOrigin origin;

    /** An empty report that paints layouts in the colours of {@code palette}. */
    public EvaluationReport(Palette palette, Photos photos) {
        this.palette = palette;
        this.photos = photos;
    }

    /** Has the report say where its figures come from. */
    public void from(ReportOrigin now) {
        origin = now;
    }

    /** SHA-256 of the pairs that were taken up, see {@link MeasuredData}. */
    String dataDigest() {
        return data.digest();
    }

    /**
     * Takes up the pictures of about twelve of all pairs.
     *
     * @param number of the pair, from 1 to {@code total}
     * @throws IOException if there is no room for temporary files
     */
    public void add(int number, int total, EvaluationService.Sample sample) throws IOException {
        data.add(sample);
        int every = (total + ROWS - 1) / ROWS;
        if ((number - 1) % every == 0) {
            samples.add(ReportFigures.of(sample, palette, photos));
        }
    }

    /** What was taken up. */
    List<ReportFigures> samples() {
        return List.copyOf(samples);
    }

    /**
     * Writes the report, and its tables as {@code .csv} beside it.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, String model, EvaluationResult result) throws IOException {
        ReportPage page = new ReportPage(model);
        page.paragraph(
                result.pairs()
                        + " pairs at "
                        + result.size()
                        + ". Distance "
                        + ReportPage.number(result.distance())
                        + " (0 is the photo, 1 as far as a painting of the classes' mean colours;"
                        + " the best picture of each pair), diversity "
                        + ReportPage.number(result.diversity())
                        + ".");
        result.caveats().forEach(page::caveat);
        if (origin != null) {
            origin.on(page, data.digest());
        }
        distances(page, result);
        result.reading().ifPresent(reading -> reading(page, reading));
        result.judgement().ifPresent(judgement -> judgement(page, judgement));
        appearance(page, result.appearance());
        result.lattice().ifPresent(lattice -> lattice(page, lattice));
        samples.forEach(sample -> page.heading(sample.name()).figures(sample.row()));
        ReportGlossary.on(page);
        page.write(file);
    }

    private static void distances(ReportPage page, EvaluationResult result) {
        page.head("Level", "best picture", "all pictures", "mean colours");
        for (EvaluationResult.Level level : result.levels()) {
            page.row(level.name(), level.best(), level.mean(), level.meanColour());
        }
        page.end().head("Picture", "distance", "share of being best", "colours off", "chroma");
        int at = 0;
        for (EvaluationResult.Picture picture : result.pictures()) {
            at++;
            page.row(
                    "" + at,
                    picture.distance(),
                    picture.best(),
                    picture.colour(),
                    picture.chroma());
        }
        page.end();
    }

    private static void reading(ReportPage page, EvaluationResult.Reading reading) {
        page.head("Layout as read from", "pixel accuracy", "mean IoU");
        score(page, "photos", reading.photos());
        score(page, "pictures", reading.renders());
        score(page, "mean colours", reading.paintings());
        page.end();
    }

    private static void score(ReportPage page, String name, EvaluationResult.Score score) {
        page.row(name, score.pixelAccuracy(), score.meanIoU());
    }

    private static void judgement(ReportPage page, Judgement judgement) {
        page.head("As judged by " + judgement.network(), "pixel accuracy", "mean IoU");
        score(page, "photos", judgement.photos());
        judgement.treated().forEach((name, score) -> score(page, "photos, " + name, score));
        score(page, "pictures", judgement.renders());
        int at = 0;
        for (EvaluationResult.Score each : judgement.pictures()) {
            at++;
            score(page, "picture " + at, each);
        }
        page.end();
    }

    private static void appearance(ReportPage page, Appearance appearance) {
        page.head("At " + appearance.size(), "|dx|", "|dy|", "brightness", "chroma");
        look(page, "photos", appearance.photos());
        for (int image = 0; image < appearance.pictures().size(); image++) {
            look(page, "picture " + (image + 1) + ", of the photos'", appearance.share(image));
        }
        page.end();
    }

    private static void look(ReportPage page, String name, Appearance.Look look) {
        page.row(name, look.horizontal(), look.vertical(), look.brightness(), look.chroma());
    }

    private static void lattice(ReportPage page, Lattice lattice) {
        page.head("Wave in plain regions", "amplitude", "period", "2-4 px", "4-8 px", "8-16 px");
        peak(page, "photos", lattice.photos());
        int at = 0;
        for (Lattice.Peak each : lattice.pictures()) {
            at++;
            peak(page, "picture " + at, each);
        }
        page.end();
    }

    private static void peak(ReportPage page, String name, Lattice.Peak peak) {
        List<Double> values = new ArrayList<>(List.of(peak.amplitude(), peak.period()));
        values.addAll(peak.bands());
        page.row(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
