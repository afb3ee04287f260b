package veduta.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.file.palette.PaletteCatalog;
import veduta.file.photo.Photos;
import veduta.image.ContactSheet;
import veduta.image.PhotoPlanes;
import veduta.image.PictureValues;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.ColouredLayout;
import veduta.layout.Palette;

/** A sheet with a row for each of a few pairs: the layout, all pictures of it, the photo. */
public final class PairPreview implements PreviewSheet {
    private static final int ROWS = 3;
    private static final int GAP_PX = 4;

    private final PaletteCatalog palettes;
    private final Photos photos;

    /** A preview that paints layouts in the colours of these palettes. */
    public PairPreview(PaletteCatalog palettes, Photos photos) {
        this.palettes = palettes;
        this.photos = photos;
    }

    @Override
    public RgbImage write(Path file, TrainingRun run, PairSource pairs) throws IOException {
        Optional<Palette> palette = palettes.find(run.plan().network().paletteKey());
        List<List<RgbImage>> rows = new ArrayList<>();
        int count = Math.min(ROWS, pairs.size());
        for (int i = 0; i < count; i++) {
            Pair pair = pairs.pair(i * pairs.size() / count);
            PictureValues pictures = run.preview(pair.layout());
            List<RgbImage> row = new ArrayList<>();
            palette.ifPresent(
                    known -> row.add(ColouredLayout.of(pair.layout(), known, pictures.size())));
            for (int picture = 0; picture < pictures.count(); picture++) {
                row.add(pictures.toImage(picture));
            }
            row.add(resampled(pair.photo(), pictures.size()));
            rows.add(row);
        }
        RgbImage sheet = new ContactSheet(GAP_PX).compose(rows);
        photos.write(file, sheet);
        return sheet;
    }

    private static RgbImage resampled(RgbImage photo, Size size) {
        float[] planes = PhotoPlanes.of(photo, PixelRect.of(photo.size()), size, false);
        int plane = Math.toIntExact(size.pixels());
        float[] values = new float[planes.length];
        for (int i = 0; i < planes.length; i++) {
            values[3 * (i % plane) + i / plane] = planes[i];
        }
        return new PictureValues(size, 1, values).toImage(0);
    }
}
