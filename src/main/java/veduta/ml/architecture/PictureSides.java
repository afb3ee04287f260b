package veduta.ml.architecture;

import veduta.api.compute.SynthesisException;
import veduta.image.Size;
import veduta.text.Texts;

/**
 * Which sizes of pictures a network can make.
 *
 * @param multiple sides are multiples of this many pixels
 * @param least sides are at least this long, in pixels; a multiple of {@code multiple}
 * @param channels channels of the one-hot layout
 * @param images number of pictures k in one collection
 */
public record PictureSides(int multiple, int least, int channels, int images) {
    /**
     * Checks that pictures of a size can be made.
     *
     * @throws SynthesisException if a side is no such multiple or too short, or the pictures or the
     *     layout would have more bytes than a Java buffer holds
     */
    public void requireFits(Size picture) throws SynthesisException {
        long most = Integer.MAX_VALUE / (Float.BYTES * Math.max(channels, 3L * images));
        if (picture.pixels() > most) {
            throw new SynthesisException(
                    Texts.get("fault.model.large-picture", picture, most / 1_000_000));
        }
        if (picture.width() % multiple != 0 || picture.height() % multiple != 0) {
            throw new SynthesisException(
                    Texts.get("fault.model.picture-sides", multiple, picture, nearest(picture)));
        }
        if (Math.min(picture.width(), picture.height()) < least) {
            throw new SynthesisException(
                    Texts.get("fault.model.picture-least", least, picture, nearest(picture)));
        }
    }

    /** The nearest size of which pictures can be made, as far as their sides go. */
    public Size nearest(Size picture) {
        return new Size(nearest(picture.width()), nearest(picture.height()));
    }

    private int nearest(int side) {
        return Math.max(least, Math.round((float) side / multiple) * multiple);
    }
}
