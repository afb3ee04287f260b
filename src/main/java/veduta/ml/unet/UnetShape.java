package veduta.ml.unet;

import java.util.ArrayList;
import java.util.List;
import veduta.image.Size;
import veduta.ml.architecture.LayerCost;
import veduta.ml.architecture.PixelSpan;
import veduta.ml.nn.ParameterSpec;

/**
 * The form of a U-Net: everything but its weights and what follows its convolutions.
 *
 * <p>The encoder has a 4x4 convolution with steps of two pixels at each level, the decoder as many
 * transposed ones; levels count from 1, the finest. Convolutions have a bias where no norm follows:
 * the finest and the coarsest of the encoder, and the last.
 *
 * <p>Names: {@code encoder<i>.weight} and {@code decoder<i>.weight} (d, in, 4, 4), {@code .bias} or
 * {@code .gamma} and {@code .beta} (d). The same names are in model files.
 *
 * @param channels channels of the one-hot layout
 * @param width feature maps of the finest level; they double from level to level up to eight times
 *     as many
 * @param levels number of halvings
 * @param images number of pictures k in one collection
 * @param skips whether the decoder also sees the encoder's maps of its level, after its own
 */
record UnetShape(int channels, int width, int levels, int images, boolean skips) {
    private static final int MOST_TIMES = 8;
    private static final int KERNEL = 16;

    /** Feature maps of the encoder at a level. */
    int maps(int level) {
        return width * Math.min(MOST_TIMES, 1 << (level - 1));
    }

    /** Maps that a level's convolution of the encoder reads. */
    private int encoderInput(int level) {
        return level == 1 ? channels : maps(level - 1);
    }

    /** Maps that a level's convolution of the decoder reads. */
    private int decoderInput(int level) {
        return isJoined(level) ? 2 * maps(level) : maps(level);
    }

    private int decoderOutput(int level) {
        return level == 1 ? 3 * images : maps(level - 1);
    }

    /** Whether the encoder's maps of a level go across to the decoder. */
    boolean isJoined(int level) {
        return skips && level < levels;
    }

    /** Whether a norm follows the encoder's convolution of a level. */
    boolean isEncoderNormed(int level) {
        return level > 1 && level < levels;
    }

    /** Whether a norm follows the decoder's convolution of a level. */
    boolean isDecoderNormed(int level) {
        return level > 1;
    }

    /** Sides of pictures are multiples of this many pixels. */
    int sizeMultiple() {
        return 1 << levels;
    }

    /**
     * Along a side, the most pixels of the layout that the convolutions read for one: down to the
     * coarsest level and up again, which covers what goes across.
     */
    int receptiveField() {
        return PixelSpan.most(
                sizeMultiple(),
                pixel -> {
                    PixelSpan read = PixelSpan.pixel(pixel);
                    for (int level = 1; level <= levels; level++) {
                        read = read.transposed(4, 2, 1);
                    }
                    for (int level = levels; level >= 1; level--) {
                        read = read.convolved(4, 2, 1, 1);
                    }
                    return read;
                });
    }

    static String encoder(int level) {
        return "encoder" + level;
    }

    static String decoder(int level) {
        return "decoder" + level;
    }

    /** All parameters in the order in which they are used. */
    List<ParameterSpec> parameters() {
        List<ParameterSpec> specs = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            add(specs, encoder(level), encoderInput(level), maps(level), isEncoderNormed(level));
        }
        for (int level = levels; level >= 1; level--) {
            int output = decoderOutput(level);
            add(specs, decoder(level), decoderInput(level), output, isDecoderNormed(level));
        }
        return specs;
    }

    private void add(List<ParameterSpec> specs, String name, int in, int out, boolean normed) {
        int layout = name.equals(encoder(1)) ? channels : 0;
        specs.add(ParameterSpec.readingLayout(name + ".weight", layout, out, in, 4, 4));
        if (normed) {
            specs.add(ParameterSpec.of(name + ".gamma", out));
            specs.add(ParameterSpec.of(name + ".beta", out));
        } else {
            specs.add(ParameterSpec.of(name + ".bias", out));
        }
    }

    /** What the layers take for pictures of a size. */
    List<LayerCost> layers(Size picture) {
        List<LayerCost> costs = new ArrayList<>();
        long waiting = 0;
        for (int level = 1; level <= levels; level++) {
            long fine = pixels(picture, level - 1);
            long coarse = pixels(picture, level);
            long kernels = (long) KERNEL * encoderInput(level) * maps(level);
            costs.add(
                    new LayerCost(
                            kernels + beside(maps(level), isEncoderNormed(level)),
                            coarse * kernels,
                            fine * encoderInput(level),
                            0,
                            coarse * maps(level),
                            isEncoderNormed(level),
                            isJoined(level - 1) && level > 1
                                    ? waiting - fine * maps(level - 1)
                                    : waiting));
            waiting += isJoined(level) ? coarse * maps(level) : 0;
        }
        for (int level = levels; level >= 1; level--) {
            long coarse = pixels(picture, level);
            long kernels = (long) KERNEL * decoderInput(level) * decoderOutput(level);
            waiting -= isJoined(level) ? coarse * maps(level) : 0;
            costs.add(
                    new LayerCost(
                            kernels + beside(decoderOutput(level), isDecoderNormed(level)),
                            coarse * kernels,
                            coarse * decoderInput(level),
                            isJoined(level) ? coarse * decoderInput(level) : 0,
                            4 * coarse * decoderOutput(level),
                            isDecoderNormed(level),
                            waiting));
        }
        return costs;
    }

    /** Factor and summand of a norm, or the bias. */
    private static long beside(long maps, boolean normed) {
        return normed ? 2 * maps : maps;
    }

    private static long pixels(Size picture, int level) {
        return picture.pixels() >> (2 * level);
    }
}
