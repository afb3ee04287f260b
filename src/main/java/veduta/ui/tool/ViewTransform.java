package veduta.ui.tool;

/** Which positions of the view and of the layout belong together at present. */
public interface ViewTransform {
    /** Position in the layout of a horizontal position in the view. */
    double imageX(double viewX);

    /** Position in the layout of a vertical position in the view. */
    double imageY(double viewY);

    /** Position in the view of a horizontal position in the layout. */
    double viewX(double imageX);

    /** Position in the view of a vertical position in the layout. */
    double viewY(double imageY);
}
