package veduta.ml.crn;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import veduta.api.compute.SynthesisException;
import veduta.api.model.NetworkConfig;
import veduta.image.Size;
import veduta.ml.architecture.PictureSides;
import veduta.ml.architecture.PixelSpan;

/**
 * The form of a cascaded refinement network: everything but its weights.
 *
 * @param channels channels of the one-hot layout: the classes and, last, void
 * @param widths feature maps d of every refinement module, coarsest first
 * @param base width and height of the coarsest module M0 at the size it was made for
 * @param images number of pictures k in one collection
 * @param noise channels of noise that every refinement module sees, coarsest first
 * @param normedByClass whether the factors and summands of norms follow the classes of the layout
 */
public record CrnShape(
        int channels,
        List<Integer> widths,
        Size base,
        int images,
        List<Integer> noise,
        boolean normedByClass) {
    /** Takes copies of the lists. */
    public CrnShape {
        widths = List.copyOf(widths);
        noise = List.copyOf(noise);
    }

    /** A network with plain norms. */
    public CrnShape(
            int channels, List<Integer> widths, Size base, int images, List<Integer> noise) {
        this(channels, widths, base, images, noise, false);
    }

    /** A network with plain norms and without noise. */
    public CrnShape(int channels, List<Integer> widths, Size base, int images) {
        this(channels, widths, base, images, Collections.nCopies(widths.size(), 0));
    }

    /**
     * The form that a configuration describes.
     *
     * @throws IllegalArgumentException if a setting is missing or out of range; the message is one
     *     sentence for the user
     */
    public static CrnShape of(NetworkConfig network) {
        return new CrnShape(
                network.channels(),
                CrnConfig.widths(network),
                CrnConfig.base(network),
                network.images(),
                CrnConfig.noise(network),
                CrnConfig.isNormedByClass(network));
    }

    /** The number of refinement modules. */
    public int modules() {
        return widths.size();
    }

    /** The picture size it was made for. */
    public Size size() {
        return base.times(1 << (modules() - 1));
    }

    /** The size of every module's features for a picture of this size, coarsest first. */
    public List<Size> octaves(Size picture) {
        return IntStream.range(0, modules())
                .map(module -> modules() - 1 - module)
                .mapToObj(above -> new Size(picture.width() >> above, picture.height() >> above))
                .toList();
    }

    /** Input channels of module {@code index}: the features from below, noise and the layout. */
    public int inputChannels(int index) {
        return channels + noise.get(index) + (index == 0 ? 0 : widths.get(index - 1));
    }

    /**
     * Feature maps of a module that are there at once at the most: the upsampled features beside
     * what they are joined into; or a layer's input, the result of its convolution and that of its
     * norm.
     */
    public long mapsAtOnce(int index) {
        long in = inputChannels(index);
        long d = widths.get(index);
        // Norms by class have factors and summands beside what they read and give.
        long beside = normedByClass ? 2 * d : 0;
        return Math.max(2 * in - channels, Math.max(in + 2 * d, 3 * d) + beside);
    }

    /**
     * Whether a training leaves a module as it is.
     *
     * @param freezeBelow height in pixels below which modules are frozen; 0 freezes none
     */
    public boolean isFrozen(int module, int freezeBelow) {
        return base.height() << module < freezeBelow;
    }

    /** Width of the last module, which feeds the head. */
    public int lastWidth() {
        return widths.get(modules() - 1);
    }

    /** The number of trainable values. */
    public long parameters() {
        long sum = 3L * images * (lastWidth() + 1);
        for (int i = 0; i < modules(); i++) {
            sum += parameters(i);
        }
        return sum;
    }

    /** The number of trainable values of module {@code index}. */
    public long parameters(int index) {
        long d = widths.get(index);
        return 9 * d * (inputChannels(index) + d) + 4 * d + classValues(index);
    }

    /**
     * The values of module {@code index} that differ from class to class; for a pixel as many
     * multiply-adds.
     */
    public long classValues(int index) {
        return normedByClass ? 4L * widths.get(index) * channels : 0;
    }

    /** Multiply-adds of the convolutions in one forward pass to a picture of this size. */
    public long multiplyAdds(Size picture) {
        long pixels = picture.pixels();
        long sum = pixels * 3 * images * lastWidth();
        for (int i = modules() - 1; i >= 0; i--, pixels /= 4) {
            long d = widths.get(i);
            sum += pixels * (9 * d * (inputChannels(i) + d) + classValues(i));
        }
        return sum;
    }

    /**
     * Values that one forward pass must read or write at the least: every weight once, and of every
     * layer its input, the result of its convolution, and this once more to and from the norm,
     * whose statistics need all of it first.
     */
    public long valuesMoved(Size picture) {
        long pixels = picture.pixels();
        long sum = parameters() + pixels * (lastWidth() + 3L * images);
        for (int i = modules() - 1; i >= 0; i--, pixels /= 4) {
            long d = widths.get(i);
            // Factors and summands are written and read.
            sum += pixels * (inputChannels(i) + d + 2 * 3 * d + (normedByClass ? 2 * 4 * d : 0));
        }
        return sum;
    }

    /**
     * Along a side, the most pixels of the layout that the convolutions read for one, through all
     * modules. Pixels next to an edge may read fewer.
     */
    public int receptiveField() {
        return PixelSpan.most(sizeMultiple(), this::read);
    }

    /** What is read of the layout for a pixel, at the sizes of all modules. */
    private PixelSpan read(int pixel) {
        PixelSpan at = PixelSpan.pixel(pixel);
        PixelSpan layout = at;
        for (int above = 0; above < modules(); above++) {
            at = at.convolved(3, 1, 1, 1).convolved(3, 1, 1, 1);
            layout = layout.and(at.times(1 << above));
            at = at.upsampled();
        }
        return layout;
    }

    /** Sides of pictures are multiples of this: every module but the first doubles its input. */
    public int sizeMultiple() {
        return 1 << (modules() - 1);
    }

    /**
     * Checks that pictures of this size can be made: every module but the first doubles its input.
     *
     * @throws SynthesisException if a side is no multiple of {@code 2^(modules - 1)}, or the
     *     pictures or the layout would have more bytes than a Java buffer holds
     */
    public void requireFits(Size picture) throws SynthesisException {
        int step = sizeMultiple();
        new PictureSides(step, step, channels, images).requireFits(picture);
    }
}
