package veduta.ui.mapping;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A class of the layout's palette and the class that it becomes. */
public final class MappedClass {
    private final Target own;
    private final double share;
    private final ObjectProperty<Target> target;

    /**
     * A class that can be chosen.
     *
     * @param label its label in its palette, or that of void
     * @param title its name for people
     * @param rgb its colour {@code 0xRRGGBB}
     */
    public record Target(int label, String title, int rgb) {
        @Override
        public String toString() {
            return title;
        }
    }

    MappedClass(Target own, double share, Target target) {
        this.own = own;
        this.share = share;
        this.target = new SimpleObjectProperty<>(target);
    }

    /** Its name and colour. */
    public Target own() {
        return own;
    }

    /** Which part of the layout it covers, 0..1. */
    public double share() {
        return share;
    }

    /** What it becomes. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }
}
