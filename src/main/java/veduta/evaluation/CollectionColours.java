package veduta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import veduta.image.Pictures;
import veduta.image.RgbImage;

/** The colours of the photos and of the k pictures of each number. */
final class CollectionColours {
    private final ColourSpread photos = new ColourSpread();
    private final List<ColourSpread> pictures = new ArrayList<>();

    /** Nothing counted yet. */
    CollectionColours(int images) {
        for (int image = 0; image < images; image++) {
            pictures.add(new ColourSpread());
        }
    }

    /** Counts in a photo and the pictures made of its layout. */
    void add(RgbImage photo, Pictures made) {
        photos.add(photo);
        for (int image = 0; image < made.count(); image++) {
            pictures.get(image).add(made.toImage(image));
        }
    }

    /** The number of pictures k. */
    int images() {
        return pictures.size();
    }

    /** How far a picture's colours lie from the photos', in picture units. */
    double distance(int image) {
        return pictures.get(image).distance(photos);
    }

    /** The distances of all pictures. */
    List<Double> distances() {
        return IntStream.range(0, images()).mapToObj(this::distance).toList();
    }

    /** How colourful a picture is; see {@link ColourSpread#chroma}. */
    double chroma(int image) {
        return pictures.get(image).chroma();
    }

    /** How colourful the photos are. */
    double photoChroma() {
        return photos.chroma();
    }

    /** The chroma of all pictures. */
    List<Double> chromas() {
        return IntStream.range(0, images()).mapToObj(this::chroma).toList();
    }

    /** How many times more colourful a picture must become to match the photos. */
    double chromaGain(int image, double most) {
        double chroma = chroma(image);
        boolean paler = chroma > 0 && chroma < photoChroma();
        return paler ? Math.min(most, photoChroma() / chroma) : 1;
    }

    /** The mean of a picture's red, green and blue, in picture units. */
    double[] mean(int image) {
        ColourSpread spread = pictures.get(image);
        return new double[] {spread.mean(0), spread.mean(1), spread.mean(2)};
    }

    /** The move of a channel that brings a picture within a distance of the photos' colours. */
    ColourMove move(int image, int channel, double within) {
        double distance = distance(image);
        // Means and deviations move in a straight line, and so does their distance.
        double part = distance <= within ? 0 : 1 - within / distance;
        return ColourMove.towards(pictures.get(image), photos, channel, part);
    }
}
