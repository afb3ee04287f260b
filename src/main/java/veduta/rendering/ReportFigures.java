package veduta.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

/**
 * A pair and the pictures of its layout as HTML.
 *
 * @param name what the pair is called
 * @param layout the layout in the palette's colours
 * @param pictures the pictures in order
 * @param photo the photo
 */
record ReportFigures(String name, Figure layout, List<Figure> pictures, Figure photo) {
    private static final int WIDEST = 512;

    /** A picture and the address of its bytes, which are in it. */
    record Figure(String address) {
        String captioned(String caption) {
            String text = ReportPage.escaped(caption);
            return "<figure><img alt='"
                    + text.replace("'", "&#39;")
                    + "' src='"
                    + address
                    + "'><figcaption>"
                    + text
                    + "</figcaption></figure>";
        }
    }

    /**
     * The figures of a pair.
     *
     * @throws IOException if there is no room for temporary files
     */
    static ReportFigures of(EvaluationService.Sample sample, Palette palette, Photos photos)
            throws IOException {
        Pictures made = sample.pictures();
        Size size = shown(made.size());
        List<Figure> pictures = new ArrayList<>();
        for (RgbImage picture : made.images()) {
            pictures.add(figure(small(picture, size), ".jpg", photos));
        }
        return new ReportFigures(
                sample.name(),
                figure(ColouredLayout.of(sample.layout(), palette, size), ".png", photos),
                pictures,
                figure(small(sample.photo(), size), ".jpg", photos));
    }

    /** All of them, the pictures by number. */
    List<String> row() {
        List<String> row = new ArrayList<>();
        row.add(layout.captioned("layout"));
        for (int image = 0; image < pictures.size(); image++) {
            row.add(pictures.get(image).captioned("" + (image + 1)));
        }
        row.add(photo.captioned("photo"));
        return row;
    }

    private static Figure figure(RgbImage picture, String ending, Photos photos)
            throws IOException {
        Path file = Files.createTempFile("veduta-report", ending);
        try {
            photos.write(file, picture);
            String text = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            String kind = ending.equals(".png") ? "png" : "jpeg";
            return new Figure("data:image/" + kind + ";base64," + text);
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
}
