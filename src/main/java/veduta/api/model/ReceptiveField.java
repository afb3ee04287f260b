package veduta.api.model;

/**
 * How much of a layout one pixel of a picture follows from.
 *
 * @param pixels along a side, the most pixels that the network's convolutions read for one pixel;
 *     those beyond the edges, where zeros are read, count as well, so that it may be larger than a
 *     picture
 * @param throughNorms whether norms, whose statistics are those of the whole picture, make every
 *     pixel follow from the whole layout, though faintly
 */
public record ReceptiveField(int pixels, boolean throughNorms) {}
