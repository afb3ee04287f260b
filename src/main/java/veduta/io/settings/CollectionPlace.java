package veduta.io.settings;

/**
 * Where the pictures of the collection are shown.
 *
 * @param atSide whether the strip is always at the side; else it is where it takes less room
 * @param large whether they are shown large in the place of the canvas, too
 */
public record CollectionPlace(boolean atSide, boolean large) {
    /** In a strip where it takes less room. */
    public static final CollectionPlace USUAL = new CollectionPlace(false, false);
}
