package veduta.io.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.io.encoding.LayoutFiles;
import veduta.io.photo.Photos;
import veduta.layout.LabelMap;
import veduta.layout.Palette;
import veduta.text.Texts;

/**
 * The user's own pairs: for every palette a folder with {@code photo} and {@code label} inside,
 * whose files are numbered. Trainings read such a folder like any other.
 */
public final class OwnPairs {
    private static final String ENCODING = "palette-color";
    private static final String NUMBERED = "[0-9]{4,9}\\.png";

    /** Ratios of width and height that differ by less are one shape, but for rounding. */
    private static final double SAME_SHAPE = 0.02;

    private final Path root;
    private final LayoutFiles layouts;
    private final Photos photos;

    /**
     * The pairs in a folder.
     *
     * @param root need not exist
     */
    public OwnPairs(Path root, LayoutFiles layouts, Photos photos) {
        this.root = root;
        this.layouts = layouts;
        this.photos = photos;
    }

    /** The folder of the pairs of a palette; need not exist. */
    public Path folder(String paletteKey) {
        return root.resolve(paletteKey);
    }

    /**
     * Adds a pair. The layout is written in the photo's size.
     *
     * @param photo a photo, or a render that is liked
     * @param layout what it shows, of the same shape
     * @return number of the pair, from 1
     * @throws IOException if the shapes differ or the files cannot be written; one sentence for the
     *     user
     */
    public synchronized int add(RgbImage photo, LabelMap layout, Palette palette)
            throws IOException {
        requireSameShape(photo.size(), layout.size());
        Path folder = folder(palette.key());
        Path pictures = Files.createDirectories(folder.resolve("photo"));
        Path maps = Files.createDirectories(folder.resolve("label"));
        int number = Math.max(last(pictures), last(maps)) + 1;
        String name = String.format(Locale.ROOT, "%04d.png", number);
        layouts.write(layout.sampled(photo.size()), palette, ENCODING, maps.resolve(name));
        photos.write(pictures.resolve(name), photo);
        return number;
    }

    private static void requireSameShape(Size photo, Size layout) throws IOException {
        double photoRatio = (double) photo.width() / photo.height();
        double layoutRatio = (double) layout.width() / layout.height();
        if (Math.abs(Math.log(photoRatio / layoutRatio)) > SAME_SHAPE) {
            throw new IOException(Texts.get("fault.pair-shapes", photo, layout));
        }
    }

    /** The largest number in a folder; 0 if there is none. */
    private static int last(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> String.valueOf(file.getFileName())).toList();
            return names.stream()
                    .filter(name -> name.matches(NUMBERED))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .max()
                    .orElse(0);
        }
    }
}
