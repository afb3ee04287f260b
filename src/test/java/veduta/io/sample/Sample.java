package veduta.io.sample;

import java.util.function.Consumer;
import veduta.image.Size;
import veduta.layout.LabelMap;
import veduta.layout.Palette;

/** The sample layouts that come with the program, each drawn from one description at any size. */
enum Sample {
    /** A town street with parked cars on both sides. */
    STREET("street", new Size(2048, 1024), street(1010, 0, TownStreet::draw)),
    /** The same, as small as a model draws it. */
    STREET_SMALL("street-small", new Size(512, 256), street(1010, 0, TownStreet::draw)),
    /** A wide avenue under trees, with a bus and parked cars. */
    AVENUE("street-avenue", new Size(512, 256), street(1050, 0, Avenue::draw)),
    /** A crossing with traffic lights and people. */
    CROSSING("street-crossing", new Size(512, 256), street(980, 0, Crossing::draw)),
    /** A street that bends between gardens. */
    RESIDENTIAL("street-residential", new Size(512, 256), street(1000, -7, Residential::draw)),
    /** A lake among mountains. */
    LAKE("landscape-lake", new Size(384, 256), landscape(MountainLake::draw)),
    /** A rocky coast at sunset. */
    COAST("landscape-coast", new Size(384, 256), landscape(SunsetCoast::draw)),
    /** Hills with fields and woods. */
    HILLS("landscape-hills", new Size(384, 256), landscape(FieldHills::draw)),
    /** A bedroom with a made bed. */
    BEDROOM("bedroom", new Size(640, 480), room(3, 13, 1.2, Bedroom::draw)),
    /** A kitchen with a table. */
    KITCHEN("kitchen", new Size(640, 480), room(-3, 10, -1.4, Kitchen::draw)),
    /** A living room with a sofa. */
    LIVING_ROOM("living-room", new Size(640, 480), room(-2, 11, 0.9, LivingRoom::draw)),
    /** A house front with balconies and shops. */
    BALCONIES("facade-balconies", new Size(256, 256), front(5, BalconyHouse::draw)),
    /** The front of a palace. */
    PALACE("facade-palace", new Size(256, 256), front(6, Palace::draw)),
    /** A house front with shutters. */
    SHUTTERS("facade-shutters", new Size(256, 256), front(7, ShutterHouse::draw));

    private final String fileStem;
    private final Size size;
    private final Scene scene;

    Sample(String fileStem, Size size, Scene scene) {
        this.fileStem = fileStem;
        this.size = size;
        this.scene = scene;
    }

    String fileStem() {
        return fileStem;
    }

    String paletteKey() {
        return scene.paletteKey();
    }

    Size size() {
        return size;
    }

    /** The layout, in the labels of {@code palette}. */
    LabelMap draw(Palette palette) {
        LayoutCanvas canvas =
                new LayoutCanvas(size, palette, scene.drawingWidth(), scene.background());
        scene.painter().accept(canvas);
        return canvas.toLabelMap();
    }

    private static Scene street(double centre, double bend, Consumer<Street> painter) {
        return new Scene(
                "cityscapes",
                Street.DRAWING_WIDTH,
                "sky",
                canvas -> painter.accept(new Street(canvas, centre, bend)));
    }

    private static Scene landscape(Consumer<Scenery> painter) {
        return new Scene(
                "landscape",
                Scenery.DRAWING_WIDTH,
                "sky",
                canvas -> painter.accept(new Scenery(canvas)));
    }

    private static Scene room(double right, double down, double askew, Consumer<Room> painter) {
        return new Scene(
                "nyu40",
                Room.DRAWING_WIDTH,
                "wall",
                canvas -> painter.accept(new Room(canvas, right, down, askew)));
    }

    private static Scene front(int seed, Consumer<HouseFront> painter) {
        return new Scene(
                "cmp-facades",
                HouseFront.DRAWING_WIDTH,
                "background",
                canvas -> painter.accept(new HouseFront(canvas, seed)));
    }

    /** What is painted on a canvas of a palette, a width and a first class. */
    private record Scene(
            String paletteKey,
            double drawingWidth,
            String background,
            Consumer<LayoutCanvas> painter) {}
}
