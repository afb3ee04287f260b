package veduta.rendering;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import veduta.api.evaluation.EvaluationService;
import veduta.image.ContactSheet;
import veduta.image.RgbImage;
import veduta.io.photo.Photos;
import veduta.layout.ColouredLayout;
import veduta.layout.Palette;

/**
 * Pictures of several models as one picture: a row for each of some evenly spread pairs, with the
 * layout, the first picture of each model and, only if that is wanted, the photo.
 */
public final class ComparisonSheet {
    private static final int GAP_PX = 8;

    private final Palette palette;
    private final int most;
    private final boolean withPhotos;
    private final List<String> models = new ArrayList<>();
    private final List<String> pairs = new ArrayList<>();
    private final List<List<RgbImage>> rows = new ArrayList<>();
    private final List<RgbImage> photos = new ArrayList<>();
    private int row;

    /**
     * An empty sheet.
     *
     * @param palette of the layouts
     * @param most rows at most, at least 1
     * @param withPhotos whether photos are shown, in the last column
     */
    public ComparisonSheet(Palette palette, int most, boolean withPhotos) {
        this.palette = palette;
        this.most = most;
        this.withPhotos = withPhotos;
    }

    /** Begins the column of a model; its pairs are those of the first one. */
    public void begin(String model) {
        models.add(model);
        row = 0;
    }

    /**
     * Takes up the pictures of a pair if it is one of those that are shown.
     *
     * @param number of the pair, from 1 to {@code total}
     */
    public void add(int number, int total, EvaluationService.Sample sample) {
        if (!isShown(number - 1, total)) {
            return;
        }
        RgbImage picture = sample.pictures().toImage(0);
        if (models.size() == 1) {
            pairs.add(sample.name());
            photos.add(sample.photo());
            rows.add(new ArrayList<>());
            rows.get(row).add(ColouredLayout.of(sample.layout(), palette, picture.size()));
        }
        if (row < rows.size()) {
            rows.get(row).add(picture);
        }
        row++;
    }

    /** Whether it is one of as many as are shown: of 400 every 50th, beginning with the first. */
    private boolean isShown(int index, int total) {
        long shown = Math.min(most, total);
        long at = (index * shown + total - 1) / total;
        return at < shown && at * total / shown == index;
    }

    /** What the columns show, from left to right. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("layout"));
        columns.addAll(models);
        if (withPhotos) {
            columns.add("photo");
        }
        return columns;
    }

    /** Names of the pairs, from top to bottom. */
    public List<String> pairs() {
        return List.copyOf(pairs);
    }

    /**
     * Writes the sheet, in the format that the name ends in.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        List<List<RgbImage>> all = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            List<RgbImage> shown = new ArrayList<>(rows.get(at));
            if (withPhotos) {
                shown.add(photos.get(at));
            }
            all.add(shown);
        }
        new Photos().write(file, new ContactSheet(GAP_PX).compose(all));
    }
}
