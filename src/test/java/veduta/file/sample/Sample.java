package veduta.file.sample;

import java.util.function.Consumer;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** The sample layouts that come with the program, each drawn from one description at any size. */
enum Sample {
    /** A town street with parked cars on both sides. */
    STREET("street", 1010, TownStreet::draw),
    /** A wide avenue under trees, with a bus and traffic lights. */
    AVENUE("street-avenue", 1060, TreeAvenue::draw),
    /** A narrow lane between high old houses. */
    LANE("street-lane", 960, OldTownLane::draw);

    private final String fileStem;
    private final double centre;
    private final Consumer<Street> scene;

    Sample(String fileStem, double centre, Consumer<Street> scene) {
        this.fileStem = fileStem;
        this.centre = centre;
        this.scene = scene;
    }

    String fileStem() {
        return fileStem;
    }

    LabelMap draw(Size size, Palette cityscapes) {
        LayoutCanvas canvas = new LayoutCanvas(size, cityscapes);
        scene.accept(new Street(canvas, centre));
        return canvas.toLabelMap();
    }
}
