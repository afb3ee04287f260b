package veduta.ml.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * The part of the pictures that is compared with the same part of the photo.
 *
 * @param x columns that are left out at the left
 * @param y rows that are left out at the top
 * @param cut columns and rows that are left out in all; at least x and y
 */
public record ComparedPart(int x, int y, int cut) {
    /** The whole pictures. */
    public static final ComparedPart WHOLE = new ComparedPart(0, 0, 0);

    /**
     * The part of an array (N, C, H, W).
     *
     * @param scope owner of the result, unless that is the array itself
     */
    NDArray of(NDManager scope, NDArray array) {
        if (cut == 0) {
            return array;
        }
        long height = array.getShape().get(2) - cut;
        long width = array.getShape().get(3) - cut;
        NDArray part = array.get("...,{}:{},{}:{}", y, y + height, x, x + width);
        part.attach(scope);
        return part;
    }
}
