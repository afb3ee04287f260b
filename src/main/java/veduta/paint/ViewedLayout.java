package veduta.paint;

import veduta.image.Size;

/** A layout that can be drawn as it is seen through a view. */
public interface ViewedLayout {
    /** Width and height of the layout. */
    Size size();

    /**
     * Writes a whole view of the layout.
     *
     * @param target the pixels of the view, row by row
     */
    void look(NearestView view, ViewColours colours, int[] target);
}
