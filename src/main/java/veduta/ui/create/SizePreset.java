package veduta.ui.create;

import veduta.image.Size;

/**
 * A size that is offered.
 *
 * @param title what it is called
 * @param size the size
 */
public record SizePreset(String title, Size size) {
    @Override
    public String toString() {
        return title;
    }
}
