package veduta.ml.architecture;

import veduta.image.Size;

/**
 * Lines of odd colours around pictures, where the last layers of a network read the zeros beyond
 * the edges.
 *
 * @param pixels how wide the lines were seen to be in pictures of usual sizes
 */
public record PaddingLines(int pixels) {
    private static final int SIDE_PER_PIXEL = 64;

    /** How many outermost rows and columns to write over: fewer in small pictures. */
    public int border(Size picture) {
        return Math.min(pixels, Math.min(picture.width(), picture.height()) / SIDE_PER_PIXEL);
    }
}
