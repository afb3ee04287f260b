package veduta.training.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import veduta.image.PhotoPlanes;
import veduta.image.PixelRect;
import veduta.image.RgbImage;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.text.Texts;
import veduta.training.dataset.Pair;
import veduta.training.dataset.SkippingDataset;

/**
 * The pairs by which a training is judged, read once: the middle of each, the photo in the size of
 * the network's pictures.
 *
 * @param samples at least one
 */
public record ValidationPairs(List<Sample> samples) {
    /**
     * One of them.
     *
     * @param layout in the pair's own resolution
     * @param photo in the size of the pictures
     * @param painting the layout in the mean colours of all these photos, in that size
     */
    public record Sample(LabelMap layout, RgbImage photo, RgbImage painting) {}

    /** Takes a copy. */
    public ValidationPairs {
        samples = List.copyOf(samples);
    }

    /**
     * Reads some pairs, evenly spread; those that cannot be read are left out.
     *
     * @param most how many
     * @param size size of the network's pictures
     * @throws IOException if none can be read
     */
    public static ValidationPairs read(SkippingDataset pairs, int most, Size size)
            throws IOException {
        List<LabelMap> layouts = new ArrayList<>();
        List<RgbImage> photos = new ArrayList<>();
        ClassColours colours = new ClassColours();
        int count = Math.min(pairs.size(), most);
        for (int i = 0; i < count; i++) {
            Optional<Pair> read = pairs.ifReadable((int) ((long) i * pairs.size() / count));
            if (read.isPresent()) {
                Pair pair = read.get();
                PixelRect part = CentredPart.of(pair, size);
                LabelMap layout = pair.layout().crop(part);
                RgbImage photo = PhotoPlanes.resampled(pair.photo(), part, size);
                colours.add(layout.sampled(size), photo);
                layouts.add(layout);
                photos.add(photo);
            }
        }
        if (layouts.isEmpty()) {
            throw new IOException(Texts.get("fault.pairs.all-broken", pairs.broken().get(0)));
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            RgbImage painting = colours.paint(layouts.get(i).sampled(size));
            samples.add(new Sample(layouts.get(i), photos.get(i), painting));
        }
        return new ValidationPairs(samples);
    }
}
