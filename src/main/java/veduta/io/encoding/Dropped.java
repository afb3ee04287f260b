package veduta.io.encoding;

/**
 * What a file holds and a layout cannot.
 *
 * @param instances number of objects that are distinguished from others of their class
 * @param pixels number of pixels of classes of the data set that the palette leaves out, which are
 *     void in the layout
 */
public record Dropped(long instances, long pixels) {
    /** Nothing. */
    public static final Dropped NONE = new Dropped(0, 0);

    /** The same pixels, and so many objects. */
    Dropped withInstances(long count) {
        return new Dropped(count, pixels);
    }
}
