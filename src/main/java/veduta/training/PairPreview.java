package veduta.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.api.compute.EngineLock;
import veduta.image.ContactSheet;
import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.palette.PaletteCatalog;
import veduta.io.photo.Photos;
import veduta.layout.ColouredLayout;
import veduta.layout.Palette;
import veduta.training.dataset.Dataset;
import veduta.training.dataset.Pair;

/** A sheet with a row for each of a few pairs: the layout, all pictures of it, the photo. */
public final class PairPreview implements PreviewSheet {
    private static final int ROWS = 3;
    private static final int GAP_PX = 4;

    private final PaletteCatalog palettes;
    private final Photos photos;
    private final EngineLock lock;
    private final int widestPx;

    /**
     * A preview that paints layouts in the colours of these palettes.
     *
     * @param lock every layout is rendered in a turn of its own
     * @param widestPx wider pictures are shown smaller, in that width
     */
    public PairPreview(PaletteCatalog palettes, Photos photos, EngineLock lock, int widestPx) {
        this.palettes = palettes;
        this.photos = photos;
        this.lock = lock;
        this.widestPx = widestPx;
    }

    @Override
    public RgbImage write(Path file, TrainingSession run, Dataset pairs) throws IOException {
        Optional<Palette> palette = palettes.find(run.config().network().paletteKey());
        List<List<RgbImage>> rows = new ArrayList<>();
        int count = Math.min(ROWS, pairs.size());
        for (int i = 0; i < count; i++) {
            Pair pair = pairs.pair(i * pairs.size() / count);
            PictureValues pictures = lock.take(() -> run.preview(pair.layout()));
            Size shown = shown(pictures.size());
            List<RgbImage> row = new ArrayList<>();
            palette.ifPresent(known -> row.add(ColouredLayout.of(pair.layout(), known, shown)));
            for (int picture = 0; picture < pictures.count(); picture++) {
                row.add(resampled(pictures.toImage(picture), shown));
            }
            row.add(resampled(pair.photo(), shown));
            rows.add(row);
        }
        RgbImage sheet = new ContactSheet(GAP_PX).compose(rows);
        photos.write(file, sheet);
        return sheet;
    }

    private Size shown(Size whole) {
        if (whole.width() <= widestPx) {
            return whole;
        }
        long height = Math.round((double) whole.height() * widestPx / whole.width());
        return new Size(widestPx, (int) Math.max(1, height));
    }

    private static RgbImage resampled(RgbImage photo, Size size) {
        if (photo.size().equals(size)) {
            return photo;
        }
        return PhotoPlanes.resampled(photo, PixelRect.of(photo.size()), size);
    }
}
