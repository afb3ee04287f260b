package veduta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import veduta.api.evaluation.Lattice;
import veduta.image.Luma;
import veduta.image.Pictures;
import veduta.image.RgbImage;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** Gathers the spectra of photos and pictures in regions that are plain as a rule. */
final class PlainRegions {
    /** Keys of the classes, as far as a palette has them; house fronts are walls. */
    private static final Set<String> PLAIN =
            Set.of("road", "wall", "sky", "water", "sea", "facade");

    private static final int STEP = Spectrum.SIDE / 2;

    private final boolean[] plain = new boolean[LabelMap.VOID + 1];
    private final Spectrum photos = new Spectrum();
    private final List<Spectrum> pictures = new ArrayList<>();

    /** Nothing gathered yet of collections of so many pictures. */
    PlainRegions(Palette palette, int images) {
        for (String key : PLAIN) {
            palette.labelOf(key).ifPresent(label -> plain[label] = true);
        }
        for (int image = 0; image < images; image++) {
            pictures.add(new Spectrum());
        }
    }

    private record Corner(int left, int top) {}

    /** Counts in a photo and the pictures of its layout, all of the layout's size. */
    void add(LabelMap layout, RgbImage photo, Pictures made) {
        List<Corner> windows = windows(layout);
        if (windows.isEmpty()) {
            return;
        }
        add(photos, photo, windows);
        for (int image = 0; image < made.count(); image++) {
            add(pictures.get(image), made.toImage(image), windows);
        }
    }

    private static void add(Spectrum spectrum, RgbImage picture, List<Corner> windows) {
        double[] luma = luma(picture);
        for (Corner corner : windows) {
            spectrum.add(luma, picture.size().width(), corner.left, corner.top);
        }
    }

    private List<Corner> windows(LabelMap layout) {
        List<Corner> corners = new ArrayList<>();
        byte[] labels = layout.toBytes();
        int width = layout.size().width();
        for (int top = 0; top + Spectrum.SIDE <= layout.size().height(); top += STEP) {
            for (int left = 0; left + Spectrum.SIDE <= width; left += STEP) {
                if (isPlain(labels, width, left, top)) {
                    corners.add(new Corner(left, top));
                }
            }
        }
        return corners;
    }

    private boolean isPlain(byte[] labels, int width, int left, int top) {
        byte label = labels[top * width + left];
        if (!plain[label & 0xFF]) {
            return false;
        }
        for (int y = top; y < top + Spectrum.SIDE; y++) {
            for (int x = left; x < left + Spectrum.SIDE; x++) {
                if (labels[y * width + x] != label) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] luma(RgbImage picture) {
        byte[] rgb = picture.toBytes();
        double[] luma = new double[rgb.length / 3];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = Luma.of(rgb[3 * i] & 0xFF, rgb[3 * i + 1] & 0xFF, rgb[3 * i + 2] & 0xFF);
        }
        return luma;
    }

    /** What stands out; empty without any window. */
    Optional<Lattice> lattice() {
        return photos.windows() == 0
                ? Optional.empty()
                : Optional.of(
                        new Lattice(
                                photos.windows(),
                                LatticePeaks.of(photos),
                                pictures.stream().map(LatticePeaks::of).toList()));
    }
}
