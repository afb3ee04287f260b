package veduta.ml.architecture;

/**
 * What one layer of a network takes for one picture; all counts are numbers of values.
 *
 * @param parameters its trainable values
 * @param multiplyAdds multiply-adds of its convolution
 * @param input what its convolution reads
 * @param joined how much of the input is a copy, put together from several results
 * @param output what its convolution gives
 * @param normed whether a norm follows, which gives as much again
 * @param waiting results of earlier layers that are there meanwhile for later ones, the input apart
 */
public record LayerCost(
        long parameters,
        long multiplyAdds,
        long input,
        long joined,
        long output,
        boolean normed,
        long waiting) {
    /** Values that are there at once at the most while a picture is rendered. */
    long atOnce() {
        // While the input is put together its parts are there too, and after that the results.
        return waiting + input + Math.max(joined, output * (normed ? 2 : 1));
    }

    /**
     * Values that must be read or written at the least: the weights once, the input, the result of
     * the convolution, and this once more to and from the norm, whose statistics need all of it
     * first.
     */
    long moved() {
        return parameters + input + output * (normed ? 3 : 1);
    }

    /** Values that differentiation keeps; results that are the next layer's input count once. */
    long kept() {
        return joined + output * (normed ? 2 : 1);
    }
}
