package veduta.evaluation;

import java.util.ArrayList;
import java.util.List;
import veduta.api.evaluation.Appearance;
import veduta.image.Luma;
import veduta.image.RgbImage;
import veduta.image.Size;

/** Gathers contrast, brightness and chroma of photos and pictures; see {@link Appearance}. */
final class Looks {
    private final Size size;
    private final Sum photos = new Sum();
    private final List<Sum> pictures = new ArrayList<>();

    /** Nothing gathered yet of collections of so many pictures. */
    Looks(Size size, int images) {
        this.size = size;
        for (int image = 0; image < images; image++) {
            pictures.add(new Sum());
        }
    }

    /** Counts in a photo and the pictures of its layout, all of this size. */
    void add(RgbImage photo, List<RgbImage> made) {
        photos.add(photo);
        for (int image = 0; image < made.size(); image++) {
            pictures.get(image).add(made.get(image));
        }
    }

    /** The means. */
    Appearance appearance() {
        return new Appearance(
                size.toString(), photos.look(), pictures.stream().map(Sum::look).toList());
    }

    private static final class Sum {
        private final ColourSpread colours = new ColourSpread();
        private double horizontal;
        private double vertical;
        private int count;

        void add(RgbImage picture) {
            colours.add(picture);
            int width = picture.size().width();
            int height = picture.size().height();
            double across = 0;
            double down = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    double here = luma(picture, x, y);
                    across += x > 0 ? Math.abs(here - luma(picture, x - 1, y)) : 0;
                    down += y > 0 ? Math.abs(here - luma(picture, x, y - 1)) : 0;
                }
            }
            horizontal += across / Math.max(1, (width - 1) * height);
            vertical += down / Math.max(1, width * (height - 1));
            count++;
        }

        private static double luma(RgbImage picture, int x, int y) {
            int rgb = picture.rgb(x, y);
            return Luma.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        }

        Appearance.Look look() {
            return new Appearance.Look(
                    horizontal / count,
                    vertical / count,
                    Luma.of(colours.mean(0), colours.mean(1), colours.mean(2)),
                    colours.chroma());
        }
    }
}
